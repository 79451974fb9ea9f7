// Whole files, read with a limit and written so that they survive a crash. All functions throw IoError that
// names the file and the system's reason. Safe from any thread.
//   replace_file(index / "manifest.json", text);   // after it returns, the new content is on the disk
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace fihris {

// The content of a file of at most `limit` bytes.
std::string read_file(const std::filesystem::path& file, std::uint64_t limit);

// Creates or overwrites the file and waits until the disk has it.
void write_and_sync(const std::filesystem::path& file, std::string_view content);

// Waits until the disk has a file's content, or a folder's names.
void sync_path(const std::filesystem::path& path);

// Puts new content in the place of a file: readers see the old or the new one, never a part, also after a
// power cut. Writes FILE.new first; one writer at a time.
void replace_file(const std::filesystem::path& file, std::string_view content);

}  // namespace fihris
