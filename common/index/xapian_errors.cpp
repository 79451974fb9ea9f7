#include "common/index/xapian_errors.h"

#include <string_view>

#include "common/base/error.h"

namespace fihris {

void throw_index_error(const std::string& thing, const Xapian::Error& error) {
  const std::string message = thing + " cannot be used: " + error.get_msg();
  const char* reason = error.get_error_string();
  // A full disk, or one that refuses: a check would find nothing. What cannot be opened is rather missing.
  const bool is_missing = std::string_view(error.get_type()) == "DatabaseOpeningError";
  if (reason != nullptr && !is_missing) throw IoError(message + " (" + reason + ")");
  throw IndexError(message + (reason == nullptr ? "" : std::string(" (") + reason + ")") +
                   ": run \"fihris-indexer check\" on it");
}

}  // namespace fihris
