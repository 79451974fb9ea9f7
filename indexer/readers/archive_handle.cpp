#include "indexer/readers/archive_handle.h"

#include <cerrno>
#include <new>
#include <utility>

#include <archive.h>

namespace fihris {

struct ArchiveHandle::Feed {
  NextPiece next;
  Seek seek;
  std::exception_ptr error;

  // No exception may run through the C code in between: it waits here.
  template <typename Result, typename Call>
  Result guarded(archive* handle, Result failed, Call call) {
    try {
      return call();
    } catch (...) {
      error = std::current_exception();
      archive_set_error(handle, EIO, "%s", "reading failed");
      return failed;
    }
  }

  static la_ssize_t read(archive* handle, void* self, const void** bytes) {
    auto* feed = static_cast<Feed*>(self);
    return feed->guarded<la_ssize_t>(handle, -1, [&] {
      const std::string_view piece = feed->next();
      *bytes = piece.data();
      return static_cast<la_ssize_t>(piece.size());
    });
  }

  static la_int64_t seek_to(archive* handle, void* self, la_int64_t offset, int whence) {
    auto* feed = static_cast<Feed*>(self);
    return feed->guarded<la_int64_t>(handle, ARCHIVE_FATAL, [&] { return feed->seek(offset, whence); });
  }
};

void ArchiveHandle::Close::operator()(archive* handle) const {
  archive_read_free(handle);
}

void ArchiveHandle::FreeFeed::operator()(Feed* feed) const {
  delete feed;
}

ArchiveHandle::ArchiveHandle() : feed_(new Feed), handle_(archive_read_new()) {
  if (!handle_) throw std::bad_alloc();
}

int ArchiveHandle::open(NextPiece next, Seek seek) {
  feed_->next = std::move(next);
  feed_->seek = std::move(seek);
  if (feed_->seek) archive_read_set_seek_callback(get(), Feed::seek_to);
  return archive_read_open(get(), feed_.get(), nullptr, Feed::read, nullptr);
}

bool ArchiveHandle::feed_failed() const {
  return feed_->error != nullptr;
}

void ArchiveHandle::rethrow() {
  if (feed_->error) std::rethrow_exception(std::exchange(feed_->error, nullptr));
}

std::string ArchiveHandle::reason() const {
  constexpr std::size_t longest = 100;
  const char* text = archive_error_string(get());
  return text == nullptr ? "unknown reason" : std::string(text).substr(0, longest);
}

}  // namespace fihris
