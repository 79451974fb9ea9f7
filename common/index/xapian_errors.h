// Xapian's exceptions are no std::exception: here they become ours.
//   const auto count = with_xapian_errors("index /srv/fihris", [&] { return database.get_doccount(); });
#pragma once

#include <string>

#include <xapian.h>

namespace fihris {

// Throws the IndexError that says what Xapian said about `thing`.
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
