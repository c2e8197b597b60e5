// A finished pack as a visitor has it, thing by thing: every text by language, every date, picture, source and place beside it, in
// words. One thing is read at a time. For comparing packs (pack_diff.h) and for counting texts (info.cpp). One thread (the one that
// opened the pack).
#pragma once
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "content/base/result.h"
#include "content/pack/pack.h"

namespace azetta::author {

struct ItemPart {
  std::string name;  // "title", "page 2", "fact queen", "died", "step mares: text"
  std::string lang;  // BCP-47 of a text; "" = a value in no language
  std::string text;
};
struct Item {
  std::string slug;   // lasts; or a number where it has none
  std::string title;  // in the pack's default language or its stand-in; may be empty
  std::vector<ItemPart> parts;
};

// What a pack has a few of. Cards and events are read one by one.
enum class ItemGroup { Exhibition, Languages, Kinds, Filters, Attract, Sources, Glossary, Places, Lanes, Map, Credits, Keyboards, Words };
inline constexpr ItemGroup kItemGroups[] = {ItemGroup::Exhibition, ItemGroup::Languages, ItemGroup::Kinds,  ItemGroup::Filters, ItemGroup::Attract,
                                            ItemGroup::Sources,    ItemGroup::Glossary,  ItemGroup::Places, ItemGroup::Lanes,   ItemGroup::Map,
                                            ItemGroup::Credits,    ItemGroup::Keyboards, ItemGroup::Words};
const char* group_name(ItemGroup group);

class PackItems {
 public:
  // Reads the cards' slugs. `pack` outlives it.
  static Result<PackItems> read(pack::Pack& pack);

  pack::Pack& pack() const { return *pack_; }
  // By kind and gallery order.
  const std::vector<std::pair<std::string, CardId>>& cards() const { return cards_; }

  Result<std::vector<Item>> group(ItemGroup group);
  Result<Item> card(CardId id);  // with its walkthrough
  Item event(const model::Event& event) const;

  // By slug: those of everything that was asked for so far.
  const std::map<std::string, ImageId>& pictures() const { return pictures_; }

 private:
  explicit PackItems(pack::Pack& pack) : pack_(&pack) {}
  std::string picture(ImageId id);
  std::string card_slug(CardId id) const;
  std::string sources(const std::vector<SourceId>& ids) const;
  void text(Item& item, const std::string& name, const model::Localized& text) const;
  std::string title(const model::Localized& text) const;
  void add_scene(Item& item, const model::Scene& scene);
  Item exhibition();
  Result<std::vector<Item>> map_items();

  pack::Pack* pack_;
  std::vector<std::pair<std::string, CardId>> cards_;
  std::unordered_map<std::uint32_t, std::string> slugs_;  // of cards, by row
  std::unordered_map<std::uint32_t, std::string> image_slugs_, place_slugs_;
  std::map<std::string, ImageId> pictures_;
};

}  // namespace azetta::author
