// The texts of one thing that can be found, and the folded words of them that the search index holds. Plain values. Internal to
// content/write.
#pragma once
#include <string>
#include <string_view>

namespace azetta::pack {

// What stands in the columns of search_name and search_text (schema.sql).
struct SearchItem {
  std::string whole, first, name, variant, words;
  bool has_name() const { return !name.empty() || !variant.empty(); }
  friend bool operator==(const SearchItem&, const SearchItem&) = default;
};

class SearchTexts {
 public:
  void add_name(std::string_view text) { add('n', text); }
  void add_variant(std::string_view text) { add('v', text); }
  void add_words(std::string_view text) { add('w', text); }

  // All of them as one: the same for the same texts in the same order.
  const std::string& key() const { return all_; }
  SearchItem fold() const;

 private:
  void add(char as, std::string_view text) { (all_ += as).append(text) += '\0'; }  // no text of a pack has a NUL
  std::string all_;
};

}  // namespace azetta::pack
