#include "app/author/svg.h"

#include <cairo.h>
#include <librsvg/rsvg.h>

#include <algorithm>
#include <cstring>
#include <string_view>

namespace azetta::author {
namespace {

std::string words_of(GError* error) {
  std::string what = error ? error->message : "unknown reason";
  if (error) g_error_free(error);
  std::replace(what.begin(), what.end(), '\n', ' ');
  return what;
}

// cairo's premultiplied native-endian ARGB to straight RGBA.
pack::Pixels to_pixels(const unsigned char* argb, int stride, std::uint32_t width, std::uint32_t height) {
  pack::Pixels out;
  out.width_px = width;
  out.height_px = height;
  out.rgba.resize(std::size_t{width} * height * 4);
  std::uint8_t* to = out.rgba.data();
  for (std::uint32_t y = 0; y < height; ++y) {
    const unsigned char* row = argb + std::size_t{y} * static_cast<std::size_t>(stride);
    for (std::uint32_t x = 0; x < width; ++x, to += 4) {
      std::uint32_t pixel;
      std::memcpy(&pixel, row + std::size_t{x} * 4, 4);
      const std::uint32_t a = pixel >> 24;
      const auto straight = [a](std::uint32_t c) {
        return static_cast<std::uint8_t>(a == 0 ? 0 : std::min<std::uint32_t>(255, (c * 255 + a / 2) / a));
      };
      to[0] = straight(pixel >> 16 & 255);
      to[1] = straight(pixel >> 8 & 255);
      to[2] = straight(pixel & 255);
      to[3] = static_cast<std::uint8_t>(a);
      out.opaque = out.opaque && a == 255;
    }
  }
  return out;
}

}  // namespace

Result<Drawing> Drawing::open(std::span<const std::uint8_t> svg) {
  GError* error = nullptr;
  // No base URL is ever set: librsvg then refuses every reference to a file.
  RsvgHandle* handle = rsvg_handle_new_from_data(svg.data(), svg.size(), &error);
  if (!handle)
    return Error{"is no drawing that can be read (" + words_of(error) + "); save it again as plain SVG"};
  Drawing drawing;
  drawing.handle_ = std::shared_ptr<void>(handle, [](void* h) { g_object_unref(h); });
  rsvg_handle_set_dpi(handle, 96.0);

  gboolean has_width = FALSE, has_height = FALSE, has_box = FALSE;
  RsvgLength width{}, height{};
  RsvgRectangle box{};
  rsvg_handle_get_intrinsic_dimensions(handle, &has_width, &width, &has_height, &height, &has_box, &box);
  gdouble w = 0, h = 0;
  if (rsvg_handle_get_intrinsic_size_in_pixels(handle, &w, &h) && w > 0 && h > 0) {
    drawing.width_ = w;
    drawing.height_ = h;
  } else if (has_box && box.width > 0 && box.height > 0) {
    drawing.width_ = box.width;
    drawing.height_ = box.height;
  } else {
    return Error{"the drawing has no size; give its <svg> a viewBox"};
  }
  const std::string_view text(reinterpret_cast<const char*>(svg.data()), svg.size());
  drawing.has_text_ = text.find("<text") != std::string_view::npos;
  return drawing;
}

Result<pack::Pixels> Drawing::render(std::uint32_t width_px, std::uint32_t height_px) const {
  if (width_px == 0 || height_px == 0 || width_px > kMaxSide_px || height_px > kMaxSide_px ||
      std::uint64_t{width_px} * height_px > kMaxPixels) {
    return Error{"would have " + std::to_string(width_px) + "x" + std::to_string(height_px) +
                 " pixels; lower its width or scale in images.toml"};
  }
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, static_cast<int>(width_px),
                                                        static_cast<int>(height_px));
  cairo_t* cairo = cairo_create(surface);
  const RsvgRectangle viewport{0, 0, static_cast<double>(width_px), static_cast<double>(height_px)};
  GError* error = nullptr;
  // The size asked for has the drawing's own proportions up to a rounding: fill it to its very edges.
  cairo_scale(cairo, viewport.width / width_, viewport.height / height_);
  const RsvgRectangle own{0, 0, width_, height_};
  const bool drawn =
      rsvg_handle_render_document(static_cast<RsvgHandle*>(handle_.get()), cairo, &own, &error) != FALSE;
  cairo_surface_flush(surface);
  Result<pack::Pixels> result = Error{"cannot be drawn"};
  if (!drawn) {
    result = Error{"cannot be drawn (" + words_of(error) + "); simplify the drawing"};
  } else if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS) {
    result = Error{"cannot be drawn (out of memory); lower its width or scale in images.toml"};
  } else {
    result = to_pixels(cairo_image_surface_get_data(surface), cairo_image_surface_get_stride(surface),
                       width_px, height_px);
  }
  cairo_destroy(cairo);
  cairo_surface_destroy(surface);
  return result;
}

std::string drawing_version() {
  return std::string("librsvg ") + std::to_string(rsvg_major_version) + "." +
         std::to_string(rsvg_minor_version) + "." + std::to_string(rsvg_micro_version) + " cairo " +
         cairo_version_string();
}

}  // namespace azetta::author
