// Xapian's exceptions are no std::exception: here they become ours.
//   const auto count = with_xapian_errors("index /srv/fihris", [&] { return database.get_doccount(); });
#pragma once

#include <string>

#include <xapian.h>

namespace fihris {

// Whether a server of Xapian could not be reached, or no longer answers.
bool is_network_error(const Xapian::Error& error);

// Says what Xapian said about `thing`: as an IoError, with the reason, when the system refused something; else as an
// IndexError that advises to check it, or the server that does not answer.
[[noreturn]] void throw_index_error(const std::string& thing, const Xapian::Error& error);

template <typename Action>
auto with_xapian_errors(const std::string& thing, Action&& action) {
  try {
    return action();
  } catch (const Xapian::Error& error) {
    throw_index_error(thing, error);
  }
}

}  // namespace fihris
