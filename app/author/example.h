// The source tree that `azetta-pack new` writes: the files of app/author/example, carried inside the program.
#pragma once
#include <filesystem>
#include <span>

#include "content/base/result.h"

namespace azetta::author {

struct ExampleFile {
  const char* path;  // "cards/scott/en.md"
  const char* text;
};
std::span<const ExampleFile> example_files();  // by path; generated from app/author/example (embed.cmake)

// Makes `folder`, which must not exist or be empty. Fails with a sentence; what was written until then stays.
Status write_example(const std::filesystem::path& folder);

}  // namespace azetta::author
