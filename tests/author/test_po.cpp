// Texts to translators and back: what a PO file holds, what an import changes and what it leaves alone, what it refuses.
#include <doctest/doctest.h>

#include <algorithm>

#include "content/base/po.h"
#include "tests/author/run_pack.h"
#include "tests/author/small_tree.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

using test::run_pack;

// Every file of a tree, by name.
std::map<std::string, std::string> files_of(const fs::path& root) {
  std::map<std::string, std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.is_regular_file()) out[fs::relative(entry.path(), root).string()] = test::read_file(entry.path());
  }
  return out;
}

std::string replaced(std::string text, const std::string& find, const std::string& put) {
  const std::size_t at = text.find(find);
  REQUIRE_MESSAGE(at != std::string::npos, "not there: " << find);
  return text.replace(at, find.size(), put);
}

// A tree, its PO files, and one of them changed.
struct Desk {
  test::SmallTree tree;
  test::TempDir dir;
  std::string root = tree.root().string(), po = (dir / "po").string();
  Desk() { export_all(); }
  void export_all() const {
    const auto run = run_pack({"po", "export", root, "-o", po});
    REQUIRE_MESSAGE(run.code == 0, run.err);
  }
  std::string read(const std::string& tag) const { return test::read_file(fs::path(po) / (tag + ".po")); }
  void edit(const std::string& tag, const std::string& find, const std::string& put) const {
    dir.write("po/" + tag + ".po", replaced(read(tag), find, put));
  }
  // The same by key: the translation alone.
  void translate(const std::string& tag, const std::string& key, const std::string& text, bool fuzzy = false, const std::string& comment = "") const {
    PoRead file = read_po(read(tag));
    REQUIRE_FALSE(file.fault);
    const auto entry = std::find_if(file.file.entries.begin(), file.file.entries.end(), [&](const PoEntry& e) { return e.key == key; });
    REQUIRE_MESSAGE(entry != file.file.entries.end(), key);
    entry->text = text;
    entry->fuzzy = fuzzy;
    entry->comment = comment;
    dir.write("po/" + tag + ".po", write_po(file.file));
  }
  test::Run import(std::vector<std::string> more = {}) const {
    std::vector<std::string> arguments = {"po", "import", root, po};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_pack(arguments);
  }
  std::string source(const std::string& path) const { return test::read_file(tree.root() / path); }
  // What the import says about the file of `tag`, without the folder.
  std::string complaint(const std::string& tag) const {
    std::string err = import().err;
    const std::string file = (fs::path(po) / (tag + ".po")).string() + ":";
    for (std::size_t at; (at = err.find(file)) != std::string::npos;) err.erase(at, file.size());
    return err;
  }
};

}  // namespace

TEST_CASE("an export has every text with its key, its place, its limit and the other languages") {
  const Desk desk;
  const PoRead read = read_po(desk.read("fr"));
  REQUIRE_FALSE(read.fault);
  CHECK(po_header_field(read.file.header, "Language:") == "fr");
  const auto entry = [&](const std::string& key) {
    const auto at = std::find_if(read.file.entries.begin(), read.file.entries.end(), [&](const PoEntry& e) { return e.key == key; });
    REQUIRE_MESSAGE(at != read.file.entries.end(), key);
    return *at;
  };
  CHECK(entry("card:qutuz/summary").extracted.starts_with("cards/qutuz/ar.md:4\nat most 25 words (about 150 characters)\nen: A Mamluk sultan who left"));
  CHECK(entry("card:qutuz/title").extracted.find("at most 60 characters") != std::string::npos);
  CHECK(entry("card:qutuz/page.1").text.find("[mamelouk](term:mamluk)") != std::string::npos);
  CHECK(entry("card:qutuz/page.1").text.find("\n\n") != std::string::npos);
  for (const char* key : {"pack/title", "kind:figure/name", "attract:1/headline", "credit:1/what", "source:al-maqrizi/name", "term:khan/text",
                          "card:qutuz/dispute.who-killed-him/position.several-emirs/text", "card:qutuz/dispute.who-killed-him/title",
                          "card:qutuz/fact.his-cry/text", "scene:ayn-jalut/unit.vanguard/name", "card:ayn-jalut/step.end/title"})
    CHECK_FALSE(entry(key).text.empty());
  CHECK(desk.read("en") != desk.read("fr"));
  CHECK_FALSE(fs::exists(fs::path(desk.po) / "ar.po"));
}

