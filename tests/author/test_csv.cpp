// Spreadsheets into a tree: the table itself, cards, events, pictures; every mistake by row and column, and then nothing written.
#include <doctest/doctest.h>

#include <map>

#include "app/author/csv_table.h"
#include "tests/author/run_pack.h"
#include "tests/author/small_tree.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

using test::run_pack;

std::string fault_of(std::string_view bytes) {
  const CsvRead read = read_csv(bytes);
  return read.fault ? std::to_string(read.fault->row) + ": " + read.fault->what : "none";
}

std::map<std::string, std::string> files_of(const fs::path& root) {
  std::map<std::string, std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator(root)) {
    if (entry.is_regular_file()) out[fs::relative(entry.path(), root).string()] = test::read_file(entry.path());
  }
  return out;
}

const std::string kHead =
    "slug;kind;picture;related;born;died;died.ah;died.precision;name.ar;name.fr;name.en;summary.ar;summary.fr;summary.en;text.ar;text.fr;text.en;"
    "alt.ar;alt.fr;alt.en;caption.ar;caption.fr;caption.en;#note\r\n";
const std::string kRow =
    "hulagu;figure;hulagu.svg;qutuz, kitbuqa;1217;1265;663;about;هولاكو;Houlagou;Hulagu;قائد مغولي.;Un chef mongol.;\"A Mongol leader; grandson of Chinggis.\";"
    "غادر الشام.;Il quitta la Syrie.;\"He left Syria.\n\nHis army met [Qutuz](card:qutuz) without him.\n***\nHe died in 1265.\";خوذة;Un casque;A helmet;"
    "شعار;Emblème;Emblem;from the old list\r\n";

struct Desk {
  test::SmallTree tree;
  test::TempDir dir;
  std::string root = tree.root().string();
  Desk() { dir.write("pictures/hulagu.svg", test::read_file(tree.root() / "images/qutuz.svg")); }
  test::Run import(const std::string& table, std::vector<std::string> more = {}) const {
    const std::string file = dir.write("cards.csv", table).string();
    std::vector<std::string> arguments = {"import", "csv", root, file, "--pictures", (dir / "pictures").string()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    test::Run run = run_pack(arguments);
    for (std::size_t at; (at = run.err.find(file)) != std::string::npos;) run.err.erase(at, file.size() - std::string("cards.csv").size());
    return run;
  }
  // What is said of a table that must be refused whole.
  std::string refusal(const std::string& table, std::vector<std::string> more = {}) const {
    const auto before = files_of(tree.root());
    const auto run = import(table, std::move(more));
    CHECK(run.code == 1);
    CHECK(files_of(tree.root()) == before);
    return run.err;
  }
};

std::string with(std::string text, const std::string& find, const std::string& put) {
  const std::size_t at = text.find(find);
  REQUIRE_MESSAGE(at != std::string::npos, find);
  return text.replace(at, find.size(), put);
}

}  // namespace

TEST_CASE("tables as spreadsheets save them") {
  const CsvRead read = read_csv("\xEF\xBB\xBF" "a;b;c\r\n1;\"2;\"\"x\"\"\r\ny\";3\r\n;;\r\n4;5;\r\n");
  REQUIRE_FALSE(read.fault);
  CHECK(read.table.columns == std::vector<std::string>{"a", "b", "c"});
  REQUIRE(read.table.rows.size() == 2);
  CHECK(read.table.rows[0].cells == std::vector<std::string>{"1", "2;\"x\"\ny", "3"});
  CHECK(read.table.rows[0].row == 2);
  CHECK(read.table.rows[1].cells == std::vector<std::string>{"4", "5", ""});
  CHECK(read.table.rows[1].row == 4);
  CHECK(read_csv("a,\"b;c;d\"\n1,2").table.columns.size() == 2);
  CHECK(read_csv("a\tb\n1\t2\n").table.rows[0].cells[1] == "2");
  CHECK(fault_of("") == "0: is empty; name the table that was saved");
  CHECK(fault_of("a,b\n1,2,3\n") == "2: has 3 fields for 2 columns; put quotes around a field that holds \",\"");
  CHECK(fault_of("a,b\n1,\"2\n") == "2: a field that begins with a quote is never closed; close it, or write the quote twice (\"\")");
  CHECK(fault_of("a,b\n1,\"2\"x\n") == "2: something follows the closing quote of a field; write a quote inside a field twice (\"\")");
  CHECK(fault_of(std::string_view("\xFF\xFE" "a\0", 4)).starts_with("0: is UTF-16 (\"Unicode text\"); save the table as UTF-8: in Excel"));
  CHECK(fault_of("a,b\n\xE9t\xE9,2\n").starts_with("2: letters that are not UTF-8; save the table as UTF-8: in Excel"));
  CHECK(fault_of("PK\x03\x04zip").starts_with("0: is a spreadsheet (.xlsx, .ods)"));
}

