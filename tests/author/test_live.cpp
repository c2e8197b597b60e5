// azetta-pack preview SRC without its window: what is made new when a file is saved, and what is left as it was.
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <thread>

#include "app/author/build.h"
#include "app/author/describe.h"
#include "app/author/draft.h"
#include "app/author/live_pictures.h"
#include "app/author/live_preview.h"
#include "app/author/source_tree.h"
#include "app/author/tree_watch.h"
#include "content/pack/check.h"
#include "content/pack/pack.h"
#include "tests/author/run_pack.h"
#include "tests/author/small_tree.h"
#include "tests/support/search_rows.h"

namespace azetta::author {
namespace fs = std::filesystem;
namespace {

constexpr int kEnough_ms = 5000;

std::unique_ptr<LivePreview> watch(const fs::path& tree, const fs::path& cache = {}, bool use_inotify = true) {
  LiveOptions options;
  options.cache = cache;
  options.use_inotify = use_inotify;
  auto live = LivePreview::open(tree, options);
  REQUIRE(live);
  return std::move(live).value();
}

std::string current(const LivePreview& live) { return test::read_file(live.folder() / "CURRENT"); }

Rebuild next(LivePreview& live) {
  auto built = live.step(kEnough_ms);
  REQUIRE(built);
  return *built;
}

std::string dump(const fs::path& file) {
  const auto pack = pack::Pack::open(file);
  REQUIRE_MESSAGE(pack, (pack ? "" : pack.error().what));
  std::ostringstream out;
  REQUIRE(write_dump(**pack, out));
  return out.str();
}

// While it lives no file of this process can grow, nor be written beyond its first bytes.
class FullDisk {
 public:
  FullDisk() {
    ::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit none{16, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &none);
  }
  ~FullDisk() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    ::signal(SIGXFSZ, SIG_DFL);
  }

 private:
  rlimit before_{};
};

// The pack that a curator would be shown is the one that a build would make.
void same_as_built(const LivePreview& live, const fs::path& tree) {
  const test::TempDir dir;
  REQUIRE(test::run_pack({"build", tree.string(), "-o", (dir / "built.pack").string(), "--cache", ""}).code == 0);
  const fs::path shown = live.folder() / live.current();
  CHECK(dump(shown) == dump(dir / "built.pack"));
  CHECK(test::search_rows(shown) == test::search_rows(dir / "built.pack"));
  for (const pack::Finding& finding : pack::check(shown)) CHECK_MESSAGE(finding.severity != pack::Severity::Error, finding.what);
}

}  // namespace

TEST_CASE("a text that is saved is in a new pack; its card alone is read and no picture is touched") {
  const test::SmallTree tree;
  const auto live = watch(tree.root());
  const Rebuild first = next(*live);
  REQUIRE(first.good);
  CHECK(current(*live) == "preview-1.pack\n");
  CHECK(first.cards_read == 4);
  const std::size_t all = first.pictures.made;
  CHECK(all > 3);
  same_as_built(*live, tree.root());
  CHECK_FALSE(live->step(0));  // nothing was changed

  tree.replace("cards/qutuz/fr.md", "title = \"", "title = \"Le sultan ");
  const Rebuild second = next(*live);
  CHECK(second.good);
  CHECK(second.changed == std::vector<std::string>{"cards/qutuz/fr.md"});
  CHECK(current(*live) == "preview-2.pack\n");
  CHECK(second.cards_read == 1);
  CHECK(first.indexed > 10);
  CHECK(second.indexed == 1);
  CHECK(second.pictures_opened == 0);
  CHECK(second.pictures.kept == all);
  CHECK_FALSE(second.pictures.changed());
  CHECK(second.summary.starts_with(tree.root().string() + ": cards/qutuz/fr.md: shown after "));
  CHECK(dump(live->folder() / "preview-2.pack").find("Le sultan ") != std::string::npos);
  CHECK(dump(live->folder() / "preview-1.pack").find("Le sultan ") == std::string::npos);  // somebody may be about to open it
  same_as_built(*live, tree.root());
}

TEST_CASE("a picture that is saved is made again alone") {
  const test::SmallTree tree;
  const test::TempDir cache;
  const auto live = watch(tree.root(), cache.path());
  const Rebuild first = next(*live);
  REQUIRE(first.good);
  std::string drawing;
  for (const auto& entry : fs::directory_iterator(tree.root() / "images")) {
    if (entry.path().extension() == ".svg") drawing = "images/" + entry.path().filename().string();
  }
  REQUIRE(!drawing.empty());
  tree.replace(drawing, "</svg>", "<rect width='3' height='3' fill='#123456'/></svg>");
  const Rebuild second = next(*live);
  CHECK(second.good);
  CHECK(second.cards_read == 0);
  CHECK(second.pictures_opened == 1);
  CHECK(second.pictures.made == 1);
  CHECK(second.pictures.kept == first.pictures.made - 1);
  same_as_built(*live, tree.root());
  // And back: it is in the cache.
  tree.replace(drawing, "<rect width='3' height='3' fill='#123456'/></svg>", "</svg>");
  const Rebuild third = next(*live);
  CHECK(third.pictures.made == 0);
  CHECK(third.pictures.from_cache == 1);
}