TEST_CASE("export and import without a change leave the tree byte for byte") {
  const Desk desk;
  const auto before = files_of(desk.tree.root());
  const auto run = desk.import();
  CHECK(run.code == 0);
  CHECK(run.err == "");
  CHECK(run.out.find(": 0 translations taken, ") != std::string::npos);
  CHECK(files_of(desk.tree.root()) == before);
  const std::string was = desk.read("fr");
  desk.export_all();
  CHECK(desk.read("fr") == was);
}

TEST_CASE("a translation changes its own bytes alone") {
  const Desk desk;
  desk.translate("fr", "card:qutuz/title", "Qoutouz");
  desk.translate("fr", "card:qutuz/fact.his-cry/text", "Il aurait crié.");
  desk.translate("fr", "card:qutuz/dispute.who-killed-him/position.several-emirs/title", "Plusieurs émirs, dit-on");
  desk.translate("en", "kind:figure/name", "People \"of\" then");
  const std::string card = desk.source("cards/qutuz/fr.md"), pack = desk.source("pack.toml");
  const auto before = files_of(desk.tree.root());
  const auto run = desk.import();
  CHECK(run.err == "");
  CHECK(run.out.find(": 4 translations taken, ") != std::string::npos);
  const std::string now = desk.source("cards/qutuz/fr.md");
  CHECK(now.find("title = \"Qoutouz\"\n") != std::string::npos);
  CHECK(now.find("## {#fact.his-cry}\nIl aurait crié.\n") != std::string::npos);
  CHECK(now.find("### Plusieurs émirs, dit-on {#position.several-emirs}\n") != std::string::npos);
  CHECK(desk.source("pack.toml") == replaced(pack, "en = \"Figures\"", "en = \"People \\\"of\\\" then\""));
  const auto after = files_of(desk.tree.root());
  for (const auto& [path, text] : before) {
    if (path != "pack.toml" && path != "cards/qutuz/fr.md") CHECK(after.at(path) == text);
  }
  CHECK(after.size() == before.size() + 1);  // translations.toml
}

TEST_CASE("what was not there is put where it belongs") {
  Desk desk;
  desk.tree.replace("pack.toml", ", fr = \"Personnages\"", "");
  desk.tree.remove("cards/kitbuqa/fr.md");
  const std::string qutuz = desk.source("cards/qutuz/fr.md");
  std::string cut = qutuz.substr(0, qutuz.find("\n## {#fact.took-the-throne}"));
  desk.tree.write("cards/qutuz/fr.md", cut);
  const Desk good;
  desk.export_all();
  for (const char* key : {"kind:figure/name", "card:kitbuqa/title", "card:kitbuqa/summary", "card:kitbuqa/alt", "card:kitbuqa/caption", "card:kitbuqa/page.1",
                          "card:kitbuqa/fact.small-army/text", "card:qutuz/fact.took-the-throne/text", "card:qutuz/fact.his-cry/text",
                          "card:qutuz/dispute.who-killed-him/title", "card:qutuz/dispute.who-killed-him/text",
                          "card:qutuz/dispute.who-killed-him/position.baybars-himself/title", "card:qutuz/dispute.who-killed-him/position.baybars-himself/text",
                          "card:qutuz/dispute.who-killed-him/position.several-emirs/title", "card:qutuz/dispute.who-killed-him/position.several-emirs/text"}) {
    const PoRead from = read_po(good.read("fr"));
    for (const PoEntry& entry : from.file.entries) {
      if (entry.key == key) desk.translate("fr", key, entry.text);
    }
  }
  const auto run = desk.import();
  CHECK(run.err == "");
  CHECK(run.out.find(": 15 translations taken, ") != std::string::npos);
  CHECK(desk.source("cards/qutuz/fr.md") == qutuz);
  CHECK(desk.source("cards/kitbuqa/fr.md") == test::read_file(good.tree.root() / "cards/kitbuqa/fr.md"));
  CHECK(desk.source("pack.toml").find("ar = \"أعلام\", fr = \"Personnages\", en") != std::string::npos);
  CHECK(run_pack({"check", desk.root}).code == 0);
}

