#include "tests/support/faulty_disk.h"

#include <fstream>

#include "tests/support/temp_dir.h"

namespace azetta::test {
namespace fs = std::filesystem;

FaultyDisk::FaultyDisk(const fs::path& folder) : folder_(folder) {
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    const std::string bytes = read_file(entry.path());
    names_[entry.path().filename().string()] = std::make_shared<Inode>(Inode{bytes, bytes});
  }
  safe_names_ = names_;
}

void FaultyDisk::fail(int call, int error, bool for_good) {
  fail_at_ = call;
  error_ = error;
  for_good_ = for_good;
}

int FaultyDisk::fault() {
  const int call = calls_++;
  return fail_at_ >= 0 && (call == fail_at_ || (for_good_ && call > fail_at_)) ? error_ : 0;
}

int FaultyDisk::create(const fs::path& file, int& out) {
  if (const int error = fault()) return error;
  if (const int error = real_disk().create(file, out)) return error;
  if (!ours(file)) return 0;
  auto inode = std::make_shared<Inode>();
  const std::string name = file.filename().string();
  names_[name] = open_[out] = inode;
  pending_.push_back([=](Names& names) { names[name] = inode; });
  return 0;
}

int FaultyDisk::append(int descriptor, std::span<const std::uint8_t> bytes) {
  if (const int error = fault()) return error;
  if (const auto it = open_.find(descriptor); it != open_.end()) it->second->bytes.append(bytes.begin(), bytes.end());
  return real_disk().append(descriptor, bytes);
}

int FaultyDisk::sync(int descriptor) {
  if (const int error = fault()) return error;
  if (const auto it = open_.find(descriptor); it != open_.end()) it->second->safe_bytes = it->second->bytes;
  return 0;  // the machine's own need not be troubled
}

int FaultyDisk::close(int descriptor) {
  open_.erase(descriptor);
  real_disk().close(descriptor);
  return fault();
}

int FaultyDisk::protect(const fs::path& file) {
  if (const int error = fault()) return error;
  return real_disk().protect(file);
}

int FaultyDisk::rename(const fs::path& from, const fs::path& to) {
  if (const int error = fault()) return error;
  if (const int error = real_disk().rename(from, to)) return error;
  if (!ours(from) || !ours(to)) return 0;
  const auto move = [a = from.filename().string(), b = to.filename().string()](Names& names) {
    const auto it = names.find(a);
    if (it == names.end()) return;
    names[b] = it->second;
    names.erase(a);
  };
  move(names_);
  pending_.push_back(move);
  return 0;
}

int FaultyDisk::remove(const fs::path& file) {
  if (const int error = fault()) return error;
  if (const int error = real_disk().remove(file)) return error;
  if (!ours(file)) return 0;
  const auto drop = [name = file.filename().string()](Names& names) { names.erase(name); };
  if (names_.contains(file.filename().string())) pending_.push_back(drop);
  drop(names_);
  return 0;
}

int FaultyDisk::make_folder(const fs::path& folder) {
  if (const int error = fault()) return error;
  return real_disk().make_folder(folder);
}

int FaultyDisk::sync_folder(const fs::path& folder) {
  if (const int error = fault()) return error;
  if (folder != folder_) return 0;
  safe_names_ = names_;
  pending_.clear();
  return 0;
}

std::int64_t FaultyDisk::free_bytes(const fs::path& folder) { return free >= 0 ? free : real_disk().free_bytes(folder); }

void FaultyDisk::wake_up(const fs::path& into, Luck luck, std::mt19937& random) const {
  Names names = safe_names_;
  for (const auto& change : pending_) {
    if (luck == Luck::All || (luck == Luck::Some && random() % 2 == 0)) change(names);
  }
  fs::create_directories(into);
  for (const auto& [name, inode] : names) {
    std::ofstream(into / name, std::ios::binary) << inode->safe_bytes;
  }
}

}  // namespace azetta::test
