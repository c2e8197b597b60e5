// The few ways in which files are changed where a power cut must not hurt: through here, so that a test can stand in the disk's
// place, forget what was not synced, or be full. Every call returns 0 or an errno value; nothing throws. One thread at a time.
//
// What POSIX promises and what not: rename() replaces a name at once; the bytes of a file are safe after fsync() of the file, its
// name after fsync() of its folder, and neither before.
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "content/base/result.h"

namespace azetta {

class Disk {
 public:
  virtual ~Disk() = default;
  // A new file to write to, as a descriptor in `out`; EEXIST where there is one, whatever it is.
  virtual int create(const std::filesystem::path& file, int& out) = 0;
  virtual int append(int descriptor, std::span<const std::uint8_t> bytes) = 0;  // all of it, or an error
  virtual int sync(int descriptor) = 0;
  virtual int close(int descriptor) = 0;
  virtual int protect(const std::filesystem::path& file) = 0;  // from now on read by all, written by nobody
  virtual int rename(const std::filesystem::path& from, const std::filesystem::path& to) = 0;
  virtual int remove(const std::filesystem::path& file) = 0;  // 0 also where there is none
  virtual int make_folder(const std::filesystem::path& folder) = 0;  // 0 also where it is there
  // Some file systems (FAT on sticks, network shares) cannot sync a folder: that is no error.
  virtual int sync_folder(const std::filesystem::path& folder) = 0;
  // Bytes that may still be written there; -1 where that is not known.
  virtual std::int64_t free_bytes(const std::filesystem::path& folder) = 0;
};

// The machine's.
Disk& real_disk();

// Small text files: the old one stays whole until the new one is whole in its place. .NAME.new beside it is used for that (with a dot,
// so that programs which keep folders equal leave it alone).
int replace_text(Disk& disk, const std::filesystem::path& file, std::string_view text);

// Publishes a finished file: its bytes reach the disk before its name does, so that whoever sees the name sees all of it.
// Syncs `from`, renames it to `to` (same folder; an older file is replaced) and syncs the folder.
Status publish(const std::filesystem::path& from, const std::filesystem::path& to);

// "No space left on device": the words of an errno value.
std::string error_words(int error);

}  // namespace azetta
