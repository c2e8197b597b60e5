// fuzz_seeds SOURCE FOLDER: makes what the fuzz targets start from: the sample pack, a signed file, keys, and for each target a folder of
// small inputs, written here or cut from files of the repository at SOURCE.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

#include "content/pack/seal.h"
#include "tests/content/sample.h"
#include "tests/support/odd_pictures.h"
#include "tests/support/temp_dir.h"

namespace fs = std::filesystem;
using namespace azetta;
namespace sample = azetta::pack::sample;

namespace {

constexpr std::size_t kMostOfAFile_bytes = 3'000;

class Seeds {
 public:
  Seeds(fs::path source, fs::path out) : source_(std::move(source)), out_(std::move(out)) {}

  void write(const fs::path& name, std::string_view bytes) {
    fs::create_directories((out_ / name).parent_path());
    std::ofstream(out_ / name, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  }
  void seed(const std::string& target, std::string_view bytes) {
    write(fs::path("seeds") / target / std::to_string(++count_), bytes);
  }
  // The beginning of each file below `from` that ends so, behind `before`; at most `most` files.
  void seed_files(const std::string& target, const fs::path& from, const std::string& extension, std::string_view before, std::size_t most) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(source_ / from)) {
      if (entry.is_regular_file() && entry.path().extension() == extension) files.push_back(entry.path());
    }
    std::ranges::sort(files);
    const std::size_t stride = std::max<std::size_t>(1, files.size() / most);
    for (std::size_t i = 0; i < files.size(); i += stride) {
      seed(target, std::string(before) + test::read_file(files[i]).substr(0, kMostOfAFile_bytes));
    }
  }

 private:
  fs::path source_, out_;
  std::size_t count_ = 0;
};

std::string_view view(const std::vector<std::uint8_t>& bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

void pictures(Seeds& seeds) {
  const auto add = [&](const std::vector<std::uint8_t>& file) { seeds.seed("picture", view(file)); };
  for (const int channels : {1, 3}) {
    for (const bool progressive : {false, true}) {
      add(test::odd_jpeg({.width_px = 19, .height_px = 11, .channels = channels, .progressive = progressive}));
    }
  }
  add(test::odd_jpeg({.width_px = 33, .height_px = 20, .full_colour = false}));
  add(test::odd_jpeg({.width_px = 33, .height_px = 20, .full_colour = false, .restart_rows = 1}));
  add(test::odd_jpeg({.channels = 1, .plain = true, .scans = 20}));
  add(test::odd_jpeg({.orientation = 6}));
  for (const int channels : {0, 1, 2, 3, 4}) add(test::odd_png({.width_px = 9, .height_px = 7, .channels = channels}));
  add(test::odd_png({.plain = true, .text_bytes = 50}));
  add(test::odd_png({.plain = true, .frames = 2}));
  add(test::odd_png({.interlaced = true}));
  add(sample::png(4, 4, 0xA02C2FFF, true));
}

void packs(Seeds& seeds) {
  seeds.seed("pack_bytes", "");
  seeds.seed("pack_bytes", std::string("\x07", 1));
  seeds.seed("pack_rows", "");
  seeds.seed("pack_rows", std::string("\x03", 1));
  for (int n = 0; n < 128; ++n) {  // one change to each page, one row of each table
    std::string change = {0, static_cast<char>(n % 9), static_cast<char>(n), 0, static_cast<char>(n * 7), 0, static_cast<char>(n), 0};
    seeds.seed("pack_bytes", change);
    std::string row = {0, static_cast<char>(n), static_cast<char>(n / 4), 7, static_cast<char>(n / 64), static_cast<char>(n % 7), static_cast<char>(n % 18), 'a'};
    seeds.seed("pack_rows", row);
  }
}

void texts(Seeds& seeds, const fs::path& source) {
  for (const char* text : {"\x05" "dihya" "al-Kahina, l'Aurès; Kāhina ʿUqba", "\x06الكا" "الكاهنة والكاهنة ديهيا", "\x03ⴷⵉⵀ" "ⴷⵉⵀⵢⴰ ⵜⴰⵎⴰⵣⵉⵖⵜ",
                           "\x01k" "a\u2067b\u2069c \u0301e\u0301 x\u200Dy 12٣", "\x02zz" "zgh-Tfng-MA"}) {
    seeds.seed("text", text);
  }
  seeds.seed_files("source", "content/packs/great-revolt", ".md", std::string_view("\0", 1), 24);
  seeds.seed_files("source", "content/packs/great-revolt", ".toml", "\x01", 24);
  seeds.seed_files("po", "assets/ui", ".po", "", 8);
  seeds.seed_files("conf", "tests/data/rehearsals", ".txt", "\x01", 12);
  seeds.seed_files("conf", "tests/data", ".txt", "\x01", 2);
  seeds.seed("conf", "\x02" "azetta shelf 1\ngreat-revolt-1.pack\ttrial\tcrashes 1\tcuts 0\tboot 12\tsigned -\treason it was\nb.pack\tgood\n");
  seeds.seed("conf", std::string(1, '\0') + test::read_file(source / "kiosk.conf").substr(0, kMostOfAFile_bytes));
}

void keys(Seeds& seeds, const fs::path& out) {
  std::string body = "a file that is signed";
  body.resize(500, '.');
  seeds.write("sealed", body);
  const pack::KeyPair mine = pack::make_keys(), old = pack::make_keys();
  seeds.write("keys/mine.pub", pack::public_key_line(mine.open, "mine"));
  seeds.write("keys/old.retired", pack::public_key_line(old.open, "old"));
  const auto block = pack::make_seal(out / "sealed", mine.secret);
  if (!block) std::abort();
  seeds.write("sealed", body + std::string(block->begin(), block->end()));
  seeds.seed("seal", std::string("\0", 1));
  seeds.seed("seal", std::string("\0\x05\x00\x01", 4));
  seeds.seed("seal", std::string("\0\x80\x00\x01", 4));
  seeds.seed("seal", "\x01" + pack::public_key_line(mine.open, "mine"));
  seeds.seed("seal", "\x02" + pack::secret_key_line(old.secret, "old"));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  doctest::Context context;  // sample.cpp asserts with it
  context.setAsDefaultForAssertsOutOfTestCases();
  context.setAssertHandler([](const doctest::AssertData&) { std::abort(); });
  const fs::path out = argv[2];
  fs::remove_all(out / "seeds");
  Seeds seeds(argv[1], out);
  {
    const test::TempDir folder;
    seeds.write("sample.pack", test::read_file(sample::write_pack(folder)));
  }
  packs(seeds);
  pictures(seeds);
  texts(seeds, argv[1]);
  keys(seeds, out);
  return 0;
}
