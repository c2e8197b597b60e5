#include "content/write/search_item.h"

#include <unordered_set>
#include <utility>
#include <vector>

#include "content/base/search_words.h"

namespace azetta::pack {
namespace {

// The folded words of one column, each once.
class Words {
 public:
  void add(std::string_view utf8) {
    for (std::string& word : search_words(utf8)) {
      if (const auto bare = without_particles(word); !bare.empty()) put(std::string(bare));
      put(std::move(word));
    }
  }
  void put(std::string word) {
    if (word.size() > kMostWordBytes) return;  // nobody types it
    if (seen_.insert(word).second) text_ += (text_.empty() ? "" : " ") + word;
  }
  std::string take() { return std::move(text_); }

 private:
  static constexpr std::size_t kMostWordBytes = 96;
  std::unordered_set<std::string> seen_;
  std::string text_;
};

}  // namespace

SearchItem SearchTexts::fold() const {
  Words whole, first, name, variant, words;
  for (std::size_t at = 0; at < all_.size();) {
    const char as = all_[at++];
    const std::string_view text(all_.data() + at, all_.find('\0', at) - at);
    at += text.size() + 1;
    if (as == 'n') {
      whole.put(search_whole(text));
      if (std::vector<std::string> all = search_words(text); !all.empty()) first.put(std::move(all.front()));
      name.add(text);
    } else if (as == 'v') {
      variant.add(text);
    }
    words.add(text);
  }
  return {whole.take(), first.take(), name.take(), variant.take(), words.take()};
}

}  // namespace azetta::pack
