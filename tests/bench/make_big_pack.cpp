// make_big_pack OUT COUNT [EVENTS]: a pack of COUNT cards in four languages and two kinds, with plausible texts put
// together from word lists, names of their own, and a few shared pictures; with terms, places and events in proportion.
// The same COUNT gives the same bytes. What large collections are measured with. EVENTS: of a timeline in four lanes, on 250
// years, denser towards the middle; every third card of a figure then has a life on it.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "content/write/writer.h"

namespace {

using namespace azetta;

// PCG32 (O'Neill 2014): the standard library's distributions differ between implementations, this does not.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed * 6364136223846793005u + 1442695040888963407u) {}
  std::uint32_t below(std::size_t count) {
    const std::uint64_t old = state_;
    state_ = old * 6364136223846793005u + 1442695040888963407u;
    const auto mixed = static_cast<std::uint32_t>(((old >> 18u) ^ old) >> 27u);
    const auto turn = static_cast<std::uint32_t>(old >> 59u);
    return (mixed >> turn | mixed << (-turn & 31)) % static_cast<std::uint32_t>(count);
  }
  template <class T>
  const T& of(const std::vector<T>& list) {
    return list[below(list.size())];
  }

 private:
  std::uint64_t state_;
};

struct Words {
  std::vector<std::string> names, peoples, places, sentences;
  std::string of;  // between a name and where it is from
};

const std::vector<Words>& words() {
  static const std::vector<Words> all = {
      {{"ماسينيسا", "يوغرطة", "ديهيا", "كسيلة", "ميسرة", "سالم", "طريف", "خالد", "صالح", "يدير", "زيري",
        "بلقين", "تاكفاريناس", "غيلاس", "أكسل", "تينهينان"},
       {"الزناتي", "المطغري", "البرغواطي", "الأوربي", "الجراوي", "الكتامي", "الصنهاجي", "الهواري"},
       {"الأوراس", "طنجة", "سبتة", "القيروان", "تلمسان", "تاهرت", "سجلماسة", "نفوسة", "وليلي", "بقدورة"},
       {"ذكره المؤرخون في أخبار تلك السنة.", "كان قومه ينزلون بين الجبل والوادي.",
        "لا يعرف من خبره إلا ما رواه ابن عذاري.", "سار بمن معه إلى الغرب ثم عاد.",
        "وتختلف الروايات في سنة وفاته.", "وبقي اسمه في الأغاني والحكايات."},
       " من "},
      {{"Massinissa", "Jugurtha", "Dihya", "Kusayla", "Maysara", "Salim", "Tarif", "Khalid", "Salih", "Idir",
        "Ziri", "Bologhine", "Tacfarinas", "Ghilas", "Aksil", "Tin Hinan"},
       {"le Zénète", "le Matghari", "le Barghawata", "l'Awraba", "le Jarawa", "le Kutama", "le Sanhaja",
        "le Hawwara"},
       {"l'Aurès", "Tanger", "Ceuta", "Kairouan", "Tlemcen", "Tahert", "Sijilmassa", "Nefoussa", "Volubilis",
        "Bagdoura"},
       {"Les chroniqueurs le citent dans les événements de cette année.",
        "Les siens vivaient entre la montagne et l'oued.",
        "On ne sait de lui que ce que rapporte Ibn Idhari.",
        "Il partit vers l'ouest avec les siens, puis revint.", "Les récits diffèrent sur l'année de sa mort.",
        "Son nom est resté dans les chants et les contes."},
       " de "},
      {{"Masinissa", "Jugurtha", "Dihya", "Kusayla", "Maysara", "Salim", "Tarif", "Khalid", "Salih", "Idir",
        "Ziri", "Buluggin", "Tacfarinas", "Ghilas", "Aksil", "Tin Hinan"},
       {"the Zenata", "the Matghari", "the Barghawata", "of the Awraba", "of the Jarawa", "the Kutama",
        "the Sanhaja", "the Hawwara"},
       {"the Aurès", "Tangier", "Ceuta", "Kairouan", "Tlemcen", "Tahert", "Sijilmasa", "Nafusa", "Volubilis",
        "Bagdoura"},
       {"The chroniclers name him among the events of that year.",
        "His people lived between the mountain and the river.",
        "Nothing is known of him but what Ibn Idhari tells.",
        "He went west with his followers and came back.", "The accounts differ on the year of his death.",
        "His name lives on in songs and tales."},
       " of "},
      {{"ⵎⴰⵙⵉⵏⵉⵙⴰ", "ⵢⵓⴳⵓⵔⵜⴰ", "ⴷⵉⵀⵢⴰ", "ⴽⵓⵙⵉⵍⴰ", "ⵎⴰⵢⵙⴰⵔⴰ", "ⵙⴰⵍⵉⵎ", "ⵟⴰⵔⵉⴼ", "ⵅⴰⵍⵉⴷ", "ⵚⴰⵍⵉⵃ", "ⵉⴷⵉⵔ",
        "ⵣⵉⵔⵉ", "ⴱⵓⵍⵓⴳⵉⵏ", "ⵜⴰⴽⴼⴰⵔⵉⵏⴰⵙ", "ⵖⵉⵍⴰⵙ", "ⴰⴽⵙⵉⵍ", "ⵜⵉⵏⵀⵉⵏⴰⵏ"},
       {"ⴰⵣⵏⴰⵜⵉ", "ⴰⵎⵟⵖⴰⵔⵉ", "ⴰⴱⵔⵖⵡⴰⵟⵉ", "ⴰⵡⵔⴰⴱ", "ⴰⴳⵔⴰⵡ", "ⴰⴽⵓⵜⴰⵎ", "ⴰⵥⵏⴰⴳ", "ⴰⵀⵡⵡⴰⵔ"},
       {"ⴰⵡⵔⴰⵙ", "ⵟⴰⵏⵊⴰ", "ⵙⴱⵜⴰ", "ⵜⵉⵇⵉⵔⵡⴰⵏ", "ⵜⵍⵎⵙⴰⵏ", "ⵜⵉⵀⵔⵜ", "ⵙⵉⵊⵉⵍⵎⴰⵙⴰ", "ⵉⵏⴼⵓⵙⵏ", "ⵡⵍⵉⵍⵉ", "ⴱⵇⴷⵓⵔⴰ"},
       {"ⵉⵙⵎ ⵏⵏⵙ ⵉⵇⵇⵉⵎ ⴳ ⵉⵣⵍⴰⵏ.", "ⵎⴷⴷⵏ ⵏⵏⵙ ⵣⴷⵖⵏ ⴳ ⵓⴷⵔⴰⵔ.", "ⵢⵓⵔⴰ ⵅⴼ ⵓⴳⵍⴷⵉⴷ.", "ⵉⴷⴷⴰ ⵖⵔ ⵓⵜⴰⵔⴰⵎ."},
       " ⵏ "}};
  return all;
}

