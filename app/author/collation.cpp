#include "app/author/collation.h"

#include <unicode/alphaindex.h>
#include <unicode/brkiter.h>
#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <compare>
#include <memory>
#include <numeric>

namespace azetta::author {
namespace {

// The name without its article.
icu::UnicodeString bare(const icu::UnicodeString& name, const std::vector<icu::UnicodeString>& articles) {
  for (const icu::UnicodeString& article : articles) {
    if (name.length() <= article.length()) continue;
    if (name.caseCompare(0, article.length(), article, U_FOLD_CASE_DEFAULT) != 0) continue;
    icu::UnicodeString rest(name, article.length());
    rest.trim();
    if (!rest.isEmpty()) return rest;
  }
  return name;
}

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

// The first letter as a reader sees it, with its marks, for names that the alphabet has no place for.
std::string first_letter(const icu::UnicodeString& name, const icu::Locale& locale, UErrorCode& status) {
  const std::unique_ptr<icu::BreakIterator> letters(icu::BreakIterator::createCharacterInstance(locale, status));
  if (U_FAILURE(status)) return {};
  letters->setText(name);
  for (std::int32_t from = letters->first(), to = letters->next(); to != icu::BreakIterator::DONE; from = to, to = letters->next()) {
    if (!u_isalnum(name.char32At(from))) continue;
    icu::UnicodeString letter(name, from, to - from);
    return utf8(letter.toUpper(locale));
  }
  return {};
}

Error failed(const model::Language& language, UErrorCode status) {
  return {"the names of language " + language.tag + " cannot be ordered (ICU: " + u_errorName(status) + "); check the installation"};
}

}  // namespace

Result<std::vector<pack::NamedCard>> sort_names(const model::Language& language, const std::vector<std::string>& articles,
                                                const std::vector<NameToSort>& names) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag(language.tag, status);
  const std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(locale, status));
  const std::unique_ptr<icu::AlphabeticIndex> index(new icu::AlphabeticIndex(locale, status));
  if (U_FAILURE(status)) return failed(language, status);
  collator->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
  collator->setAttribute(UCOL_ALTERNATE_HANDLING, UCOL_SHIFTED, status);
  if (const std::int32_t script = u_getPropertyValueEnum(UCHAR_SCRIPT, language.script.c_str()); script > 0)
    collator->setReorderCodes(&script, 1, status);
  const std::unique_ptr<icu::AlphabeticIndex::ImmutableIndex> letters(index->buildImmutableIndex(status));
  if (U_FAILURE(status)) return failed(language, status);

  std::vector<icu::UnicodeString> skipped;
  for (const std::string& article : articles) skipped.push_back(icu::UnicodeString::fromUTF8(article));
  std::ranges::stable_sort(skipped, std::greater{}, [](const icu::UnicodeString& a) { return a.length(); });  // "al-" before "a"
  std::vector<icu::UnicodeString> keys;
  for (const NameToSort& name : names) keys.push_back(bare(icu::UnicodeString::fromUTF8(name.name), skipped));

  std::vector<std::size_t> order(names.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    UErrorCode ignored = U_ZERO_ERROR;
    return collator->compare(keys[a], keys[b], ignored) == UCOL_LESS;
  });

  std::vector<pack::NamedCard> out;
  for (const std::size_t i : order) {
    const icu::AlphabeticIndex::Bucket* bucket = letters->getBucket(letters->getBucketIndex(keys[i], status));
    if (U_FAILURE(status)) return failed(language, status);
    const bool in_alphabet = bucket && bucket->getLabelType() == U_ALPHAINDEX_NORMAL;
    out.push_back({names[i].slug, in_alphabet ? utf8(bucket->getLabel()) : first_letter(keys[i], locale, status)});
    if (U_FAILURE(status)) return failed(language, status);
  }
  return out;
}

}  // namespace azetta::author