TEST_CASE("wrapped paragraphs, CRLF and tables of other kinds are written in their own way") {
  const Desk desk;
  desk.tree.replace("cards/kitbuqa/en.md", "Kitbuqa stayed", "Kitbuqa\nstayed");
  std::string crlf;
  for (const char c : desk.source("cards/baybars/en.md")) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
  desk.tree.write("cards/baybars/en.md", crlf);
  desk.tree.replace("pack.toml", "[theme]\n", "# the colours\n[theme]\n");
  desk.tree.replace("glossary.toml", "[[term]]", "# first\n[[term]]");
  const std::string glossary = desk.source("glossary.toml");
  const std::size_t at = glossary.find("word = {");
  const std::string line = glossary.substr(at, glossary.find('\n', at) - at);
  desk.tree.replace("glossary.toml", line, "word.ar = \"مملوك\"  # the word\nword.fr = 'mamelouk'\nword.en = \"\"\"mamluk\"\"\"");
  desk.export_all();
  const auto before = files_of(desk.tree.root());
  CHECK(desk.import().err == "");
  CHECK(files_of(desk.tree.root()) == before);
  desk.translate("fr", "term:mamluk/word", "un mamelouk");
  desk.translate("en", "term:mamluk/word", "a mamluk");
  desk.translate("en", "card:baybars/title", "Baibars");
  CHECK(desk.import().err == "");
  CHECK(desk.source("glossary.toml").find("word.ar = \"مملوك\"  # the word\nword.fr = \"un mamelouk\"\nword.en = \"a mamluk\"\n") != std::string::npos);
  CHECK(desk.source("cards/baybars/en.md") == replaced(crlf, "title = \"Baybars\"", "title = \"Baibars\""));
}

TEST_CASE("what cannot be taken is kept out, with line and remedy") {
  const auto said = [](const char* key, const char* text) {
    const Desk desk;
    desk.translate("fr", key, text);
    const std::string err = desk.complaint("fr");
    return err.substr(std::min(err.find(' '), err.size() - 1) + 1);
  };
  CHECK(said("card:qutuz/page.2", "Tué sur la route. Baybars lui succéda.\n\n> Islam !") ==
        "\"card:qutuz/page.2\": it lost (card:baybars); keep links and emphasis as they are\n");
  CHECK(said("card:qutuz/page.2", "Tué. [Baybars](card:baibars) lui succéda.\n\n> Islam !") ==
        "\"card:qutuz/page.2\": it lost (card:baybars) and has (card:baibars) that the original has not; keep links and emphasis as they are\n");
  CHECK(said("card:qutuz/page.2", "Tué. [Baybars](http://x) lui succéda.").find("links lead to card:SLUG or term:SLUG only") != std::string::npos);
  CHECK(said("card:qutuz/title", "Qutuz\nle sultan") == "\"card:qutuz/title\": a line break in a text of one line; write it as one\n");
  CHECK(said("card:qutuz/fact.his-cry/text", "Un.\n\nDeux.").find("a line break in a text of one line") != std::string::npos);
  CHECK(said("card:qutuz/fact.his-cry/text", "1. Un.").find("a numbered list; write \"- item\"") != std::string::npos);
  CHECK(said("card:qutuz/page.2", "Tué. [Baybars](card:baybars) lui succéda.\n\n***\n\nFin.").find("a page break (***) inside a page") != std::string::npos);
  CHECK(said("card:qutuz/page.2", "Tué. [Baybars](card:baybars).\n\n## X {#fact.x}\n\nFin.").find("leave keys to the tree") != std::string::npos);
  CHECK(said("pack/title", "Un\u202Etitre").find("the text ") != std::string::npos);
  CHECK(said("card:qutuz/title", "x \uE000").find("is no letter") != std::string::npos);
}

TEST_CASE("too long is a warning and is taken") {
  const Desk desk;
  desk.translate("fr", "card:qutuz/title", std::string(61, 'x'));
  const auto run = desk.import();
  CHECK(run.code == 0);
  CHECK(run.err.find(": warning: \"card:qutuz/title\": has 61 characters, at most 60 fit; taken, but shorten it\n") != std::string::npos);
  CHECK(desk.source("cards/qutuz/fr.md").find(std::string(61, 'x')) != std::string::npos);
}