std::string sentences(Random& random, const Words& w, std::uint32_t count) {
  std::string text;
  for (std::uint32_t i = 0; i < count; ++i) text += (i ? " " : "") + random.of(w.sentences);
  return text;
}

// A name that no other card has, in Latin and in Arabic letters: so that the vocabulary grows as a real one does.
std::pair<std::string, std::string> made_up(std::uint32_t number) {
  static const std::vector<std::pair<std::string, std::string>> kSyllables = {
      {"ma", "ما"}, {"ri", "ري"}, {"zu", "زو"}, {"ta", "تا"}, {"ghi", "غي"}, {"las", "لاس"}, {"ku", "كو"}, {"sem", "سم"},
      {"di", "دي"}, {"hya", "هيا"}, {"ban", "بان"}, {"war", "وار"}, {"fez", "فاز"}, {"nou", "نو"}, {"sar", "سار"}, {"jil", "جيل"}};
  Random random(0x9E3779B9u ^ number);
  std::pair<std::string, std::string> name;
  for (int i = 0; i < 4; ++i) {
    const auto& syllable = random.of(kSyllables);
    name.first += syllable.first;
    name.second += syllable.second;
  }
  name.first[0] = static_cast<char>(name.first[0] - 'a' + 'A');
  return name;
}

pack::CatalogueDraft catalogue() {
  pack::CatalogueDraft draft;
  auto& c = draft.catalogue;
  c.id = "org.example.large";
  c.version = "1";
  c.licence = "CC0-1.0";
  const std::vector<std::vector<std::string>> languages = {{"ar", "العربية", "ع", "Arab"},
                                                           {"fr", "Français", "Fr", "Latn"},
                                                           {"en", "English", "En", "Latn"},
                                                           {"zgh", "ⵜⴰⵎⴰⵣⵉⵖⵜ", "ⵣ", "Tfng"}};
  for (const auto& row : languages) {
    model::Language language;
    language.tag = row[0], language.name = row[1], language.short_name = row[2], language.script = row[3];
    c.languages.push_back(language);
  }
  c.title = {{"مجموعة كبيرة", "Une grande collection", "A large collection", "ⵜⴰⴳⵔⵓⵎⵎⴰ"}};
  model::Kind figure, place;
  figure.slug = "figure", figure.icon = "person", figure.colour_rgb = 0xA02C2F;
  figure.name = {{"أعلام", "Personnages", "Figures", "ⵉⵎⴷⴰⵏⵏ"}};
  place.slug = "place", place.icon = "place", place.colour_rgb = 0x2B4179;
  place.name = {{"أماكن", "Lieux", "Places", "ⵉⴷⵖⴰⵔⵏ"}};
  c.kinds = {figure, place};
  draft.kind_pictures = {"cloth-0", "cloth-1"};
  for (const auto& [slug, values] : {std::pair{"side", 3}, {"people", 24}, {"period", 6}}) {
    model::Facet facet;
    facet.slug = slug;
    facet.name = {{slug, slug, slug, slug}};
    for (int i = 0; i < values; ++i) {
      const std::string value = std::string(slug) + "-" + std::to_string(i);
      facet.values.push_back({value, {{value, value, value, value}}});
    }
    c.facets.push_back(std::move(facet));
  }
  model::Source source;
  source.slug = "ibn-idhari", source.name = {{"ابن عذاري", "Ibn Idhari", "Ibn Idhari", "ⵉⴱⵏ ⵉⴷⴰⵔⵉ"}};
  c.sources = {source};
  model::Lane lane;
  lane.slug = "west", lane.name = {{"الغرب", "L'Ouest", "The West", "ⴰⵜⴰⵔⴰⵎ"}};
  c.lanes = {lane};
  return draft;
}

