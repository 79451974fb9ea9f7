// The kinds of error a Fihris program meets. A bug in the program is an assert; these are for a world that is wrong.
//
// Every message is one line that says what failed, on which thing, why, and what to do about it:
//   throw IndexError("index /srv/fihris is being written by another run (pid 4711): wait for it to end");
// Expected absence (no such article, no more lines) is std::optional, never one of these.
#pragma once

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

// One article, topic or line cannot be used. The run reports it, counts it and goes on.
class InputError : public Error {
 public:
  using Error::Error;
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
