// The folder of an index as its writer uses it.
#pragma once

#include <filesystem>

#include "common/index/manifest.h"

namespace fihris {

// Makes the folder if it is absent. Throws IndexError when it holds something that is no index, IoError when
// the system refuses.
void prepare_index_folder(const std::filesystem::path& index);

// Removes segments and attachments that the manifest does not name: merged ones, and what a killed run left.
void remove_strays(const std::filesystem::path& index, const Manifest& manifest);

// index/attachments and index/scratch
std::filesystem::path attachment_folder(const std::filesystem::path& index);
std::filesystem::path scratch_folder(const std::filesystem::path& index);

// The folder where batches are built: empty when it is made, removed with its owner.
class ScratchFolder {
 public:
  explicit ScratchFolder(const std::filesystem::path& index);
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  const std::filesystem::path& path() const { return path_; }
  void clear();

 private:
  std::filesystem::path path_;
};

}  // namespace fihris
