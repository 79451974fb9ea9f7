#include "indexer/readers/byte_source.h"

#include <algorithm>
#include <array>
#include <exception>
#include <optional>
#include <utility>

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include "common/base/error.h"
#include "indexer/readers/archive_handle.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t block_bytes = 128ULL << 10;

// What compressed streams begin with. Nearly all files are plain, and libarchive is spared for those.
constexpr std::array magics{"\x1F\x8B"sv, "BZh"sv, "\xFD\x37zXZ\0"sv, "\x28\xB5\x2F\xFD"sv, "\x2A\x4D\x18"sv};

bool may_be_compressed(std::string_view bytes) {
  constexpr std::size_t skippable_frame = 1;  // of zstd: its first byte is any of sixteen
  return std::ranges::any_of(magics, [&](std::string_view magic) { return bytes.starts_with(magic); }) ||
         (bytes.size() > skippable_frame && bytes.substr(skippable_frame).starts_with(magics.back()));
}

// The raw format gives one entry: the decompressed bytes. "empty" is for streams of no bytes, which raw refuses.
void choose_compressions(archive* handle) {
  archive_read_support_filter_gzip(handle);
  archive_read_support_filter_bzip2(handle);
  archive_read_support_filter_xz(handle);
  archive_read_support_filter_zstd(handle);
  archive_read_support_format_raw(handle);
  archive_read_support_format_empty(handle);
}

std::string name_of(const StoredFile& file) {
  return file.path() == "-" ? "standard input" : file.path();
}

std::shared_ptr<UnpackBudget> budget_of(const std::shared_ptr<StoredFile>& file, const UnpackLimits& limits) {
  // A place that is read again and again counts only once: no more can be used than there is.
  const std::uint64_t most = file->can_seek() ? file->state().size : UINT64_MAX;
  return std::make_shared<UnpackBudget>(name_of(*file), limits,
                                        [file, most] { return std::min(file->bytes_read(), most); });
}

}  // namespace

struct ByteSource::Impl {
  std::string name;
  NextPiece next;
  std::shared_ptr<UnpackBudget> budget;
  std::shared_ptr<StoredFile> file = nullptr;  // null when it is not a file
  std::uint64_t limit = endless;

  std::string_view piece = {};                 // stored bytes that nobody has taken
  std::uint64_t stored = 0;                    // bytes of all pieces so far
  std::optional<ArchiveHandle> unpacker = {};  // of compressed bytes
  std::string ahead = {};                      // bytes that peek() has read
  std::size_t ahead_taken = 0;
  std::exception_ptr error_behind = nullptr;  // comes after those
  std::uint64_t bytes = 0;
  bool at_end = false;

  std::string_view next_piece() {
    const std::string_view fresh = piece.empty() ? next() : piece;
    stored += fresh.size() - piece.size();
    piece = {};
    return fresh;
  }

  void open() {
    piece = next();
    stored = piece.size();
    if (!may_be_compressed(piece)) return;
    unpacker.emplace();
    choose_compressions(unpacker->get());
    archive_entry* entry = nullptr;
    if (unpacker->open([this] { return next_piece(); }, nullptr) != ARCHIVE_OK) fail();
    require_few_filters();
    const int status = archive_read_next_header(unpacker->get(), &entry);
    at_end = status == ARCHIVE_EOF;
    if (!at_end && status != ARCHIVE_OK) fail();
  }

  // libarchive counts the stored bytes as a filter too.
  void require_few_filters() const {
    const std::size_t most = budget->limits().most_filters;
    if (archive_filter_count(unpacker->get()) <= static_cast<int>(most) + 1) return;
    throw InputError(fmt::format("{}: compressed more than {} times over: unpack it first", name, most),
                     SkipReason::archive);
  }

  [[noreturn]] void fail() {
    at_end = true;  // after an error there is nothing more to try
    unpacker->rethrow();
    throw InputError(
        fmt::format("{}: cannot be decompressed or read: {}: get the file again", name, unpacker->reason()),
        SkipReason::damaged);
  }

  std::size_t copy_piece(char* buffer, std::size_t size) {
    if (piece.empty()) piece = next_piece();
    const std::size_t count = piece.copy(buffer, size);
    piece.remove_prefix(count);
    return count;
  }

  std::size_t unpack(char* buffer, std::size_t size) {
    const la_ssize_t count = archive_read_data(unpacker->get(), buffer, size);
    if (count < 0) fail();
    budget->take(static_cast<std::uint64_t>(count));
    return static_cast<std::size_t>(count);
  }

