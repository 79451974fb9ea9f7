// Whole files, read with a limit and written so that they survive a crash. All functions throw IoError that
// names the file and the system's reason. Safe from any thread.
//   replace_file(index / "manifest.json", text);   // after it returns, the new content is on the disk
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/file_descriptor.h"

namespace fihris {

// The content of a file of at most `limit` bytes.
std::string read_file(const std::filesystem::path& file, std::uint64_t limit);

// Creates or overwrites the file; the disk gets it when it likes.
void write_file(const std::filesystem::path& file, std::string_view content);

// Creates or overwrites the file and waits until the disk has it.
void write_and_sync(const std::filesystem::path& file, std::string_view content);

// Waits until the disk has a file's content, or a folder's names.
void sync_path(const std::filesystem::path& path);

// A file open for reading; nothing when there is no such file.
std::optional<FileDescriptor> open_if_there(const std::filesystem::path& file);

// Copies an open file, from its beginning, into a new one and waits until the disk has it. Where the file system can
// share blocks, it does. A file that is cut meanwhile gives a shorter copy.
void copy_and_sync(const FileDescriptor& from, const std::filesystem::path& from_name, const std::filesystem::path& to);

// What std::filesystem does, with our errors.
void make_folders(const std::filesystem::path& folder);
void remove_tree(const std::filesystem::path& path);
void rename_path(const std::filesystem::path& from, const std::filesystem::path& to);
std::uint64_t size_of_file(const std::filesystem::path& file);
std::vector<std::string> names_in(const std::filesystem::path& folder);  // ascending

// Puts new content in the place of a file: readers see the old or the new one, never a part, also after a
// power cut. Writes FILE.new first; one writer at a time.
void replace_file(const std::filesystem::path& file, std::string_view content);

}  // namespace fihris
