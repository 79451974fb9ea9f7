#include "common/index/xapian_errors.h"

#include <cerrno>
#include <string_view>
#include <system_error>

namespace fihris {
namespace {

[[noreturn]] void throw_unavailable(const std::string& thing, const Xapian::Error& error) {
  const char* system = error.get_error_string();
  const std::string message = thing + " does not answer: " + error.get_msg() +
                              (system == nullptr ? "" : std::string(" (") + system + ")") +
                              ": is xapian-tcpsrv running there?";
  if (is_timeout(error)) throw ServerUnavailable(message, "no answer in time");
  throw ServerUnavailable(message, system == nullptr ? error.get_msg() : system);
}

}  // namespace

bool is_network_error(const Xapian::Error& error) {
  return std::string_view(error.get_type()) == "NetworkError" || is_timeout(error);
}

bool is_timeout(const Xapian::Error& error) {
  return std::string_view(error.get_type()) == "NetworkTimeoutError";
}

void throw_index_error(const std::string& thing, const Xapian::Error& error) {
  const std::string message = thing + " cannot be used: " + error.get_msg();
  const char* reason = error.get_error_string();
  if (is_network_error(error)) throw_unavailable(thing, error);
  // A full disk, or one that refuses: a check would find nothing. What is not there, it names.
  const bool is_missing = reason != nullptr && reason == std::generic_category().message(ENOENT);
  if (reason != nullptr && !is_missing) throw IoError(message + " (" + reason + ")");
  throw IndexError(message + (reason == nullptr ? "" : std::string(" (") + reason + ")") +
                   ": run \"fihris-indexer check\" on it");
}

}  // namespace fihris
