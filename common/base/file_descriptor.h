// An open file that is closed when its owner goes.
#pragma once

#include <utility>

#include <unistd.h>

namespace fihris {

class FileDescriptor {
 public:
  explicit FileDescriptor(int number) : number_(number) {}
  ~FileDescriptor() {
    if (number_ >= 0) ::close(number_);
  }
  FileDescriptor(FileDescriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  FileDescriptor& operator=(FileDescriptor&&) = delete;

  int get() const { return number_; }

 private:
  int number_;
};

}  // namespace fihris
