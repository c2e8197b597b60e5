// A picture's file: its header is read, then it is decoded and a part of it resampled.
#include "content/pack/image_codec.h"
#include "tests/fuzz/fuzz.h"

using namespace azetta;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::uint64_t kMost_bytes = 1u << 20;
  const std::span file(data, size);
  const auto header = pack::read_header(file);
  const auto pixels = pack::decode(file, kMost_bytes);
  if (!pixels) {
    fuzz::promise(!pixels.error().what.empty(), "a refusal is a sentence");
    return 0;
  }
  fuzz::promise(static_cast<bool>(header), "what is decoded has a header");
  fuzz::promise(pixels->width_px == header->width_px && pixels->height_px == header->height_px, "the header says the size");
  fuzz::promise(pixels->rgba.size() == std::uint64_t{header->width_px} * header->height_px * 4, "all pixels are there");
  fuzz::promise(pixels->rgba.size() <= kMost_bytes, "no more than is allowed");
  const auto w = static_cast<float>(pixels->width_px), h = static_cast<float>(pixels->height_px);
  const auto small = pack::resample(*pixels, w / 3, h / 3, w / 2, h / 2, 7, 5);
  fuzz::promise(small.rgba.size() == 7 * 5 * 4, "resampled to the size that was asked for");
  return 0;
}