  // Bytes behind those that peek() has read.
  std::size_t read_on(char* buffer, std::size_t size) {
    if (at_end || size == 0) return 0;
    at_end = true;  // if one of these throws
    const std::size_t count = unpacker ? unpack(buffer, size) : copy_piece(buffer, size);
    at_end = count == 0;
    return count;
  }

  void read_ahead(std::size_t wanted) {
    ahead.erase(0, std::exchange(ahead_taken, 0));
    while (ahead.size() < wanted && !at_end) {
      const std::size_t kept = ahead.size();
      ahead.resize(wanted);
      std::size_t count = 0;
      try {
        count = read_on(ahead.data() + kept, wanted - kept);
      } catch (const InputError&) {
        error_behind = std::current_exception();
      }
      ahead.resize(kept + count);
    }
  }

  std::size_t take(char* buffer, std::size_t size) {
    if (ahead_taken < ahead.size()) {
      const std::size_t count = ahead.copy(buffer, size, ahead_taken);
      ahead_taken += count;
      return count;
    }
    if (error_behind) std::rethrow_exception(std::exchange(error_behind, nullptr));
    return read_on(buffer, size);
  }

  void require_within_limit() {
    if (bytes <= limit) return;
    at_end = true;
    ahead.clear();
    ahead_taken = 0;
    throw InputError(fmt::format("{}: more than {} bytes once decompressed: split it", name, limit),
                     SkipReason::too_large);
  }
};

ByteSource::ByteSource(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {
  impl_->open();
}

ByteSource::ByteSource(const std::shared_ptr<StoredFile>& file, const UnpackLimits& limits)
    : ByteSource(std::make_unique<Impl>(
          Impl{name_of(*file), [file = file.get()] { return file->next(); }, budget_of(file, limits), file})) {}

ByteSource::ByteSource(const std::string& path, std::uint64_t limit)
    : ByteSource(std::make_shared<StoredFile>(path), UnpackLimits{}) {
  impl_->limit = limit;
}

ByteSource::ByteSource(std::string name, NextPiece next, std::shared_ptr<UnpackBudget> budget)
    : ByteSource(std::make_unique<Impl>(Impl{std::move(name), std::move(next), std::move(budget)})) {}

ByteSource ByteSource::from_memory(std::string name, std::string bytes) {
  const std::uint64_t size = bytes.size();
  auto budget = std::make_shared<UnpackBudget>(name, UnpackLimits{}, [size] { return size; });
  auto next = [bytes = std::move(bytes), given = false]() mutable {
    return std::exchange(given, true) ? std::string_view() : std::string_view(bytes);
  };
  return {std::move(name), std::move(next), std::move(budget)};
}

ByteSource::~ByteSource() = default;
ByteSource::ByteSource(ByteSource&&) noexcept = default;
ByteSource& ByteSource::operator=(ByteSource&&) noexcept = default;

std::string_view ByteSource::peek(std::size_t count) {
  const std::size_t wanted = std::min(count, longest_peek);
  if (impl_->ahead.size() - impl_->ahead_taken < wanted) impl_->read_ahead(wanted);
  return std::string_view(impl_->ahead).substr(impl_->ahead_taken, wanted);
}

std::size_t ByteSource::read(char* buffer, std::size_t size) {
  const std::size_t count = impl_->take(buffer, size);
  impl_->bytes += count;
  impl_->require_within_limit();
  return count;
}

bool ByteSource::refill(std::string& buffer, std::size_t& begin) {
  constexpr std::size_t refilled_bytes = 256ULL << 10;
  buffer.erase(0, begin);
  begin = 0;
  const std::size_t kept = buffer.size();
  buffer.resize(kept + refilled_bytes);
  std::size_t count = 0;
  try {
    count = read(buffer.data() + kept, refilled_bytes);
  } catch (...) {
    buffer.clear();
    throw;
  }
  buffer.resize(kept + count);
  return count > 0;
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
  return impl_->stored;
}

std::shared_ptr<StoredFile> ByteSource::seekable_file() const {
  const bool plain = impl_->file && impl_->file->can_seek() && !impl_->unpacker;
  return plain ? impl_->file : nullptr;
}

const std::shared_ptr<UnpackBudget>& ByteSource::budget() const {
  return impl_->budget;
}

}  // namespace fihris
