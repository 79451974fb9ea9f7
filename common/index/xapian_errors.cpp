#include "common/index/xapian_errors.h"

#include <cerrno>
#include <system_error>

#include "common/base/error.h"

namespace fihris {

void throw_index_error(const std::string& thing, const Xapian::Error& error) {
  const std::string message = thing + " cannot be used: " + error.get_msg();
  const char* reason = error.get_error_string();
  // A full disk, or one that refuses: a check would find nothing. What is not there, it names.
  const bool is_missing = reason != nullptr && reason == std::generic_category().message(ENOENT);
  if (reason != nullptr && !is_missing) throw IoError(message + " (" + reason + ")");
  throw IndexError(message + (reason == nullptr ? "" : std::string(" (") + reason + ")") +
                   ": run \"fihris-indexer check\" on it");
}

}  // namespace fihris
