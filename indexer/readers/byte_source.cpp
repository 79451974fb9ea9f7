#include "indexer/readers/byte_source.h"

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/base/error.h"

namespace fihris {
namespace {

constexpr std::size_t block_bytes = 128ULL << 10;

struct CloseArchive {
  void operator()(archive* reader) const { archive_read_free(reader); }
};
using ArchivePointer = std::unique_ptr<archive, CloseArchive>;

class FileDescriptor {
 public:
  explicit FileDescriptor(int number) : number_(number) {}
  ~FileDescriptor() {
    if (number_ > STDIN_FILENO) ::close(number_);
  }
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

// O_NONBLOCK: opening a pipe that nobody writes to must not hang a nightly run; regular files do not mind.
int open_file(const std::string& path) {
  if (path == "-") return STDIN_FILENO;
  const int number = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (number < 0) throw InputError(fmt::format("{}: cannot be read: {}", path, std::strerror(errno)));
  return number;
}

void require_regular(const std::string& path, int number) {
  struct stat status {};
  if (path == "-" || (::fstat(number, &status) == 0 && S_ISREG(status.st_mode))) return;
  throw InputError(fmt::format("{}: not a regular file", path));
}

// The raw format gives one entry: the decompressed bytes. "empty" is for files of no bytes, which raw
// refuses.
ArchivePointer new_archive() {
  ArchivePointer reader(archive_read_new());
  if (!reader) throw std::bad_alloc();
  archive_read_support_filter_gzip(reader.get());
  archive_read_support_filter_bzip2(reader.get());
  archive_read_support_filter_xz(reader.get());
  archive_read_support_filter_zstd(reader.get());
  archive_read_support_format_raw(reader.get());
  archive_read_support_format_empty(reader.get());
  return reader;
}

}  // namespace

struct ByteSource::Impl {
  std::string path;
  std::uint64_t limit;
  FileDescriptor file;
  ArchivePointer reader = new_archive();
  std::uint64_t bytes = 0;
  bool at_end = false;

  Impl(const std::string& path_, std::uint64_t limit_) : path(path_), limit(limit_), file(open_file(path_)) {
    require_regular(path, file.number());
    archive_entry* entry = nullptr;
    if (archive_read_open_fd(reader.get(), file.number(), block_bytes) != ARCHIVE_OK) fail();
    const int status = archive_read_next_header(reader.get(), &entry);
    at_end = status == ARCHIVE_EOF;
    if (!at_end && status != ARCHIVE_OK) fail();
  }

  [[noreturn]] void fail() const {
    const char* reason = archive_error_string(reader.get());
    throw InputError(fmt::format("{}: cannot be decompressed or read: {}: get the file again", path,
                                 reason == nullptr ? "unknown reason" : reason));
  }

  void count(std::size_t more) {
    bytes += more;
    if (bytes <= limit) return;
    at_end = true;
    throw InputError(fmt::format("{}: more than {} bytes once decompressed: split it", path, limit));
  }
};

ByteSource::ByteSource(const std::string& path, std::uint64_t limit) : impl_(std::make_unique<Impl>(path, limit)) {}
ByteSource::~ByteSource() = default;
ByteSource::ByteSource(ByteSource&&) noexcept = default;
ByteSource& ByteSource::operator=(ByteSource&&) noexcept = default;

std::size_t ByteSource::read(char* buffer, std::size_t size) {
  if (impl_->at_end) return 0;
  const la_ssize_t count = archive_read_data(impl_->reader.get(), buffer, size);
  impl_->at_end = count <= 0;  // after an error there is nothing more to try
  if (count < 0) impl_->fail();
  impl_->count(static_cast<std::size_t>(count));
  return static_cast<std::size_t>(count);
}

std::string ByteSource::read_all(std::uint64_t limit) {
  impl_->limit = std::min(impl_->limit, limit);
  std::string all;
  std::string block(block_bytes, '\0');
  while (const std::size_t count = read(block.data(), block.size())) all.append(block, 0, count);
  return all;
}

std::uint64_t ByteSource::bytes_read() const {
  return impl_->bytes;
}

std::uint64_t ByteSource::stored_bytes_read() const {
  constexpr int first_filter = -1;  // libarchive's name for the one that reads the file
  const la_int64_t bytes = archive_filter_bytes(impl_->reader.get(), first_filter);
  return bytes > 0 ? static_cast<std::uint64_t>(bytes) : 0;
}

}  // namespace fihris
