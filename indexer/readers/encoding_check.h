// Is this UTF-8, and if not, what does it look like?
#pragma once

#include <string_view>

namespace fihris {

// What bytes that are not UTF-8 look like, for a message: "UTF-16", "windows-1256", "UTF-8 with damaged
// bytes" or "a binary file".
std::string_view likely_encoding(std::string_view bytes);

// The text without a UTF-8 byte order mark.
std::string_view without_byte_order_mark(std::string_view text);

// Throws InputError "POSITION: not valid UTF-8 at byte N: convert it first (it looks like …)".
void require_utf8(std::string_view bytes, std::string_view position);

}  // namespace fihris
