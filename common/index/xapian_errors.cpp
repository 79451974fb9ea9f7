#include "common/index/xapian_errors.h"

#include <cerrno>
#include <string_view>
#include <system_error>

#include "common/base/error.h"

namespace fihris {

bool is_network_error(const Xapian::Error& error) {
  const std::string_view type = error.get_type();
  return type == "NetworkError" || type == "NetworkTimeoutError";
}

void throw_index_error(const std::string& thing, const Xapian::Error& error) {
  const std::string message = thing + " cannot be used: " + error.get_msg();
  const char* reason = error.get_error_string();
  if (is_network_error(error))
    throw IndexError(thing + " does not answer: " + error.get_msg() +
                     (reason == nullptr ? "" : std::string(" (") + reason + ")") + ": is xapian-tcpsrv running there?");
  // A full disk, or one that refuses: a check would find nothing. What is not there, it names.
  const bool is_missing = reason != nullptr && reason == std::generic_category().message(ENOENT);
  if (reason != nullptr && !is_missing) throw IoError(message + " (" + reason + ")");
  throw IndexError(message + (reason == nullptr ? "" : std::string(" (") + reason + ")") +
                   ": run \"fihris-indexer check\" on it");
}

}  // namespace fihris
