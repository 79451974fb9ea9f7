// The kinds of error a Fihris program meets. A bug in the program is an assert; these are for a world that is wrong.
//
// Every message is one line that says what failed, on which thing, why, and what to do about it:
//   throw IndexError("index /srv/fihris is being written by another run (pid 4711): wait for it to end");
// Expected absence (no such article, no more lines) is std::optional, never one of these.
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

namespace fihris {

// The parent of all: catch it in main, print what() after the program's name, exit with 2.
class Error : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The command line asks for something that makes no sense.
class UsageError : public Error {
 public:
  using Error::Error;
};

// Why something of the input was left out: reports count by it.
enum class SkipReason : std::uint8_t {
  article,     // what the article says: no text, not JSON, a bad id
  empty,       // no bytes at all
  encoding,    // its letters cannot be told
  format,      // a kind of file that is not read
  too_large,   // more bytes, or longer names, than we take
  unreadable,  // the system refuses: gone, forbidden, no regular file
  damaged,     // cut or changed bytes below the article: compression, archive
  archive,     // an archive that we do not unpack: encrypted, nested too deeply, a bomb
};

// One article, topic or line cannot be used. The run reports it, counts it and goes on.
class InputError : public Error {
 public:
  explicit InputError(const std::string& message, SkipReason reason = SkipReason::article)
      : Error(message), reason_(reason) {}

  SkipReason reason() const { return reason_; }

 private:
  SkipReason reason_;
};

// The index is absent, locked, damaged, or written by another version.
class IndexError : public Error {
 public:
  using Error::Error;
};

// The operating system refused: no such file, no permission, no space.
class IoError : public Error {
 public:
  using Error::Error;
};

}  // namespace fihris