// Uncompressed PNG of a checked cloth; deflate's stored blocks need no library.
std::vector<std::uint8_t> cloth(std::uint32_t width, std::uint32_t height, std::uint32_t seed) {
  std::vector<std::uint8_t> file = {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  const auto be32 = [](std::vector<std::uint8_t>& out, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<std::uint8_t>(value >> shift));
  };
  const auto chunk = [&](const char* type, const std::vector<std::uint8_t>& body) {
    be32(file, static_cast<std::uint32_t>(body.size()));
    const std::size_t begin = file.size();
    for (int i = 0; i < 4; ++i) file.push_back(static_cast<std::uint8_t>(type[i]));
    for (const std::uint8_t byte : body) file.push_back(byte);
    std::uint32_t crc = 0xFFFFFFFF;
    for (std::size_t i = begin; i < file.size(); ++i) {
      crc ^= file[i];
      for (int bit = 0; bit < 8; ++bit) crc = crc & 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
    }
    be32(file, ~crc);
  };
  std::vector<std::uint8_t> header;
  be32(header, width);
  be32(header, height);
  for (const int byte : {8, 2, 0, 0, 0}) header.push_back(static_cast<std::uint8_t>(byte));
  chunk("IHDR", header);
  std::vector<std::uint8_t> packed = {0x78, 0x01};
  std::uint32_t a = 1, b = 0;
  for (std::uint32_t y = 0; y < height; ++y) {
    const std::uint32_t length = width * 3 + 1;
    packed.push_back(y + 1 == height ? 1 : 0);
    for (const std::uint32_t word : {length, ~length}) {
      packed.push_back(static_cast<std::uint8_t>(word));
      packed.push_back(static_cast<std::uint8_t>(word >> 8));
    }
    for (std::uint32_t i = 0; i < length; ++i) {
      const std::uint32_t x = i == 0 ? 0 : (i - 1) / 3;
      const auto byte =
          static_cast<std::uint8_t>(i == 0 ? 0 : ((x / 8 + y / 6 + seed) % 5) * 40 + (i % 3) * 20 + seed * 9);
      packed.push_back(byte);
      a = (a + byte) % 65'521;
      b = (b + a) % 65'521;
    }
  }
  be32(packed, b << 16 | a);
  chunk("IDAT", packed);
  chunk("IEND", {});
  return file;
}