TEST_CASE("a card of a table is a card of the tree") {
  const Desk desk;
  const auto run = desk.import(kHead + kRow);
  CHECK(run.code == 0);
  CHECK(run.out == desk.root + ": 1 new card, 0 changed, 1 picture; 4 files written\n");
  CHECK(test::read_file(desk.tree.root() / "cards/hulagu/card.toml") ==
        "kind = \"figure\"\nimage = \"hulagu\"\nrelated = [\"qutuz\", \"kitbuqa\"]\n\n[[date]]\nrole = \"born\"\nce = 1217\n\n[[date]]\nrole = \"died\"\nce = 1265\nah = 663\n"
        "precision = \"about\"\n");
  CHECK(test::read_file(desk.tree.root() / "cards/hulagu/en.md") ==
        "+++\ntitle = \"Hulagu\"\nsummary = \"A Mongol leader; grandson of Chinggis.\"\nalt = \"A helmet\"\ncaption = \"Emblem\"\n+++\n"
        "He left Syria.\n\nHis army met [Qutuz](card:qutuz) without him.\n\n***\n\nHe died in 1265.\n");
  CHECK(fs::exists(desk.tree.root() / "images/hulagu.svg"));
  const auto checked = run_pack({"check", desk.root});
  CHECK_MESSAGE(checked.code == 0, checked.err);
}

TEST_CASE("mistakes are told by row, column and language, all at once, and nothing is written") {
  const Desk desk;
  std::string bad = kHead + kRow;
  bad = with(bad, ";figure;", ";figur;");
  bad = with(bad, ";1217;", ";ca. 1217;");
  const std::string said = desk.refusal(bad);
  CHECK(said.starts_with("cards.csv:2: column \"born\": \"ca. 1217\" is no year; write 703, -50 or 698-703, and about or disputed as its precision\n"));
  // What the tree's rules say of the cells.
  CHECK(desk.refusal(with(kHead + kRow, ";figure;", ";figur;")).find("cards.csv:2: column \"kind\": there is no kind \"figur\"; did you mean \"figure\"?\n") != std::string::npos);
  CHECK(desk.refusal(with(kHead + kRow, "qutuz, kitbuqa", "qutus")).find("cards.csv:2: column \"related\": there is no card \"qutus\"; did you mean \"qutuz\"?\n") != std::string::npos);
  CHECK(desk.refusal(with(kHead + kRow, ";about;", ";abuot;")).find("cards.csv:2: column \"died.precision\": \"precision\" cannot be \"abuot\"; did you mean \"about\"?\n") !=
        std::string::npos);
  CHECK(desk.refusal(with(kHead + kRow, "Un chef mongol.", "")).find("cards.csv:2: columns of \"fr\": the text's head has no \"summary\"; write it\n") != std::string::npos);
  CHECK(desk.refusal(with(kHead + kRow, "(card:qutuz)", "(card:nobody)")).find("cards.csv:2: column \"text.en\": there is no card \"nobody\"") != std::string::npos);
  CHECK(desk.refusal(with(kHead + kRow, "خوذة", "خــوذة")).find("cards.csv:2: column \"alt.ar\": ") != std::string::npos);
  CHECK(desk.refusal(with(kHead + kRow, "hulagu.svg", "holagu.svg")).find("column \"picture\": there is no \"holagu.svg\"; did you mean \"hulagu.svg\"?\n") != std::string::npos);
  CHECK(desk.refusal(kHead + kRow + kRow).find("cards.csv:3: column \"slug\": \"hulagu\" stands in two rows; keep one\n") != std::string::npos);
  CHECK(desk.refusal(kHead + with(kRow, "hulagu;", "Hulagu Khan;")).find("\"Hulagu Khan\" is no slug") != std::string::npos);
  CHECK(desk.refusal(with(kHead, "name.fr", "nam.fr") + kRow).starts_with("cards.csv:1: column \"nam.fr\": is not known; did you mean \"name.fr\"?\n"));
  CHECK(desk.refusal(with(kHead, "name.fr", "name.ar") + kRow).find("column \"title.ar\": stands twice; keep one\n") != std::string::npos);
  CHECK(desk.refusal("kind,name.en\nfigure,X\n").find("has no column \"slug\"") != std::string::npos);
  CHECK(desk.refusal("slug,kind\n").find("has no rows under its heading") != std::string::npos);
  CHECK(desk.refusal(kHead + kRow + "x;y\"").find("nothing was written: ") != std::string::npos);
  CHECK(run_pack({"import", "csv", desk.root, (desk.dir / "none.csv").string()}).code == 1);
  CHECK(run_pack({"import", "csv", desk.root}).code == 2);
}

