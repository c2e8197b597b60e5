#include "content/pack/gallery_index.h"

#include <algorithm>
#include <bit>
#include <numeric>

#include "content/pack/pack_file.h"

namespace azetta::pack {

GalleryIndex::GalleryIndex(std::size_t kinds, std::vector<std::size_t> facet_values)
    : kinds_(kinds), values_(std::move(facet_values)) {}

void GalleryIndex::add_card(std::uint32_t id, KindIndex kind) {
  ids_.push_back(id);
  kind_.push_back(kind);
}

void GalleryIndex::cards_done() {
  bits_.assign(values_.size(), std::vector<std::uint64_t>(ids_.size(), 0));
  by_id_.resize(ids_.size());
  std::iota(by_id_.begin(), by_id_.end(), 0u);
  std::ranges::sort(by_id_, {}, [&](std::uint32_t slot) { return ids_[slot]; });
}

bool GalleryIndex::set_value(std::uint32_t card, std::size_t facet, std::size_t value) {
  const auto at = std::ranges::lower_bound(by_id_, card, {}, [&](std::uint32_t slot) { return ids_[slot]; });
  if (at == by_id_.end() || ids_[*at] != card || facet >= values_.size() || value >= values_[facet]) return false;
  bits_[facet][*at] |= std::uint64_t{1} << value;
  return true;
}

bool GalleryIndex::set_ordering(std::uint8_t ordering, const std::vector<std::uint32_t>& ids, std::vector<Letter> letters) {
  if (ids.size() != ids_.size()) return false;
  Ordering made;
  made.slots.reserve(ids.size());
  std::vector<bool> seen(ids.size(), false);
  for (const std::uint32_t id : ids) {
    const auto at = std::ranges::lower_bound(by_id_, id, {}, [&](std::uint32_t slot) { return ids_[slot]; });
    if (at == by_id_.end() || ids_[*at] != id || seen[*at]) return false;
    seen[*at] = true;
    made.slots.push_back(*at);
  }
  made.letters = std::move(letters);
  orderings_[ordering] = std::move(made);
  return true;
}

std::uint8_t GalleryIndex::ordering_of(const model::GalleryQuery& query) {
  switch (query.order) {
    case model::GalleryOrder::Curator: return kNoOrdering;
    case model::GalleryOrder::Name: return query.lang;
    case model::GalleryOrder::Date: return kDateOrdering;
  }
  return kNoOrdering;
}

bool GalleryIndex::fits(std::size_t slot, const model::GalleryQuery& query) const {
  if (query.kind != model::kAllKinds && kind_[slot] != query.kind) return false;
  for (std::size_t facet = 0; facet < values_.size(); ++facet) {
    const std::uint64_t chosen = query.filter.chosen[facet];
    if (chosen != 0 && (bits_[facet][slot] & chosen) == 0) return false;
  }
  return true;
}

const std::vector<std::uint32_t>& GalleryIndex::select(const model::GalleryQuery& query) const {
  if (last_ == query) return last_found_;
  last_found_.clear();
  last_ = query;
  const auto at = orderings_.find(ordering_of(query));
  for (std::uint32_t position = 0; position < ids_.size(); ++position) {
    const std::uint32_t slot = at == orderings_.end() ? position : at->second.slots[position];
    if (fits(slot, query)) last_found_.push_back(position);
  }
  return last_found_;
}

std::vector<GalleryIndex::Found> GalleryIndex::find(const model::GalleryQuery& query, std::uint32_t first, std::uint32_t count) const {
  const std::vector<std::uint32_t>& all = select(query);
  const auto at = orderings_.find(ordering_of(query));
  const Ordering* ordering = at == orderings_.end() ? nullptr : &at->second;
  const auto letter_of = [&](std::uint32_t position) -> std::string_view {
    if (!ordering) return {};
    const auto next = std::ranges::upper_bound(ordering->letters, position, {}, &Letter::position);
    return next == ordering->letters.begin() ? std::string_view() : std::prev(next)->letter;
  };
  std::vector<Found> out;
  for (std::size_t i = first; i < all.size() && out.size() < count; ++i) {
    Found found;
    found.card = ids_[ordering ? ordering->slots[all[i]] : all[i]];
    found.letter = letter_of(all[i]);
    found.begins_letter = !found.letter.empty() && (i == 0 || letter_of(all[i - 1]) != found.letter);
    out.push_back(found);
  }
  return out;
}

model::GalleryTotals GalleryIndex::totals(const model::GalleryQuery& query) const {
  model::GalleryTotals out;
  out.by_kind.resize(kinds_);
  for (const std::size_t values : values_) out.by_value.emplace_back(values, 0u);
  for (std::size_t slot = 0; slot < ids_.size(); ++slot) {
    // What of the choice it lacks. Two things: no single other choice would show it.
    std::size_t lacks = 0, which = values_.size();
    for (std::size_t facet = 0; facet < values_.size() && lacks < 2; ++facet) {
      const std::uint64_t chosen = query.filter.chosen[facet];
      if (chosen == 0 || (bits_[facet][slot] & chosen) != 0) continue;
      ++lacks;
      which = facet;
    }
    const bool of_kind = query.kind == model::kAllKinds || kind_[slot] == query.kind;
    if (lacks == 0) {
      ++out.all_kinds;
      if (kind_[slot] < kinds_) ++out.by_kind[kind_[slot]];
    }
    if (!of_kind || lacks > 1) continue;
    if (lacks == 0) ++out.total;
    for (std::size_t facet = 0; facet < values_.size(); ++facet) {
      if (lacks == 1 && facet != which) continue;
      for (std::uint64_t bits = bits_[facet][slot]; bits != 0; bits &= bits - 1)
        ++out.by_value[facet][static_cast<std::size_t>(std::countr_zero(bits))];
    }
  }
  return out;
}

}  // namespace azetta::pack
