// How Xapian's glass backend writes numbers and texts. (Numbers of seven bits a byte: append_number() of
// common/index/packed_numbers.h is the same.)
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fihris {

void append_big_endian(std::uint64_t number, std::size_t bytes, std::string& to);

// Sorts as bytes like the numbers: two bytes below 0x8000, then one more for every seven bits.
void append_sortable(std::uint32_t number, std::string& to);

// Sorts as bytes like the texts, whatever comes behind it: a NUL has 0xFF behind it, and a NUL ends it.
void append_sortable(std::string_view text, std::string& to);

// The same for what nothing comes behind: without the end.
void append_last_sortable(std::string_view text, std::string& to);

// Its size, then the text.
void append_sized(std::string_view text, std::string& to);

}  // namespace fihris