pack::CardDraft make_card(std::uint32_t number, bool lives) {
  Random random(number);
  pack::CardDraft draft;
  auto& card = draft.card;
  card.slug = "card-" + std::to_string(number);
  card.kind = static_cast<KindIndex>(number % 3 == 2 ? 1 : 0);
  draft.image = "cloth-" + std::to_string(random.below(8));
  const std::uint32_t name = random.below(16), people = random.below(8), place = random.below(10);
  const std::string count = std::to_string(number + 1);
  for (const Words& w : words()) {
    model::CardText text;
    text.title = card.kind == 0 ? w.names[name] + " " + w.peoples[people] + " " + count
                                : w.places[place] + " " + count;
    text.subtitle = w.names[random.below(16)] + w.of + w.places[place];
    text.summary = sentences(random, w, 1 + random.below(3));
    text.alt = w.places[place];
    for (int page = 0; page < 2; ++page) {
      text.pages.push_back({{model::ParagraphKind::Body, sentences(random, w, 3 + random.below(4)), {}},
                            {model::ParagraphKind::Body, sentences(random, w, 2 + random.below(4)), {}}});
    }
    card.text.push_back(std::move(text));
  }
  card.names = {{words()[0].names[name], "ar", model::NameForm::Plain, false}};
  model::Date date;
  date.ce_from = static_cast<std::int16_t>(640 + random.below(120));
  date.ce_to = static_cast<std::int16_t>(date.ce_from + random.below(10));
  card.dates = {date};
  if (lives && number % 3 == 0) card.dates.back().role = number % 2 ? model::DateRole::Ruled : model::DateRole::Died;
  model::Fact fact;
  fact.key = "first";
  fact.certainty = static_cast<model::Certainty>(random.below(4));
  fact.sources = {SourceId{1}};
  for (const Words& w : words()) fact.text.by_lang.push_back(random.of(w.sentences));
  card.facts = {fact};
  draft.facets = {{0, static_cast<std::uint8_t>(random.below(3))},
                  {1, static_cast<std::uint8_t>(random.below(12))},
                  {1, static_cast<std::uint8_t>(12 + random.below(12))},
                  {2, static_cast<std::uint8_t>(random.below(6))}};
  const auto name_of_its_own = made_up(number);
  draft.variants = {name_of_its_own.first, name_of_its_own.second};
  for (int i = 0; i < 3 && number > 0; ++i)
    draft.related.push_back("card-" + std::to_string(random.below(number)));
  return draft;
}

model::Localized sentence(Random& random) {
  model::Localized text;
  for (const Words& w : words()) text.by_lang.push_back(random.of(w.sentences));
  return text;
}

pack::TermDraft make_term(std::uint32_t number) {
  Random random(1'000'000 + number);
  pack::TermDraft draft;
  const auto name = made_up(1'000'000 + number);
  draft.term.slug = "term-" + std::to_string(number);
  draft.term.word = {{name.second, name.first, name.first, ""}};
  draft.term.text = sentence(random);
  return draft;
}