TEST_CASE("a source text that is another now, a key that is gone, a file of another pack") {
  const Desk desk;
  desk.translate("fr", "card:kitbuqa/title", "Kitbouqa");
  desk.translate("fr", "card:qutuz/title", "Qoutouz");
  desk.tree.replace("cards/kitbuqa/ar.md", "title = \"", "title = \"ال");
  desk.edit("fr", "msgctxt \"card:qutuz/subtitle\"", "msgctxt \"card:qutus/subtitle\"");
  const auto run = desk.import();
  CHECK(run.code == 1);
  CHECK(run.err.find("\"card:kitbuqa/title\": the text that was translated is another now (cards/kitbuqa/ar.md:2); export again and translate that one\n") !=
        std::string::npos);
  CHECK(run.err.find("there is no text \"card:qutus/subtitle\" in this pack; did you mean \"card:qutuz/subtitle\"?\n") != std::string::npos);
  CHECK(run.out.find(": 1 translation taken, ") != std::string::npos);
  CHECK(run.out.find(", 2 kept out; ") != std::string::npos);
  CHECK(desk.source("cards/qutuz/fr.md").find("Qoutouz") != std::string::npos);
  CHECK(desk.source("cards/kitbuqa/fr.md").find("Kitbouqa") == std::string::npos);

  desk.edit("fr", "X-Azetta-Pack: ", "X-Azetta-Pack: other.");
  CHECK(desk.complaint("fr").starts_with("1: holds the texts of \"other."));
}

TEST_CASE("bad files are refused whole, with their line") {
  const Desk desk;
  const auto before = files_of(desk.tree.root());
  const auto bad = [&](const std::string& text) {
    desk.dir.write("po/fr.po", text);
    const std::string said = desk.complaint("fr");
    CHECK(files_of(desk.tree.root()) == before);
    return said;
  };
  const std::string good = desk.read("fr");
  CHECK(bad(replaced(good, "Qutuz", "Qu\xE9tuz")).find("this line is not UTF-8; save the file as UTF-8\n") != std::string::npos);
  CHECK(bad(replaced(good, "Language: fr", "Language: xx")) ==
        "1: \"xx\" is no language of this pack; declare it as a [[language]] in pack.toml\n");
  CHECK(bad(replaced(good, "X-Azetta-Source: ar", "X-Azetta-Source: tr")).find("translated from \"tr\", which is no language of this pack") != std::string::npos);
  CHECK(bad("not a po file\n") == "1: \"not\" is not part of a PO file; expected msgctxt, msgid or msgstr\n");
  CHECK(bad("msgctxt \"a\"\nmsgid \"b\"\nmsgstr \"c\"\n") == "1: the header says no language; add \"Language: fr\\n\" or the like to it\n");
  CHECK(run_pack({"po", "import", desk.root, (desk.dir / "none.po").string()}).code == 1);
  CHECK(run_pack({"po", "import", desk.root}).code == 2);
  CHECK(run_pack({"po"}).code == 2);
  CHECK(run_pack({"po", "export", desk.root, "-o", desk.po, "--lang", "de"}).err == "\"de\" is no language of this pack; declare it as a [[language]] in pack.toml\n");
  CHECK(run_pack({"po", "export", desk.root, "-o", desk.po, "--lang", "ar"}).code == 1);
}

