// libarchive's reader with an owner, fed by a function; errors of that function pass through its C code.
#pragma once

#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

struct archive;

namespace fihris {

class ArchiveHandle {
 public:
  // Gives the next bytes, valid until the next call; nothing at the end. May throw.
  using NextPiece = std::function<std::string_view()>;
  // Goes to `offset` from `whence` (SEEK_SET …) and returns the place, as lseek. May throw.
  using Seek = std::function<std::int64_t(std::int64_t offset, int whence)>;

  // Formats and filters are chosen between the two calls. `seek` may be empty.
  ArchiveHandle();
  int open(NextPiece next, Seek seek);

  archive* get() const { return handle_.get(); }

  // Has a function of open() thrown?
  bool feed_failed() const;

  // Throws what a function of open() has thrown since, if it did.
  void rethrow();

  // What libarchive says of its last error, without what could be long.
  std::string reason() const;

 private:
  struct Feed;
  struct Close {
    void operator()(archive* handle) const;
  };
  struct FreeFeed {
    void operator()(Feed* feed) const;
  };
  std::unique_ptr<Feed, FreeFeed> feed_;  // outlives the handle that calls it
  std::unique_ptr<archive, Close> handle_;
};

}  // namespace fihris