pack::PlaceDraft make_place(std::uint32_t number) {
  Random random(2'000'000 + number);
  pack::PlaceDraft draft;
  const auto name = made_up(2'000'000 + number);
  draft.place.slug = "place-" + std::to_string(number);
  draft.place.lat_deg = 20 + static_cast<float>(random.below(2'000)) / 100;
  draft.place.lon_deg = -10 + static_cast<float>(random.below(3'000)) / 100;
  draft.place.name = {{name.second, name.first, name.first, ""}};
  draft.place.note = sentence(random);
  return draft;
}

pack::EventDraft make_event(std::uint32_t number) {
  Random random(3'000'000 + number);
  pack::EventDraft draft;
  const std::uint32_t name = random.below(16), place = random.below(10);
  draft.event.slug = "event-" + std::to_string(number);
  draft.event.date.precision = model::DatePrecision::Year;
  draft.event.date.ce_from = draft.event.date.ce_to = static_cast<std::int16_t>(100 + number / 10);
  for (const Words& w : words()) draft.event.title.by_lang.push_back(w.names[name] + w.of + w.places[place]);
  draft.event.text = sentence(random);
  draft.event.sources = {SourceId{1}};
  return draft;
}

model::Lane lane(const char* slug, const std::string& ar, const std::string& fr, const std::string& en) {
  return {slug, {{ar, fr, en, en}}};
}

// Years 600 to 850: of two throws the mean, so that the middle is crowded as real years are.
std::vector<pack::EventDraft> make_events(std::uint32_t events, std::uint32_t cards) {
  Random random(77);
  std::vector<pack::EventDraft> all(events);
  for (pack::EventDraft& draft : all) {
    auto& event = draft.event;
    event.lane = static_cast<LaneIndex>(random.below(4));
    event.rank = static_cast<std::uint8_t>(random.below(10) == 0 ? 1 : 2 + random.below(4));
    event.certainty = static_cast<model::Certainty>(random.below(4));
    model::Date& date = event.date;
    date.precision = static_cast<model::DatePrecision>(random.below(5));
    date.ce_from = static_cast<std::int16_t>(600 + (random.below(250) + random.below(250)) / 2);
    date.ce_to = static_cast<std::int16_t>(date.ce_from + (random.below(8) == 0 ? random.below(12) : 0));
    if (date.precision <= model::DatePrecision::Month) date.month = static_cast<std::uint8_t>(1 + random.below(12));
    if (date.precision == model::DatePrecision::Day) date.day = static_cast<std::uint8_t>(1 + random.below(28));
    const std::uint32_t name = random.below(16), place = random.below(10);
    for (const Words& w : words()) {
      event.title.by_lang.push_back(w.names[name] + w.of + w.places[place]);
      event.text.by_lang.push_back(sentences(random, w, 2));
    }
    event.sources = {SourceId{1}};
    draft.cards = {"card-" + std::to_string(random.below(cards))};
  }
  std::ranges::stable_sort(all, [](const auto& a, const auto& b) { return model::earlier_in_time(a.event.date, b.event.date); });
  for (std::size_t i = 0; i < all.size(); ++i) all[i].event.slug = "event-" + std::to_string(i + 1);
  return all;
}

Status make(const char* out, std::uint32_t count, std::uint32_t events) {
  AZ_TRY(const auto writer, pack::Writer::create(out));
  pack::CatalogueDraft draft = catalogue();
  if (events > 0) {
    draft.catalogue.lanes = {lane("east", "الشرق", "L’Orient", "The East"), lane("coast", "الساحل", "La côte", "The coast"),
                             lane("mountains", "الجبال", "Les montagnes", "The mountains"), lane("north", "الشمال", "Le Nord", "The North")};
  }
  AZ_CHECK(writer->set_catalogue(draft));
  for (std::uint32_t i = 0; i < 8; ++i) {
    std::vector<pack::TileBytes> tiles;
    std::vector<model::ImageLevel> levels;
    for (std::uint32_t level = 0; level < 4; ++level) {
      levels.push_back({800u >> level, 600u >> level, 0});
      tiles.push_back({level, 0, 0, cloth(800u >> level, 600u >> level, i)});
    }
    AZ_CHECK(writer->add_image("cloth-" + std::to_string(i), levels, tiles));
  }
  for (std::uint32_t i = 0; i < count; ++i) AZ_CHECK(writer->add_card(make_card(i, events > 0)));
  for (const pack::EventDraft& event : make_events(events, count)) AZ_CHECK(writer->add_event(event));
  for (std::uint32_t i = 0; i < std::min<std::uint32_t>(count / 50, 2'000); ++i) AZ_CHECK(writer->add_term(make_term(i)));
  for (std::uint32_t i = 0; i < std::min<std::uint32_t>(count / 20, 5'000); ++i) AZ_CHECK(writer->add_place(make_place(i)));
  const std::uint32_t usual = events > 0 ? 0 : std::min<std::uint32_t>(count / 10, 10'000);
  for (std::uint32_t i = 0; i < usual; ++i) AZ_CHECK(writer->add_event(make_event(i)));
  return writer->finish();
}

}  // namespace

int main(int argc, char** argv) {
  const unsigned long count = argc == 3 || argc == 4 ? std::strtoul(argv[2], nullptr, 10) : 0;
  const unsigned long events = argc == 4 ? std::strtoul(argv[3], nullptr, 10) : 0;
  if (count < 1 || count > 10'000'000 || events > 131'072) {
    std::fprintf(stderr, "usage: make_big_pack OUT COUNT [EVENTS] (1 to 10000000, 0 to 131072)\n");
    return 2;
  }
  const auto begin = std::chrono::steady_clock::now();
  const Status status = make(argv[1], static_cast<std::uint32_t>(count), static_cast<std::uint32_t>(events));
  if (!status) {
    std::fprintf(stderr, "%s\n", status.error().what.c_str());
    return 1;
  }
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  std::printf("%lu cards in %.1f s\n", count, took.count());
  return 0;
}
