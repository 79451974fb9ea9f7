#include "indexer/sources/archive_walk.h"

#include <cstdio>
#include <string_view>
#include <utility>

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>
#include <locale.h>

#include "common/base/error.h"
#include "indexer/readers/archive_handle.h"
#include "indexer/sources/member_path.h"

namespace fihris {
namespace {

constexpr std::size_t block_bytes = 128ULL << 10;

// libarchive turns names into the letters of the locale, which may have none of Arabic: this thread's is UTF-8
// while it reads a header.
class Utf8Locale {
 public:
  Utf8Locale() : before_(::uselocale(utf8())) {}
  ~Utf8Locale() { ::uselocale(before_); }
  Utf8Locale(const Utf8Locale&) = delete;
  Utf8Locale& operator=(const Utf8Locale&) = delete;

 private:
  static locale_t utf8() {
    static const locale_t locale = ::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    return locale;  // null, which changes nothing, on systems without it
  }

  locale_t before_;
};

void choose_format(archive* handle, ArchiveFormat format) {
  if (format == ArchiveFormat::tar) {
    archive_read_support_format_tar(handle);
    // Blocks of zeros in the middle come from archives that were put one behind the other.
    archive_read_set_option(handle, "tar", "read_concatenated_archives", "1");
  } else {
    archive_read_support_format_zip(handle);
  }
  archive_read_support_format_empty(handle);
}

std::int64_t mtime_of(archive_entry* entry) {
  constexpr std::int64_t ns = 1'000'000'000;
  constexpr std::int64_t latest = INT64_MAX / ns - 1;
  const std::int64_t seconds = archive_entry_mtime_is_set(entry) ? archive_entry_mtime(entry) : 0;
  return seconds < 0 || seconds > latest ? 0 : seconds * ns;
}

bool is_file(archive_entry* entry) {
  return archive_entry_filetype(entry) == AE_IFREG && archive_entry_hardlink(entry) == nullptr;
}

}  // namespace

struct ArchiveWalk::Impl {
  std::string name;
  ByteSource bytes;
  std::shared_ptr<StoredFile> file = bytes.seekable_file();
  ArchiveHandle handle = {};
  std::string packed = std::string(block_bytes, '\0');
  std::string unpacked = std::string(block_bytes, '\0');
  std::uint64_t members = 0;
  bool at_end = false;

  void open(ArchiveFormat format) {
    choose_format(handle.get(), format);
    const Utf8Locale utf8;
    if (open_bytes(format) != ARCHIVE_OK) fail();
  }

  int open_bytes(ArchiveFormat format) {
    if (!file || format != ArchiveFormat::zip) return handle.open([this] { return next_packed(); }, nullptr);
    file->seek(0);
    return handle.open([this] { return file->next(); },
                       [this](std::int64_t offset, int whence) { return seek(offset, whence); });
  }

  std::string_view next_packed() { return {packed.data(), bytes.read(packed.data(), packed.size())}; }

  std::int64_t seek(std::int64_t offset, int whence) {
    const std::uint64_t from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? file->position() : file->state().size;
    const std::int64_t to = static_cast<std::int64_t>(from) + offset;
    file->seek(to < 0 ? 0 : static_cast<std::uint64_t>(to));
    return static_cast<std::int64_t>(file->position());
  }

  [[noreturn]] void fail() {
    at_end = true;
    handle.rethrow();
    throw InputError(
        fmt::format("{}: damaged archive after {} members: {}: get it again", name, members, handle.reason()),
        SkipReason::damaged);
  }

  [[noreturn]] void refuse(std::string_view member, std::string_view reason, SkipReason kind) {
    throw InputError(fmt::format("{}:{}: {}", name, member, reason), kind);
  }

  // Null at the end.
  archive_entry* next_header() {
    if (at_end || bytes.budget()->spent()) return nullptr;
    const Utf8Locale utf8;
    archive_entry* entry = nullptr;
    const int status = archive_read_next_header(handle.get(), &entry);
    at_end = status == ARCHIVE_EOF;
    if (at_end) return nullptr;
    if (status != ARCHIVE_OK && status != ARCHIVE_WARN) fail();
    count_member();
    return entry;
  }

  void count_member() {
    const std::uint64_t most = bytes.budget()->limits().most_members;
    if (++members <= most) return;
    at_end = true;
    throw InputError(fmt::format("{}: more than {} members: split the archive; the rest", name, most),
                     SkipReason::archive);
  }

  std::string path_of(archive_entry* entry) {
    const char* stored = archive_entry_pathname(entry);
    const std::size_t longest = bytes.budget()->limits().longest_name;
    if (stored == nullptr) refuse(fmt::format("member {}", members), "a name that cannot be read", SkipReason::archive);
    const std::string_view name_in_archive(stored);
    if (name_in_archive.size() <= longest) return member_path(name_in_archive);
    refuse(fmt::format("member {}", members), fmt::format("a name of more than {} bytes: shorten it", longest),
           SkipReason::too_large);
  }

  // The next bytes of the member with this number; nothing when another one has its place by now.
  std::string_view next_unpacked(std::uint64_t member, const std::string& member_name) {
    if (member != members || at_end) return {};
    const la_ssize_t count = archive_read_data(handle.get(), unpacked.data(), unpacked.size());
    if (count < 0) fail_in(member_name, static_cast<int>(count));
    bytes.budget()->take(static_cast<std::uint64_t>(count));
    return {unpacked.data(), static_cast<std::size_t>(count)};
  }

  // A wrong checksum concerns only its member.
  [[noreturn]] void fail_in(const std::string& member_name, int status) {
    at_end = status == ARCHIVE_FATAL || handle.feed_failed();
    handle.rethrow();
    const std::string_view rest = at_end ? "; the rest of the archive is lost too" : "";
    throw InputError(fmt::format("{}: damaged in the archive: {}: get it again{}", member_name, handle.reason(), rest),
                     SkipReason::damaged);
  }
};

ArchiveWalk::ArchiveWalk(std::string name, ByteSource bytes, ArchiveFormat format)
    : impl_(std::make_shared<Impl>(Impl{std::move(name), std::move(bytes)})) {
  impl_->open(format);
}

std::optional<ArchiveMember> ArchiveWalk::next() {
  while (archive_entry* entry = impl_->next_header()) {
    if (!is_file(entry)) continue;
    const std::string path = impl_->path_of(entry);
    if (is_hidden_member(path)) continue;
    if (path.empty()) impl_->refuse(fmt::format("member {}", impl_->members), "no name", SkipReason::archive);
    if (archive_entry_is_encrypted(entry))
      impl_->refuse(path, "encrypted: decrypt the archive first", SkipReason::archive);
    const std::string name = impl_->name + ":" + path;
    auto next_piece = [walk = impl_, member = impl_->members, name] { return walk->next_unpacked(member, name); };
    return ArchiveMember{path, mtime_of(entry), ByteSource(name, std::move(next_piece), impl_->bytes.budget())};
  }
  return std::nullopt;
}

const std::string& ArchiveWalk::name() const {
  return impl_->name;
}

}  // namespace fihris
