#include "common/text/decoder.h"

#include <doctest/doctest.h>

using namespace fihris;
using namespace std::string_view_literals;

namespace {

void check(std::string_view bytes, Encoding encoding, std::string_view text, std::size_t decoded_bytes) {
  const Decoded decoded = decode(bytes, encoding);
  CHECK(decoded.text == text);
  CHECK(decoded.decoded_bytes == decoded_bytes);
}

}  // namespace

TEST_CASE("each encoding is decoded whole") {
  check("\xE3\xD5\xD1", Encoding::windows_1256, "مصر", 3);
  check("\xE5\xD5\xD1", Encoding::iso_8859_6, "مصر", 3);
  check("\x45\x06\x35\x06\x31\x06"sv, Encoding::utf_16le, "مصر", 6);
  check("\x06\x45\x06\x35\x06\x31"sv, Encoding::utf_16be, "مصر", 6);
  check("\x45\x06\0\0\x35\x06\0\0"sv, Encoding::utf_32le, "مص", 8);
  check("\0\0\x06\x45\0\0\x06\x35"sv, Encoding::utf_32be, "مص", 8);
  check("مصر", Encoding::utf_8, "مصر", 6);
  check("", Encoding::windows_1256, "", 0);
}

TEST_CASE("surrogate pairs are one character, half of one ends the text") {
  check("\x3D\xD8\x00\xDE"sv, Encoding::utf_16le, "😀", 4);
  check("a\0\x3D\xD8"sv, Encoding::utf_16le, "a", 2);
  check(
      "a\0\x3D\xD8"
      "b\0"sv,
      Encoding::utf_16le, "a", 2);
  check("a\0\x00\xDE"sv, Encoding::utf_16le, "a", 2);
}

TEST_CASE("what the encoding does not allow ends the text") {
  check("a\0b"sv, Encoding::utf_16le, "a", 2);
  check("a\0\0\0\0\xD8\0\0"sv, Encoding::utf_32le, "a", 4);
  check("a\0\0\0\0\0\x11\0"sv, Encoding::utf_32le, "a", 4);
  check("a\0\0\0b"sv, Encoding::utf_32le, "a", 4);
  check("a\xDB", Encoding::iso_8859_6, "a", 1);
  check("a\xFF", Encoding::utf_8, "a", 1);
}
