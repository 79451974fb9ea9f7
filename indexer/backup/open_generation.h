// All files of one generation of an index, open: what is published meanwhile cannot take them away.
//   for (const OpenFile& file : open_generation("/srv/fihris").files) copy_verified(file, target / file.place);
#pragma once

#include <filesystem>
#include <map>
#include <vector>

#include "common/base/file_descriptor.h"
#include "common/index/manifest.h"

namespace fihris {

// What a manifest names, by its place below the index: segments/0000012-a/postlist.glass
std::map<std::filesystem::path, FileChecksum> files_of(const Manifest& manifest);

struct OpenFile {
  std::filesystem::path name;   // as the index has it, for messages
  std::filesystem::path place;  // below the index
  FileChecksum expected;
  FileDescriptor descriptor;
};

struct OpenGeneration {
  Manifest manifest;
  std::vector<OpenFile> files;
};

// Begins anew when a publish takes a file away before it is open. Throws IndexError when there is no index, its
// manifest is damaged, or a file that it names is missing; IoError when one cannot be opened.
OpenGeneration open_generation(const std::filesystem::path& index);

// Copies the file and waits until the disk has it. Throws IndexError that names the file when the copy has not its
// checksum; IoError when it cannot be written.
void copy_verified(const OpenFile& file, const std::filesystem::path& to);

}  // namespace fihris