TEST_CASE("states: fuzzy is a draft, a change is reviewed, approval is given, a later change is stale") {
  const Desk desk;
  desk.translate("fr", "card:qutuz/title", "Qoutouz", true);
  desk.translate("fr", "card:qutuz/subtitle", "Sultan un an");
  desk.translate("fr", "card:qutuz/summary", "Un sultan.", false, "state: approved");
  CHECK(desk.import().err == "");
  const std::string kept = desk.source("translations.toml");
  CHECK(kept.find("\"card:qutuz/title\" = { state = \"draft\", from = \"ar\", source = \"") != std::string::npos);
  CHECK(kept.find("\"card:qutuz/subtitle\" = { state = \"reviewed\"") != std::string::npos);
  CHECK(kept.find("\"card:qutuz/summary\" = { state = \"approved\"") != std::string::npos);
  CHECK(run_pack({"check", desk.root}).out.find("fr: 1 approved, 1 reviewed, 1 draft, ") != std::string::npos);

  desk.export_all();
  const std::string out = desk.read("fr");
  CHECK(out.find("#. state: draft\n") != std::string::npos);
  CHECK(out.find("#, fuzzy\nmsgctxt \"card:qutuz/title\"") != std::string::npos);
  auto before = files_of(desk.tree.root());
  CHECK(desk.import().out.find(" 0 translations taken") != std::string::npos);
  CHECK(files_of(desk.tree.root()) == before);

  // The mark taken off: reviewed. The source text or the translation edited by hand: stale, and fuzzy in the next export.
  desk.translate("fr", "card:qutuz/title", "Qoutouz");
  CHECK(desk.import().out.find("1 state changed") != std::string::npos);
  desk.tree.replace("cards/qutuz/fr.md", "Sultan un an", "Sultan une année");
  desk.tree.replace("cards/qutuz/ar.md", "summary = \"", "summary = \"و");
  const std::string checked = run_pack({"check", desk.root}).out;
  CHECK(checked.find("fr: 1 reviewed, 2 stale, ") != std::string::npos);
  desk.export_all();
  before = files_of(desk.tree.root());
  CHECK(desk.read("fr").find("#. state: stale\n") != std::string::npos);
  CHECK(desk.import().code == 0);
  CHECK(files_of(desk.tree.root()) == before);
  CHECK(desk.import({"--state", "approved"}).code == 0);
  CHECK(run_pack({"check", desk.root}).out.find("fr: ") != std::string::npos);
  CHECK(desk.source("translations.toml").find("\"pack/title\" = { state = \"approved\"") != std::string::npos);
  CHECK(run_pack({"check", desk.root}).out.find(" approved, 2 stale\n") != std::string::npos);  // fuzzy ones stay
}

TEST_CASE("a release holds translations to pack.toml's rule") {
  const Desk desk;
  const std::string target = (desk.dir / "x.pack").string();
  const auto none = run_pack({"check", "--release", desk.root});
  CHECK(none.code == 1);
  CHECK(none.err.find("pack.toml: no rule says what may be released; add [release] with least_state = \"reviewed\" or \"approved\"\n") != std::string::npos);
  desk.tree.replace("pack.toml", "[theme]", "[release]\nleast_state = { fr = \"reviewed\" }\n\n[theme]");
  CHECK(run_pack({"check", desk.root}).code == 0);
  const auto low = run_pack({"build", "--release", desk.root, "-o", target, "--cache", ""});
  CHECK(low.code == 1);
  CHECK(low.err.find("/cards/qutuz/fr.md:2: ") != std::string::npos);
  CHECK(low.err.find(" texts in \"fr\" are not yet reviewed (the first: card:qutuz/title, no state); have them read, then azetta-pack po import\n") != std::string::npos);
  CHECK(low.err.find("/en.md") == std::string::npos);
  CHECK_FALSE(fs::exists(target));
  CHECK(desk.import({"--state", "reviewed"}).code == 0);
  CHECK(run_pack({"build", "--release", desk.root, "-o", target, "--cache", ""}).code == 0);
  CHECK(fs::exists(target));
}

TEST_CASE("a dry run writes nothing") {
  const Desk desk;
  desk.translate("fr", "card:qutuz/title", "Qoutouz");
  const auto before = files_of(desk.tree.root());
  const auto run = desk.import({"--dry-run"});
  CHECK(run.out.find(": 1 translation would be taken, ") != std::string::npos);
  CHECK(files_of(desk.tree.root()) == before);
}

TEST_CASE("any bytes in a PO file end in an answer, and leave a readable tree") {
  const Desk desk;
  const std::string good = desk.read("fr");
  unsigned seed = 11;
  for (int i = 0; i < 60; ++i) {
    std::string broken = good;
    for (int k = 0; k < 40; ++k) {
      seed = seed * 1664525u + 1013904223u;
      broken[(seed >> 8) % broken.size()] = static_cast<char>(32 + (seed >> 24) % 95);
    }
    desk.dir.write("po/fr.po", broken);
    (void)desk.import({"--dry-run"});
  }
  CHECK(run_pack({"check", desk.root}).code == 0);
}

}  // namespace azetta::author
