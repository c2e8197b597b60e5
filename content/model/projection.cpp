#include "content/model/projection.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace azetta::model {
namespace {

constexpr double kRadius_km = 6371;
constexpr double kNearPole_deg = 85;       // where a pole lies at infinity
constexpr double kFlattestCone = 1e-3;     // a cone so flat is a cylinder, and divides by nothing
constexpr double kFurthest = 64;           // pictures away: numbers stay fit for drawing

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

double tan_half(double lat_deg) { return std::tan(std::numbers::pi / 4 + radians(lat_deg) / 2); }

// By the turn nearest to 0.
double turned(double lon_deg) { return std::remainder(lon_deg, 360.0); }

}  // namespace

Projector::Projector(const MapFrame& frame, float aspect)
    : kind_(frame.projection),
      centre_lat_(std::clamp(static_cast<double>(frame.centre_lat_deg), -kNearPole_deg, kNearPole_deg)),
      centre_lon_(static_cast<double>(frame.centre_lon_deg)),
      aspect_(std::max(static_cast<double>(aspect), 1e-3)),
      per_radius_(kRadius_km / std::max(static_cast<double>(frame.width_km), 1e-3)) {
  if (kind_ == Projection::Lambert) {
    const double p1 = std::clamp(static_cast<double>(frame.parallel_1_deg), -kNearPole_deg, kNearPole_deg);
    const double p2 = std::clamp(static_cast<double>(frame.parallel_2_deg), -kNearPole_deg, kNearPole_deg);
    cone_ = std::abs(p1 - p2) < 1e-6 ? std::sin(radians(p1))
                                     : std::log(std::cos(radians(p1)) / std::cos(radians(p2))) / std::log(tan_half(p2) / tan_half(p1));
    if (std::abs(cone_) < kFlattestCone) cone_ = std::copysign(kFlattestCone, cone_);
    factor_ = std::cos(radians(p1)) * std::pow(tan_half(p1), cone_) / cone_;
    rho0_ = factor_ / std::pow(tan_half(centre_lat_), cone_);
  }
  y0_ = 0;
  y0_ = project(centre_lat_, 0).y;
}

Projector::Plane Projector::project(double lat_deg, double turned_lon_deg) const {
  const double theta = radians(turned_lon_deg);
  switch (kind_) {
    case Projection::Lambert: {
      // The pole at the cone's tip is a point of the picture, the other one lies at infinity.
      const double lat = cone_ > 0 ? std::clamp(lat_deg, -kNearPole_deg, 89.999) : std::clamp(lat_deg, -89.999, kNearPole_deg);
      const double rho = factor_ / std::pow(tan_half(lat), cone_);
      return {rho * std::sin(cone_ * theta), rho0_ - rho * std::cos(cone_ * theta)};
    }
    case Projection::Mercator: {
      const double lat = std::clamp(lat_deg, -kNearPole_deg, kNearPole_deg);
      return {theta, std::log(tan_half(lat))};
    }
    case Projection::PlateCarree: break;
  }
  return {theta, radians(std::clamp(lat_deg, -90.0, 90.0))};
}

Point Projector::on_picture(const Plane& plane) const {
  const double x = 0.5 + plane.x * per_radius_, y = 0.5 - (plane.y - y0_) * per_radius_ * aspect_;
  return {static_cast<float>(std::clamp(x, -kFurthest, kFurthest)), static_cast<float>(std::clamp(y, -kFurthest, kFurthest))};
}

std::optional<Point> Projector::at(float lat_deg, float lon_deg) const {
  if (!std::isfinite(lat_deg) || !std::isfinite(lon_deg)) return std::nullopt;
  return on_picture(project(static_cast<double>(lat_deg), turned(static_cast<double>(lon_deg) - centre_lon_)));
}

std::vector<Point> Projector::line(std::span<const GeoPoint> points) const {
  std::vector<double> turns;
  std::vector<double> lats;
  for (const GeoPoint& p : points) {
    if (!std::isfinite(p.lat_deg) || !std::isfinite(p.lon_deg)) continue;
    const double lon = static_cast<double>(p.lon_deg) - centre_lon_;
    turns.push_back(turns.empty() ? turned(lon) : turns.back() + turned(lon - turns.back()));
    lats.push_back(static_cast<double>(p.lat_deg));
  }
  if (turns.empty()) return {};
  // All of it by the turn that brings its middle nearest to the picture's.
  const auto [west, east] = std::ranges::minmax(turns);
  const double middle = (west + east) / 2, shift = turned(middle) - middle;
  std::vector<Point> out;
  out.reserve(turns.size());
  for (std::size_t i = 0; i < turns.size(); ++i) out.push_back(on_picture(project(lats[i], turns[i] + shift)));
  return out;
}

float Projector::km(float lat_deg) const {
  if (!std::isfinite(lat_deg)) return 0;
  const double lat = std::clamp(static_cast<double>(lat_deg), -kNearPole_deg, kNearPole_deg);
  double scale = 1;  // of the projection at this latitude
  if (kind_ == Projection::Mercator) scale = 1 / std::cos(radians(lat));
  if (kind_ == Projection::Lambert) scale = cone_ * factor_ / std::pow(tan_half(lat), cone_) / std::cos(radians(lat));
  return static_cast<float>(std::abs(scale) * per_radius_ / kRadius_km);
}

bool on_picture(const Point& at, float margin) {
  return at.x >= -margin && at.x <= 1 + margin && at.y >= -margin && at.y <= 1 + margin;
}

}  // namespace azetta::model
