// How many files and sockets the process may have open.
#pragma once

#include <cstddef>

namespace fihris {

// Asks the system for room for so many connections beside `others`. Gives the number of connections that there is room
// for, which is less when the hard limit is.
std::size_t make_room_for_connections(std::size_t connections, std::size_t others);

}  // namespace fihris