TEST_CASE("cards that are there: refused, or changed where it is asked for") {
  const Desk desk;
  const std::string table = "slug,order,related,died,name.fr,text.fr\nkitbuqa,7,\"qutuz, baybars\",1261,Kitbouqa,Kitbouqa resta.\n";
  CHECK(desk.refusal(table).find("cards.csv:2: column \"slug\": there is a card \"kitbuqa\" already; remove the row, or change it with --update\n") != std::string::npos);
  const std::string before = test::read_file(desk.tree.root() / "cards/kitbuqa/fr.md"), toml = test::read_file(desk.tree.root() / "cards/kitbuqa/card.toml");
  const auto run = desk.import(table, {"--update"});
  CHECK_MESSAGE(run.code == 0, run.err);
  const std::string card = test::read_file(desk.tree.root() / "cards/kitbuqa/card.toml");
  CHECK(card == with(with(with(toml, "order = 30", "order = 7"), "ce = 1260", "ce = 1261"), toml.substr(toml.find("related = "), toml.find(']', toml.find("related = ")) + 1 - toml.find("related = ")),
                     "related = [\"qutuz\", \"baybars\"]"));
  const std::string words = test::read_file(desk.tree.root() / "cards/kitbuqa/fr.md");
  CHECK(words.find("title = \"Kitbouqa\"\n") != std::string::npos);
  CHECK(words.find("+++\nKitbouqa resta.\n") != std::string::npos);
  CHECK(words.substr(words.find("## {#")) == before.substr(before.find("## {#")));
}

TEST_CASE("events") {
  const Desk desk;
  const std::string head = "slug,lane,ce,ah,precision,rank,certainty,sources,place,cards,title.ar,title.fr,title.en,text.ar,text.fr,text.en\n";
  const std::string row = "cairo-falls-not,egypt,1260-1261,,about,4,one-tradition,al-maqrizi,,\"qutuz; baybars\",عنوان,Titre,Title,نص.,Un texte.,\"A text\nof two lines.\"\n";
  const std::string before = test::read_file(desk.tree.root() / "timeline.toml");
  const auto run = desk.import(head + row);
  CHECK_MESSAGE(run.code == 0, run.err);
  CHECK(run.out == desk.root + ": 1 new event, 0 changed, 0 pictures; 1 file written\n");
  CHECK(test::read_file(desk.tree.root() / "timeline.toml") ==
        before + "\n[[event]]\nslug = \"cairo-falls-not\"\nlane = \"egypt\"\nce = [1260, 1261]\nprecision = \"about\"\nrank = 4\ncertainty = \"one-tradition\"\n"
                 "sources = [\"al-maqrizi\"]\ncards = [\"qutuz\", \"baybars\"]\ntitle = { ar = \"عنوان\", fr = \"Titre\", en = \"Title\" }\n"
                 "text = { ar = \"نص.\", fr = \"Un texte.\", en = \"A text of two lines.\" }\n");
  CHECK(run_pack({"check", desk.root}).code == 0);
  CHECK(desk.refusal(head + row).find("there is an event \"cairo-falls-not\" already") != std::string::npos);
  CHECK(desk.refusal(head + with(with(row, "cairo", "cairo2"), ",egypt,", ",egipt,")).find("cards.csv:2: column \"lane\": there is no lane \"egipt\"; did you mean \"egypt\"?\n") !=
        std::string::npos);
  CHECK(desk.refusal(head + with(with(row, "cairo", "cairo2"), "Un texte.", "")).find("cards.csv:2: column \"text\": \"text\" has no text in \"fr\"; write it\n") != std::string::npos);
  const auto updated = desk.import("slug,lane,rank,title.en\ncairo-falls-not,mongols,2,Another title\nhulagu-leaves,,1,Hulagu goes\n", {"--update"});
  CHECK_MESSAGE(updated.code == 0, updated.err);
  const std::string after = test::read_file(desk.tree.root() / "timeline.toml");
  CHECK(after.find("lane = \"mongols\"\nce = [1260, 1261]\nprecision = \"about\"\nrank = 2\n") != std::string::npos);
  CHECK(after.find("en = \"Another title\" }") != std::string::npos);
  CHECK(after.find("en = \"Hulagu goes\" }") != std::string::npos);
  CHECK(run_pack({"check", desk.root}).code == 0);
}

TEST_CASE("any bytes in a table end in an answer") {
  const Desk desk;
  const std::string good = kHead + kRow;
  unsigned seed = 3;
  for (int i = 0; i < 4000; ++i) {
    std::string broken = good;
    for (int k = 0; k < 4; ++k) {
      seed = seed * 1664525u + 1013904223u;
      broken[(seed >> 8) % broken.size()] = static_cast<char>(seed >> 24);
    }
    (void)read_csv(broken);
  }
}

}  // namespace azetta::author
