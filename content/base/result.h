// How the outside world fails: by value, with one sentence that a technician can act on.
// Our own mistakes are asserts, never a Result. Nothing here throws or allocates beyond the text. Any thread.
#pragma once
#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace azetta {

// One sentence: what is wrong and what to do, with file and line where there is one ("pack.toml:12: ...; ...").
struct Error {
  std::string what;
};

// Holds a T or an Error. Look before you take: value() on an Error is a bug of ours and asserts.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return state_.index() == 0; }
  T& value() & {
    assert(*this);
    return std::get<0>(state_);
  }
  const T& value() const& {
    assert(*this);
    return std::get<0>(state_);
  }
  T&& value() && {
    assert(*this);
    return std::get<0>(std::move(state_));
  }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  const Error& error() const {
    assert(!*this);
    return std::get<1>(state_);
  }

 private:
  std::variant<T, Error> state_;
};

struct Done {};
using Status = Result<Done>;

}  // namespace azetta

// AZ_TRY(name, expression): takes the value out of a Result or returns its Error from the enclosing function.
#define AZ_TRY_JOIN2(a, b) a##b
#define AZ_TRY_JOIN(a, b) AZ_TRY_JOIN2(a, b)
#define AZ_TRY(decl, expr)                                                         \
  auto AZ_TRY_JOIN(az_try_, __LINE__) = (expr);                                    \
  if (!AZ_TRY_JOIN(az_try_, __LINE__)) return AZ_TRY_JOIN(az_try_, __LINE__).error(); \
  decl = std::move(AZ_TRY_JOIN(az_try_, __LINE__)).value()
#define AZ_CHECK(expr)                            \
  do {                                            \
    auto az_status = (expr);                      \
    if (!az_status) return az_status.error();     \
  } while (0)
