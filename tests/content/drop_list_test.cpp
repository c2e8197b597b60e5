// When a dropped pack is taken: once it is quiet, once until it changes.
#include <doctest/doctest.h>

#include "content/shelf/drop_list.h"
#include "tests/support/temp_dir.h"

namespace azetta::shelf {
namespace fs = std::filesystem;

using Seen = std::vector<Dropped>;

TEST_CASE("a pack is taken when it has been quiet for a second, and once") {
  DropList list;
  const Dropped half{"/d/a.pack", 100, 5}, whole{"/d/a.pack", 200, 6};
  CHECK(list.look(Seen{half}, 10).empty());
  CHECK(list.look(Seen{half}, 10.9).empty());
  CHECK(list.look(Seen{whole}, 11.1).empty());  // it grew
  CHECK(list.waits());
  CHECK(list.due_s() == doctest::Approx(12.1));
  CHECK(list.look(Seen{whole}, 12.1) == Seen{whole});
  list.tried(whole, 12.1);
  CHECK(list.look(Seen{whole}, 1e6).empty());
  CHECK_FALSE(list.waits());
  // Written over: it is another one. Same size, same second of a FAT stick: the time of change tells.
  const Dropped next{"/d/a.pack", 200, 7};
  CHECK(list.look(Seen{next}, 2e6).empty());
  CHECK(list.look(Seen{next}, 2e6 + 1) == Seen{next});
}

TEST_CASE("what failed by the moment's fault is tried again, what is gone is forgotten") {
  DropList list;
  const Dropped a{"/d/a.pack", 1, 1}, b{"/d/b.pack", 1, 1};
  list.look(Seen{a, b}, 0);
  CHECK(list.look(Seen{a, b}, 1) == Seen{a, b});
  list.tried(a, 1, kAgain_s);
  list.tried(b, 1);
  CHECK(list.look(Seen{a, b}, 300.9).empty());
  CHECK(list.look(Seen{a, b}, 301) == Seen{a});
  CHECK(list.look(Seen{}, 302).empty());
  CHECK(list.look(Seen{b}, 303).empty());
  CHECK(list.look(Seen{b}, 304) == Seen{b});  // pulled and plugged in again
}

TEST_CASE("packs in a folder: no dots, no links, no folders called so, as deep as asked") {
  const test::TempDir dir;
  dir.write("b.pack", "bb");
  dir.write("a.pack", "a");
  dir.write("empty.pack", "");
  dir.write(".a.pack.Xy12", "rsync");
  dir.write(".hidden.pack", "x");
  dir.write("note.txt", "x");
  dir.write("stick/c.pack", "ccc");
  dir.write("stick/deep/d.pack", "d");
  fs::create_directory(dir / "folder.pack");
  fs::create_symlink("/etc/passwd", dir / "link.pack");
  const auto names = [&](int depth) {
    std::vector<std::string> out;
    for (const Dropped& pack : packs_in(dir.path(), depth)) out.push_back(pack.file.lexically_relative(dir.path()).string());
    return out;
  };
  CHECK(names(0) == std::vector<std::string>{"a.pack", "b.pack"});
  CHECK(names(1) == std::vector<std::string>{"a.pack", "b.pack", "stick/c.pack"});
  CHECK(names(2).size() == 4);
  CHECK(packs_in(dir.path(), 0)[1].bytes == 2);
  CHECK(packs_in("/nonexistent", 2).empty());
  CHECK(packs_in("", 2).empty());
}

}  // namespace azetta::shelf
