// The choice among cards, by itself: values in, ids out.
#include <doctest/doctest.h>

#include "content/pack/gallery_index.h"
#include "content/pack/pack_file.h"

using namespace azetta;
using namespace azetta::pack;

namespace {

// Cards 10 to 15: three of kind 0, three of kind 1. Facet 0 has two values, facet 1 three.
GalleryIndex index() {
  GalleryIndex all(2, {2, 3});
  for (std::uint32_t id = 10; id < 16; ++id) all.add_card(id, id < 13 ? 0 : 1);
  all.cards_done();
  const std::uint32_t values[][3] = {{10, 0, 0}, {11, 0, 0}, {11, 0, 1}, {12, 0, 1}, {13, 0, 1}, {10, 1, 0},
                                     {11, 1, 1}, {12, 1, 1}, {13, 1, 0}, {14, 1, 2}};
  for (const auto& v : values) REQUIRE(all.set_value(v[0], v[1], v[2]));
  return all;
}

std::string ids(const GalleryIndex& all, const model::GalleryQuery& query, std::uint32_t first = 0, std::uint32_t count = 100) {
  std::string out;
  for (const auto& found : all.find(query, first, count)) out += std::to_string(found.card) + " ";
  return out;
}

model::GalleryFilter filter(std::initializer_list<std::pair<int, int>> chosen) {
  model::GalleryFilter f;
  for (const auto& [facet, value] : chosen) f.toggle(static_cast<std::size_t>(facet), static_cast<std::size_t>(value));
  return f;
}

}  // namespace

TEST_CASE("a card shows if it has one of the chosen values of every facet of which any is chosen") {
  const GalleryIndex all = index();
  const KindIndex any = model::kAllKinds;
  CHECK(ids(all, {.kind = any}) == "10 11 12 13 14 15 ");
  CHECK(ids(all, {.kind = 1}) == "13 14 15 ");
  CHECK(ids(all, {.kind = any, .filter = filter({{0, 0}})}) == "10 11 ");
  CHECK(ids(all, {.kind = any, .filter = filter({{0, 0}, {0, 1}})}) == "10 11 12 13 ");
  CHECK(ids(all, {.kind = any, .filter = filter({{0, 1}, {1, 1}})}) == "11 12 ");
  CHECK(ids(all, {.kind = 1, .filter = filter({{0, 1}, {1, 1}})}) == "");
  CHECK(ids(all, {.kind = 1, .filter = filter({{1, 0}, {1, 2}})}) == "13 14 ");
  CHECK(ids(all, {.kind = any}, 2, 2) == "12 13 ");
  CHECK(ids(all, {.kind = any}, 6, 2) == "");
  CHECK(ids(all, {.kind = any}, 4'000'000'000u, 2) == "");
  CHECK(ids(all, {.kind = 63}) == "");
}

TEST_CASE("each choice knows how many cards it would show: what is chosen of its own facet does not count against it") {
  const GalleryIndex all = index();
  auto totals = all.totals({.kind = model::kAllKinds});
  CHECK(totals.total == 6);
  CHECK(totals.by_kind == std::vector<std::uint32_t>{3, 3});
  CHECK(totals.by_value == std::vector<std::vector<std::uint32_t>>{{2, 3}, {2, 2, 1}});
  const auto one = filter({{0, 1}});
  totals = all.totals({.kind = 0, .filter = one});
  CHECK(totals.total == 2);
  CHECK(totals.all_kinds == 3);
  CHECK(totals.by_kind == std::vector<std::uint32_t>{2, 1});
  CHECK(totals.by_value == std::vector<std::vector<std::uint32_t>>{{2, 2}, {0, 2, 0}});
  // Whatever is offered with a number shows that many.
  for (int facet = 0; facet < 2; ++facet) {
    for (int value = 0; value < (facet == 0 ? 2 : 3); ++value) {
      model::GalleryFilter other = one;
      other.chosen[static_cast<std::size_t>(facet)] = 1u << value;
      CHECK(all.find({.kind = 0, .filter = other}, 0, 100).size() ==
            totals.by_value[static_cast<std::size_t>(facet)][static_cast<std::size_t>(value)]);
    }
  }
}

TEST_CASE("orders: every card once or not at all; letters where a choice first meets them") {
  GalleryIndex all = index();
  CHECK_FALSE(all.set_ordering(0, {10, 11, 12}, {}));
  CHECK_FALSE(all.set_ordering(0, {10, 11, 12, 13, 14, 14}, {}));
  CHECK_FALSE(all.set_ordering(0, {10, 11, 12, 13, 14, 99}, {}));
  REQUIRE(all.set_ordering(0, {15, 14, 13, 12, 11, 10}, {{0, "A"}, {2, "B"}, {5, "C"}}));
  model::GalleryQuery query{.kind = 0, .order = model::GalleryOrder::Name, .lang = 0};
  CHECK(ids(all, query) == "12 11 10 ");
  const auto found = all.find(query, 0, 3);
  CHECK(found[0].letter == "B");
  CHECK(found[0].begins_letter);
  CHECK_FALSE(found[1].begins_letter);
  CHECK(found[2].letter == "C");
  CHECK(found[2].begins_letter);
  CHECK(all.find(query, 1, 1)[0].letter == "B");  // a page in the middle of a letter
  CHECK_FALSE(all.find(query, 1, 1)[0].begins_letter);
}

TEST_CASE("what does not exist has no values") {
  GalleryIndex all = index();
  CHECK_FALSE(all.set_value(9, 0, 0));
  CHECK_FALSE(all.set_value(10, 2, 0));
  CHECK_FALSE(all.set_value(10, 0, 2));
}

TEST_CASE("the year that places a card: the first of its dates, hijri years counted over") {
  model::Date born, ruled, ah;
  born.ce_from = 700;
  ruled.ce_from = 683, ruled.ce_to = 690;
  ah.ah_from = 122;
  CHECK(model::first_date({}) == nullptr);
  const std::vector<model::Date> dates = {born, model::Date{}, ruled};
  CHECK(model::first_date(dates) == &dates[2]);
  CHECK(model::first_year(ah) == 739);
  CHECK(model::first_year(model::Date{}) == 0);
}
