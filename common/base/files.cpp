#include "common/base/files.h"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>

#include "common/base/error.h"
#include "common/base/fault_point.h"

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

void require_done(const std::error_code& error, const std::string& what, const std::filesystem::path& path) {
  if (error) throw IoError("cannot " + what + " " + path.string() + ": " + error.message());
}

// False when the two files' systems cannot do it.
bool copy_inside_kernel(int from, int to, const std::filesystem::path& to_name) {
  constexpr std::size_t piece = std::size_t{1} << 30U;
  bool any = false;
  while (true) {
    const ssize_t count = ::copy_file_range(from, nullptr, to, nullptr, piece, 0);
    if (count == 0) return true;
    if (count < 0 && !any && (errno == EXDEV || errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP))
      return false;
    if (count < 0 && errno != EINTR) fail("write", to_name);
    any = any || count > 0;
  }
}

void copy_by_reading(int from, const std::filesystem::path& from_name, int to, const std::filesystem::path& to_name) {
  char buffer[1 << 16];
  for (auto piece = read_piece(from, buffer, sizeof buffer, from_name); !piece.empty();
       piece = read_piece(from, buffer, sizeof buffer, from_name))
    write_all(to, piece, to_name);
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

void write_file(const std::filesystem::path& file, std::string_view content) {
  write_all(open_or_fail(file, O_WRONLY | O_CREAT | O_TRUNC, "write").get(), content, file);
}

void write_and_sync(const std::filesystem::path& file, std::string_view content) {
  const FileDescriptor open = open_or_fail(file, O_WRONLY | O_CREAT | O_TRUNC, "write");
  write_all(open.get(), content, file);
  sync(open.get(), file);
}

void sync_path(const std::filesystem::path& path) {
  sync(open_or_fail(path, O_RDONLY, "sync").get(), path);
}

std::optional<FileDescriptor> open_if_there(const std::filesystem::path& file) {
  FileDescriptor open(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  if (open.get() >= 0) return open;
  if (errno != ENOENT && errno != ENOTDIR) fail("read", file);
  return std::nullopt;
}

void copy_and_sync(const FileDescriptor& from, const std::filesystem::path& from_name,
                   const std::filesystem::path& to) {
  const FileDescriptor copy = open_or_fail(to, O_WRONLY | O_CREAT | O_TRUNC, "write");
  if (::lseek(from.get(), 0, SEEK_SET) != 0) fail("read", from_name);
  if (!copy_inside_kernel(from.get(), copy.get(), to)) copy_by_reading(from.get(), from_name, copy.get(), to);
  sync(copy.get(), to);
}

void make_folders(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  require_done(error, "make folder", folder);
}

void remove_tree(const std::filesystem::path& path) {
  std::error_code error;
  std::filesystem::remove_all(path, error);
  require_done(error, "remove", path);
}

void rename_path(const std::filesystem::path& from, const std::filesystem::path& to) {
  std::error_code error;
  std::filesystem::rename(from, to, error);
  require_done(error, "rename to " + to.string() + " the folder", from);
}

std::uint64_t size_of_file(const std::filesystem::path& file) {
  std::error_code error;
  const std::uint64_t bytes = std::filesystem::file_size(file, error);
  require_done(error, "read", file);
  return bytes;
}

std::vector<std::string> names_in(const std::filesystem::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  std::filesystem::directory_iterator entry(folder, error);
  for (const std::filesystem::directory_iterator end; !error && entry != end; entry.increment(error))
    names.push_back(entry->path().filename().string());
  require_done(error, "read folder", folder);
  std::sort(names.begin(), names.end());
  return names;
}

void replace_file(const std::filesystem::path& file, std::string_view content) {
  std::filesystem::path fresh = file;
  fresh += ".new";
  write_and_sync(fresh, content);
  fault_point("fresh file written");
  if (::rename(fresh.c_str(), file.c_str()) != 0) fail("replace", file);
  fault_point("fresh file renamed");
  sync_path(file.has_parent_path() ? file.parent_path() : std::filesystem::path("."));
}

}  // namespace fihris
