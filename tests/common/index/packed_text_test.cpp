#include "common/index/packed_text.h"

#include <random>
#include <string>

#include <doctest/doctest.h>

namespace fihris {

TEST_CASE("a letter of Arabic is one byte, all else stays") {
  CHECK(pack("ب") == "\x88");
  CHECK(pack("خبر 12").size() == 6);
  CHECK(pack("news é 漢 😀") == "news é 漢 😀");
  CHECK(pack("٣") == "٣");  // behind the letters
  CHECK(pack("") == "");
}

TEST_CASE("every character of two bytes comes back, alone and beside a letter") {
  for (unsigned c = 0x80; c < 0x800; ++c) {
    const std::string character{static_cast<char>(0xC0U | c >> 6U), static_cast<char>(0x80U | (c & 0x3FU))};
    CHECK(unpack(pack(character)) == character);
    CHECK(unpack(pack(character + "ب" + character)) == character + "ب" + character);
  }
}

TEST_CASE("any bytes come back, UTF-8 or not") {
  std::mt19937 random(1);
  const std::string bytes("a\0\x80\xA8\xBF\xC3\xD8\xD9\xE2\xF0\xF8\xFE\xFF", 13);
  for (int i = 0; i < 20'000; ++i) {
    std::string text(random() % 8, '\0');
    for (char& each : text) each = bytes[random() % bytes.size()];
    CHECK(unpack(pack(text)) == text);
  }
}

TEST_CASE("the beginning of a text packs to the beginning of what the text packs to") {
  CHECK(pack("كتابة").starts_with(pack("كتا")));
  CHECK(pack("éabc").starts_with(pack("é")));
}

TEST_CASE("bytes that no text packs to become at most twice as many") {
  for (const std::string packed : {"\xFF", "\xC3", "\xF0\x80", "\x80\x80\xFE"})
    CHECK(unpack(packed).size() <= 2 * packed.size());
}

TEST_CASE("the size of a packed character never goes past the end") {
  CHECK(packed_character_size("ab") == 1);
  CHECK(packed_character_size(pack("بت")) == 1);
  CHECK(packed_character_size("漢字") == 3);
  CHECK(packed_character_size("\xE6\xBC") == 2);
  CHECK(packed_character_size("\xFF\x80x") == 2);
  CHECK(packed_character_size("\xFF") == 1);
}

}  // namespace fihris
