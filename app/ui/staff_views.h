// The parts of the staff screen (screen_staff.cpp chooses): one function each, a whole screen each. UI thread.
#pragma once
#include "app/ui/frame.h"
#include "app/ui/staff_facts.h"

namespace azetta::ui {

void draw_staff_pad(Frame& f);
void draw_staff_touches(Frame& f);
void draw_staff_packs(Frame& f, const StaffFacts& facts);

// "1:05:09", or "12 d 1:05:09" in the visitor's language.
std::string duration(const Frame& f, double seconds);

}  // namespace azetta::ui
