#include "common/index/xapian_errors.h"

#include "common/base/error.h"

namespace fihris {

void throw_index_error(const std::string& thing, const Xapian::Error& error) {
  std::string message = thing + " cannot be used: " + error.get_msg();
  if (const char* reason = error.get_error_string()) message.append(" (").append(reason).append(")");
  throw IndexError(message + ": run \"fihris-indexer check\" on it");
}

}  // namespace fihris
