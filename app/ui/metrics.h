// From millimetres and pixels to design units. A design unit (u) is one pixel of the 1920x1080 (portrait 1080x1920)
// reference; every screen is laid out in u and drawn k times as large. On panels so small that a finger or an eye would
// not do, k and the text grow until targets are 20 mm and body capitals 3.5 mm (large text 6.1 mm), as far as the screen
// still holds its content. Pure; any thread.
#pragma once

namespace azetta::ui {

struct Panel {
  int width_px = 1920, height_px = 1080;
  float width_mm = 0;  // of the lit area; 0 = unknown: taken as a 24-inch panel
  float text_scale = 1;  // of reading text, on top of what the millimetres ask for
};

struct Metrics {
  int width_px = 0, height_px = 0;
  float k = 1;          // px per u
  float w = 0, h = 0;   // the screen in u
  float text = 1;       // reading text is drawn this much larger than its logical size (u per logical px)
  float px_per_mm = 0;
  bool portrait = false;
  bool large_text = false;
};

Metrics make_metrics(const Panel& panel, bool large_text);

}  // namespace azetta::ui
