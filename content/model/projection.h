// From degrees to fractions of a map's picture, on a sphere of 6371 km: Lambert's conformal conic, Mercator, plate carrée
// (Snyder, "Map Projections: A Working Manual", USGS 1987, chapters 15, 7 and 12). Pure; any thread.
//
// What the projection cannot show is brought to where it can: latitudes stop at 85 degrees towards a pole that lies at
// infinity, longitudes are taken by the turn nearest to the picture's middle. Only what is no number has no place.
#pragma once
#include <optional>
#include <span>
#include <vector>

#include "content/model/map.h"
#include "content/model/scene.h"

namespace azetta::model {

class Projector {
 public:
  // aspect: width / height of the picture in pixels.
  Projector(const MapFrame& frame, float aspect);

  // x 0..1 from the picture's left, y 0..1 from its top; beyond these for what lies beside it, at most 64 pictures away.
  std::optional<Point> at(float lat_deg, float lon_deg) const;
  // The same for a line or ring: each point by the turn nearest to the point before it, so that what crosses the date line
  // stays in one piece. Points that are no numbers are left out.
  std::vector<Point> line(std::span<const GeoPoint> points) const;
  // Part of the picture's width that a kilometre at this latitude takes.
  float km(float lat_deg) const;

 private:
  struct Plane {
    double x = 0, y = 0;  // in radii of the earth, y up
  };
  Plane project(double lat_deg, double turned_lon_deg) const;
  Point on_picture(const Plane& plane) const;

  Projection kind_;
  double centre_lat_, centre_lon_;
  double aspect_, per_radius_;               // fractions of the width for one radius of the earth
  double cone_ = 1, factor_ = 1, rho0_ = 0;  // Lambert's n, F and rho of the middle
  double y0_ = 0;
};

// True if a place of the picture, with `margin` around it as part of its width and height.
bool on_picture(const Point& at, float margin = 0);

}  // namespace azetta::model
