// zstd frames, for short texts: the contexts are kept from call to call, one pair a thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fihris {

std::string compress(std::string_view data);

// Throws IndexError for bytes that compress() did not make, or that would unpack to more than `limit` bytes;
// the limit is checked before anything is allocated.
std::string decompress(std::string_view frame, std::size_t limit);

}  // namespace fihris
