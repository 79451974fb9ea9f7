// UTF-8 with the letters of Arabic in one byte instead of two, for what an index holds most of: terms and stored texts.
// Keys of Xapian's tables are not compressed, so this takes a fifth off an index and off the time to write it.
//   pack("كتاب 1")      five letters' bytes fewer; unpack() gives the text back
// U+0620 to U+065F are the bytes 0x80 to 0xBF where a character begins; every other character stays as it is; a byte
// that is no UTF-8 stands after 0xFF. So any bytes come back, and the beginning of a text packs to the beginning of
// what the text packs to: terms can be searched by prefix.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace fihris {

void append_packed(std::string_view text, std::string& packed);
std::string pack(std::string_view text);

// The inverse. What pack() never gives becomes some text, at most twice as long as it.
std::string unpack(std::string_view packed);

// Bytes of the first character; at least 1 and at most what is there. `packed` is not empty.
std::size_t packed_character_size(std::string_view packed);

}  // namespace fihris
