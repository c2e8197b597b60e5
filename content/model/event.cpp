#include "content/model/event.h"

#include <tuple>

namespace azetta::model {

bool earlier_in_time(const Date& a, const Date& b) {
  return std::tuple(a.ce_from, a.month, a.day, a.ce_to) < std::tuple(b.ce_from, b.month, b.day, b.ce_to);
}

}  // namespace azetta::model
