// A server of an index could not be reached, answered too late, or hung up. Other indexes may answer in its place.
#pragma once

#include <string>
#include <utility>

#include "common/base/error.h"

namespace fihris {

class ServerUnavailable : public IndexError {
 public:
  ServerUnavailable(const std::string& message, std::string reason) : IndexError(message), reason_(std::move(reason)) {}

  const std::string& reason() const { return reason_; }  // a few words: "Connection refused"

 private:
  std::string reason_;
};

}  // namespace fihris