TEST_CASE("a file beside pack.toml that is saved is read again alone; what is wrong in another is not forgotten") {
  const test::SmallTree tree;
  const auto live = watch(tree.root());
  REQUIRE(next(*live).parts_read == 5);
  const std::vector<std::array<const char*, 3>> edits = {{"glossary.toml", "A soldier bought", "A boy bought"},
                                                         {"places.toml", "The exact spot", "The very spot"},
                                                         {"timeline.toml", "The small army", "The smaller army"},
                                                         {"map.toml", "The borders are drawn", "All borders are drawn"},
                                                         {"sources.toml", "Secretary of Baybars", "Clerk of Baybars"}};
  for (const auto& [file, before, after] : edits) {
    CAPTURE(file);
    tree.replace(file, before, after);
    const Rebuild built = next(*live);
    CHECK(built.good);
    CHECK(built.parts_read == 1);
    CHECK(built.cards_read == 0);
    CHECK(dump(live->folder() / live->current()).find(after) != std::string::npos);
    same_as_built(*live, tree.root());
  }
  tree.replace("places.toml", "kind = \"city\"", "kind = \"citi\"");
  CHECK(next(*live).errors == 1);
  tree.replace("cards/qutuz/fr.md", "title = \"", "title = \"Le sultan ");
  const Rebuild still = next(*live);
  CHECK(still.parts_read == 0);
  CHECK(still.errors == 1);
  REQUIRE(still.lines.size() == 1);
  CHECK(still.lines[0].starts_with(tree.root().string() + "/places.toml:13: "));
  tree.replace("places.toml", "kind = \"citi\"", "kind = \"city\"");
  CHECK(next(*live).good);
  tree.remove("map.toml");
  const Rebuild without = next(*live);
  CHECK(without.good);
  CHECK(without.parts_read == 1);
  same_as_built(*live, tree.root());
  tree.replace("pack.toml", "version = \"", "version = \"1");
  CHECK(next(*live).parts_read == 5);
}

TEST_CASE("what breaks a rule is said, and the last good pack stays until it is good again") {
  const test::SmallTree tree;
  const auto live = watch(tree.root());
  REQUIRE(next(*live).good);
  tree.replace("cards/qutuz/card.toml", "kind = \"figure\"", "kind = \"figur\"");
  const Rebuild broken = next(*live);
  CHECK_FALSE(broken.good);
  CHECK(broken.errors == 1);
  CHECK(broken.lines == std::vector<std::string>{tree.root().string() + "/cards/qutuz/card.toml:1: there is no kind \"figur\"; did you mean \"figure\"?"});
  CHECK(broken.summary == tree.root().string() + ": cards/qutuz/card.toml: 1 error, 0 warnings; the last good pack stays on the screen");
  CHECK(current(*live) == "preview-1.pack\n");
  CHECK(fs::exists(live->folder() / "preview-1.pack"));

  tree.replace("cards/qutuz/en.md", "title", "titel");  // a second mistake: both are said
  CHECK(next(*live).errors > 1);
  tree.replace("cards/qutuz/en.md", "titel", "title");
  CHECK(next(*live).errors == 1);
  tree.replace("cards/qutuz/card.toml", "kind = \"figur\"", "kind = \"figure\"");
  const Rebuild good = next(*live);
  CHECK(good.good);
  CHECK(good.lines.empty());
  CHECK(good.summary.starts_with(tree.root().string() + ": cards/qutuz/card.toml: good again, and shown after "));
  CHECK(current(*live) == "preview-2.pack\n");
  same_as_built(*live, tree.root());
}

TEST_CASE("letters that no font has are found beside the writing, and stop it") {
  const test::SmallTree tree;
  const auto live = watch(tree.root());
  REQUIRE(next(*live).good);
  tree.replace("cards/qutuz/fr.md", "title = \"", "title = \"\xE6\xBC\xA2");  // U+6F22
  const Rebuild broken = next(*live);
  CHECK(broken.errors == 1);
  CHECK(broken.lines.at(0).find("U+6F22) is in none of the kiosk's fonts") != std::string::npos);
  CHECK(current(*live) == "preview-1.pack\n");
}

TEST_CASE("a disk that is full for a while stops it with a sentence, and no longer than that") {
  const test::SmallTree tree;
  const auto live = watch(tree.root());
  REQUIRE(next(*live).good);
  tree.replace("cards/qutuz/fr.md", "title = \"", "title = \"Le ");
  {
    const FullDisk full;
    const Rebuild failed = next(*live);
    CHECK_FALSE(failed.good);
    CHECK(failed.errors == 0);
    CHECK(failed.summary == tree.root().string() + ": cards/qutuz/fr.md: not built; the last good pack stays on the screen");
    CHECK(failed.lines.size() == 1);
    CHECK(current(*live) == "preview-1.pack\n");
  }
  tree.replace("cards/qutuz/fr.md", "title = \"Le ", "title = \"Le sultan ");
  const Rebuild good = next(*live);
  CHECK(good.good);
  CHECK(good.summary.find(": good again, and shown after ") != std::string::npos);
  same_as_built(*live, tree.root());
}

