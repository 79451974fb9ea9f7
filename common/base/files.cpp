#include "common/base/files.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>

#include "common/base/error.h"
#include "common/base/file_descriptor.h"

namespace fihris {
namespace {

[[noreturn]] void fail(const std::string& what, const std::filesystem::path& path) {
  throw IoError("cannot " + what + " " + path.string() + ": " + std::generic_category().message(errno));
}

FileDescriptor open_or_fail(const std::filesystem::path& path, int flags, const std::string& what) {
  FileDescriptor file(::open(path.c_str(), flags | O_CLOEXEC, 0644));
  if (file.get() < 0) fail(what, path);
  return file;
}

// Reads one piece; an empty one means the end.
std::string_view read_piece(int file, char* buffer, std::size_t size, const std::filesystem::path& path) {
  while (true) {
    const ssize_t count = ::read(file, buffer, size);
    if (count >= 0) return {buffer, static_cast<std::size_t>(count)};
    if (errno != EINTR) fail("read", path);
  }
}

void write_all(int file, std::string_view content, const std::filesystem::path& path) {
  while (!content.empty()) {
    const ssize_t count = ::write(file, content.data(), content.size());
    if (count >= 0) {
      content.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno != EINTR) {
      fail("write", path);
    }
  }
}

void sync(int file, const std::filesystem::path& path) {
  if (::fsync(file) != 0) fail("sync", path);
}

}  // namespace

std::string read_file(const std::filesystem::path& file, std::uint64_t limit) {
  const FileDescriptor open = open_or_fail(file, O_RDONLY, "read");
  std::string content;
  char buffer[1 << 16];
  // The size is counted while reading: what the system reports for pipes and growing files is not to be
  // trusted.
  for (auto piece = read_piece(open.get(), buffer, sizeof buffer, file); !piece.empty();
       piece = read_piece(open.get(), buffer, sizeof buffer, file)) {
    if (content.size() + piece.size() > limit) {
      throw IoError("cannot read " + file.string() + ": it is larger than the limit of " + std::to_string(limit) +
                    " bytes");
    }
    content += piece;
  }
  return content;
}

void write_and_sync(const std::filesystem::path& file, std::string_view content) {
  const FileDescriptor open = open_or_fail(file, O_WRONLY | O_CREAT | O_TRUNC, "write");
  write_all(open.get(), content, file);
  sync(open.get(), file);
}

void sync_path(const std::filesystem::path& path) {
  sync(open_or_fail(path, O_RDONLY, "sync").get(), path);
}

void replace_file(const std::filesystem::path& file, std::string_view content) {
  std::filesystem::path fresh = file;
  fresh += ".new";
  write_and_sync(fresh, content);
  if (::rename(fresh.c_str(), file.c_str()) != 0) fail("replace", file);
  sync_path(file.has_parent_path() ? file.parent_path() : std::filesystem::path("."));
}

}  // namespace fihris
