#include "common/text/encoding_detector.h"

#include <doctest/doctest.h>

#include "tests/support/encoder.h"

using namespace fihris;
using namespace fihris::test;

namespace {

const std::string title = "وصول أول سفينة قمح مصرية هذا الموسم الجديد";

std::optional<Encoding> detected(const std::string& bytes, std::optional<Encoding> declared = std::nullopt) {
  return detect_encoding(bytes, declared).encoding;
}

}  // namespace

TEST_CASE("a title is enough to tell each encoding") {
  for (const Encoding encoding : {Encoding::windows_1256, Encoding::iso_8859_6, Encoding::ibm_720, Encoding::ibm_864})
    CHECK(detected(encoded(encoding, title).value()) == encoding);
  CHECK(detected(encoded_wide(title, 2, false)) == Encoding::utf_16le);
  CHECK(detected(encoded_wide(title, 2, true)) == Encoding::utf_16be);
  CHECK(detected(encoded_wide(title, 4, false)) == Encoding::utf_32le);
}

TEST_CASE("MacArabic is told by the spaces and signs that ISO-8859-6 does not have") {
  std::string bytes = encoded(Encoding::mac_arabic, title).value();
  CHECK(detected(bytes) == Encoding::iso_8859_6);  // which reads the same
  for (char& c : bytes) c = c == ' ' ? '\xA0' : c;
  CHECK(detected(bytes) == Encoding::mac_arabic);
}

TEST_CASE("a declaration decides between encodings that are close, and loses against the text") {
  const std::string bytes = encoded(Encoding::iso_8859_6, title).value();
  CHECK(detected(bytes, Encoding::iso_8859_6) == Encoding::iso_8859_6);
  CHECK(detected(bytes, Encoding::windows_1256) == Encoding::iso_8859_6);
  CHECK(detected(bytes, Encoding::windows_1252) == Encoding::iso_8859_6);
  CHECK(detected(encoded(Encoding::mac_arabic, title).value(), Encoding::mac_arabic) == Encoding::mac_arabic);
}

TEST_CASE("what is too short, or no text at all, is not guessed") {
  CHECK(detect_encoding("\xC8\xDA\xCF\xC7\xCF", std::nullopt).doubt == "windows-1256 and ISO-8859-6 are both possible");
  CHECK(detect_encoding("\xFF\x01\xFE\x02\xFD\x80\x81", std::nullopt).doubt ==
        "no single encoding gives readable text");
}

TEST_CASE("text that begins after much ASCII is told too") {
  CHECK(detected(std::string(300000, 'a') + " " + encoded(Encoding::iso_8859_6, title).value()) ==
        Encoding::iso_8859_6);
}

TEST_CASE("a sample that ends within a surrogate pair is no damage") {
  std::string text = title + " ";
  while (text.size() < 400000) text += title + " 😀 ";
  for (int shift = 0; shift < 60; ++shift) {
    text.insert(0, " ");
    CHECK(detected(encoded_wide(text, 2, false)) == Encoding::utf_16le);
  }
}

TEST_CASE("a line that another encoding makes sense of is found") {
  const std::string line = encoded(Encoding::windows_1256, title).value() + "\n";
  CHECK_FALSE(is_mixed(line + line, Encoding::windows_1256));
  CHECK(is_mixed(line + encoded(Encoding::iso_8859_6, title).value() + "\n" + line, Encoding::windows_1256));
  CHECK(is_mixed(line + title, Encoding::windows_1256));
  CHECK_FALSE(is_mixed("", Encoding::windows_1256));
}

TEST_CASE("one line in another encoding makes a text unbelievable") {
  CHECK(is_believable(title + "\n" + title));
  CHECK_FALSE(is_believable(title + "\n" + misread(title, Encoding::windows_1256) + "\n" + title));
  CHECK(is_believable(""));
  CHECK(is_believable("plain ASCII"));
}