TEST_CASE("a store whose index could not be brought up to date is made anew") {
  const test::SmallTree tree;
  const test::TempDir dir;
  Findings findings;
  TreeMemo memo;
  memo.stamp = [](const std::string& path) { return path; };
  const auto source = read_source_tree(tree.root(), findings, &memo);
  REQUIRE(source);
  LivePictures pictures(dir / "store", {});
  const auto write = [&] {
    fs::copy_file(dir / "store", dir / "shown", fs::copy_options::overwrite_existing);
    const auto writer = pack::Writer::write_on(dir / "shown", pictures.search());
    REQUIRE(writer);
    BuildReport report;
    REQUIRE((*writer)->set_catalogue(draft_catalogue(*source)));
    REQUIRE(write_texts(*source, **writer, pictures.aspects(), report));
    REQUIRE((*writer)->finish());
  };
  const auto first = pictures.update(tree.root(), *source, memo);
  REQUIRE(first);
  REQUIRE(first->made > 3);
  write();
  {
    const FullDisk full;
    CHECK_FALSE(pictures.keep_search());
  }
  const auto second = pictures.update(tree.root(), *source, memo);
  REQUIRE(second);
  CHECK(second->made == first->made);
  write();
  REQUIRE(pictures.keep_search());
  write();
  REQUIRE(test::run_pack({"build", tree.root().string(), "-o", (dir / "built.pack").string(), "--cache", ""}).code == 0);
  CHECK(test::search_rows(dir / "shown") == test::search_rows(dir / "built.pack"));
}

TEST_CASE("a new card in a new folder, many files at once, an editor that saves by rename: one rebuild each") {
  const test::SmallTree tree;
  const auto live = watch(tree.root());
  REQUIRE(next(*live).good);
  fs::copy(tree.root() / "cards/baybars", tree.root() / "cards/new-one", fs::copy_options::recursive);
  const Rebuild grown = next(*live);
  CHECK(grown.good);
  CHECK(grown.cards_read == 1);
  CHECK(grown.changed.size() > 2);
  CHECK(dump(live->folder() / live->current()).find("new-one") != std::string::npos);
  same_as_built(*live, tree.root());
  CHECK_FALSE(live->step(0));

  tree.write("cards/new-one/.en.md.swp", "what an editor keeps for itself");
  const std::string text = test::read_file(tree.root() / "cards/new-one/en.md");
  tree.write("cards/new-one/.new", text + "\n");
  fs::rename(tree.root() / "cards/new-one/.new", tree.root() / "cards/new-one/en.md");
  const Rebuild renamed = next(*live);
  CHECK(renamed.changed == std::vector<std::string>{"cards/new-one/en.md"});
  CHECK(renamed.good);

  tree.remove("cards/new-one");
  const Rebuild gone = next(*live);
  CHECK(gone.good);
  CHECK(gone.cards_read == 0);
  same_as_built(*live, tree.root());
}

TEST_CASE("a tree that begins broken is shown as soon as it is good; pack.toml reads all cards anew") {
  const test::SmallTree tree;
  tree.replace("pack.toml", "default_language = \"ar\"", "default_language = \"de\"");
  const auto live = watch(tree.root());
  const Rebuild broken = next(*live);
  CHECK_FALSE(broken.good);
  CHECK(live->current().empty());
  CHECK_FALSE(fs::exists(live->folder() / "CURRENT"));
  tree.replace("pack.toml", "default_language = \"de\"", "default_language = \"ar\"");
  const Rebuild good = next(*live);
  CHECK(good.good);
  CHECK(good.cards_read == 4);
  CHECK(current(*live) == "preview-1.pack\n");
}

TEST_CASE("where inotify cannot see, looking does") {
  const test::SmallTree tree;
  const auto live = watch(tree.root(), {}, false);
  REQUIRE(next(*live).good);
  tree.replace("cards/qutuz/fr.md", "title = \"", "title = \"Le sultan ");
  const Rebuild second = next(*live);
  CHECK(second.good);
  CHECK(second.changed == std::vector<std::string>{"cards/qutuz/fr.md"});
}

TEST_CASE("packs that are shown no more are removed, and the folder with its preview") {
  const test::SmallTree tree;
  fs::path folder;
  {
    const auto live = watch(tree.root());
    folder = live->folder();
    REQUIRE(next(*live).good);
    tree.replace("cards/qutuz/fr.md", "title = \"", "title = \"Le sultan ");
    REQUIRE(next(*live).good);
    std::this_thread::sleep_for(std::chrono::milliseconds(3100));
    CHECK_FALSE(live->step(0));
    CHECK_FALSE(fs::exists(folder / "preview-1.pack"));
    CHECK(fs::exists(folder / "preview-2.pack"));
  }
  CHECK_FALSE(fs::exists(folder));
}

}  // namespace azetta::author
