// The articles of corpus/articles, whole and in pieces, in every encoding, with right and wrong declarations, decoded
// wrongly before: each must come back with every character right, or be refused. None may be wrong.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <vector>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "common/base/error.h"
#include "common/text/encoding.h"
#include "tests/support/encoder.h"

using namespace fihris;
using namespace fihris::test;

namespace {

constexpr std::size_t long_text = 200;  // letters

std::size_t count_letters(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return c == '\xD8' || c == '\xD9'; }));
}

// The article, its title, each paragraph, and the first 3, 8 and 20 words of each paragraph.
void add_pieces(const std::string& title, const std::string& text, std::vector<std::string>& pieces) {
  pieces.push_back(title);
  pieces.push_back(text);
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (count_letters(line) < long_text) continue;
    pieces.push_back(line);
    std::istringstream words(line);
    std::string beginning;
    int count = 0;
    for (std::string word; words >> word && count < 20;) {
      beginning += (count == 0 ? "" : " ") + word;
      ++count;
      if (count == 3 || count == 8 || count == 20) pieces.push_back(beginning);
    }
  }
}

std::vector<std::string> read_pieces() {
  std::vector<std::string> pieces;
  for (const auto& entry : std::filesystem::directory_iterator(FIHRIS_SOURCE_DIR "/corpus/articles")) {
    if (entry.path().extension() != ".jsonl") continue;
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      const auto article = nlohmann::json::parse(line);
      add_pieces(article.value("title", ""), article.at("text"), pieces);
    }
  }
  return pieces;
}

const std::vector<std::string>& pieces() {
  static const std::vector<std::string> all = read_pieces();
  return all;
}

struct Tally {
  std::size_t right = 0;
  std::size_t refused = 0;
  std::size_t wrong = 0;

  std::size_t cases() const { return right + refused + wrong; }
};

// A no-break space for a space is no other text (see encoding_detector.cpp).
std::string with_plain_spaces(std::string text) {
  for (std::size_t at = text.find("\u00A0"); at != text.npos; at = text.find("\u00A0")) text.replace(at, 2, " ");
  return text;
}

class Trial {
 public:
  void decode(const std::string& bytes, const std::string& expected, const EncodingHints& hints = {}) {
    Tally& tally = count_letters(expected) >= long_text ? long_texts : short_texts;
    try {
      const bool right = with_plain_spaces(decode_text(bytes, hints, "f").text) == with_plain_spaces(expected);
      ++(right ? tally.right : tally.wrong);
      if (!right) MESSAGE("wrong: ", expected.substr(0, 200));
    } catch (const InputError&) {
      ++tally.refused;
    }
  }

  void check(const std::string& name, std::size_t least_cases) const {
    MESSAGE(name, ": long texts ", long_texts.right, " right, ", long_texts.refused, " refused; short ones ",
            short_texts.right, " right, ", short_texts.refused, " refused");
    CHECK(long_texts.wrong == 0);
    CHECK(short_texts.wrong == 0);
    CHECK(long_texts.right * 100 >= long_texts.cases() * 99);
    CHECK(short_texts.right * 2 >= short_texts.cases());
    CHECK(long_texts.cases() + short_texts.cases() >= least_cases);
    CHECK(long_texts.cases() >= 200);
  }

 private:
  Tally long_texts, short_texts;
};

constexpr Encoding legacy[] = {Encoding::windows_1256, Encoding::iso_8859_6, Encoding::mac_arabic, Encoding::ibm_720,
                               Encoding::ibm_864};

// MacArabic as a Macintosh writes it: spaces and full stops between Arabic words are those of its upper half.
std::string with_arabic_spaces(std::string bytes) {
  for (std::size_t i = 1; i < bytes.size(); ++i) {
    const bool after_arabic = static_cast<unsigned char>(bytes[i - 1]) >= 0x80;
    if (after_arabic && (bytes[i] == ' ' || bytes[i] == '.')) bytes[i] = static_cast<char>(bytes[i] | '\x80');
  }
  return bytes;
}

}  // namespace

TEST_CASE("there are more than 200 long texts") {
  CHECK(std::count_if(pieces().begin(), pieces().end(),
                      [](const std::string& piece) { return count_letters(piece) >= long_text; }) >= 200);
  CHECK(pieces().size() >= 900);
}

TEST_CASE("encodings of one byte are told without a declaration") {
  for (const Encoding encoding : legacy) {
    Trial trial;
    for (const std::string& piece : pieces()) {
      const std::string text = typed_in(encoding, piece);
      trial.decode(encoded(encoding, text).value(), text);
    }
    trial.check(std::string(name_of(encoding)), 900);
  }
}

TEST_CASE("and with a right one, from the page or from the user") {
  for (const bool by_user : {false, true}) {
    Trial trial;
    for (const Encoding encoding : legacy)
      for (const std::string& piece : pieces()) {
        const std::string text = typed_in(encoding, piece);
        trial.decode(encoded(encoding, text).value(), text,
                     {.declared = name_of(encoding), .declared_by_user = by_user});
      }
    trial.check(by_user ? "declared by the user" : "declared", 4500);
  }
}

TEST_CASE("and with a wrong one") {
  for (const std::string_view declared :
       {"windows-1256", "iso-8859-6", "iso-8859-1", "utf-8", "cp864", "x-mac-arabic"}) {
    Trial trial;
    for (const Encoding encoding : legacy)
      for (const std::string& piece : pieces()) {
        const std::string text = typed_in(encoding, piece);
        if (encoding_of_label(declared) != encoding)
          trial.decode(encoded(encoding, text).value(), text, {.declared = declared});
      }
    trial.check("declared wrongly " + std::string(declared), 3600);
  }
}

TEST_CASE("and when the user declares a wrong one, nothing is wrong either") {
  for (const std::string_view declared : {"windows-1256", "iso-8859-6", "iso-8859-1"})
    for (const std::string& piece : pieces()) {
      if (count_letters(piece) < long_text) continue;
      CHECK_THROWS_AS(decode_text(piece, {.declared = declared, .declared_by_user = true}, "f"), InputError);
    }
}

TEST_CASE("MacArabic with the spaces of its Arabic half") {
  Trial trial;
  for (const std::string& piece : pieces()) {
    const std::string text = typed_in(Encoding::mac_arabic, piece);
    trial.decode(with_arabic_spaces(encoded(Encoding::mac_arabic, text).value()), text);
  }
  trial.check("MacArabic with Arabic spaces", 900);
}

TEST_CASE("Unicode in all its forms") {
  Trial trial;
  for (const std::string& piece : pieces()) {
    trial.decode(piece, piece);
    trial.decode(piece, piece, {.declared = "windows-1256"});
    trial.decode("\uFEFF" + piece, piece);
    for (const int unit : {2, 4})
      for (const bool big_endian : {false, true}) {
        trial.decode(encoded_wide(piece, unit, big_endian), piece);
        trial.decode(encoded_wide("\uFEFF" + piece, unit, big_endian), piece);
      }
  }
  trial.check("Unicode", 9900);
}

TEST_CASE("UTF-8 that was decoded wrongly once or twice") {
  const auto as_1252 = [](const std::string& bytes) { return misread(bytes, Encoding::windows_1252); };
  const auto as_1256 = [](const std::string& bytes) { return misread(bytes, Encoding::windows_1256); };
  const auto as_latin_1 = [](const std::string& bytes) { return misread_as_latin_1(bytes); };
  const std::vector<std::function<std::string(std::string)>> ways{as_1252, as_1256, as_latin_1};
  Trial once, twice, partly;
  for (const std::string& piece : pieces())
    for (const auto& first : ways) {
      once.decode(first(piece), piece);
      partly.decode(piece + "\n" + first(piece) + "\n", piece + "\n" + piece + "\n");
      for (const auto& second : ways) twice.decode(second(first(piece)), piece);
    }
  once.check("decoded wrongly once", 2700);
  twice.check("decoded wrongly twice", 8100);
  partly.check("decoded wrongly in part", 2700);
}

TEST_CASE("windows-1256 and ISO-8859-6 that were decoded as windows-1252 and ISO-8859-1") {
  Trial trial;
  for (const Encoding encoding : {Encoding::windows_1256, Encoding::iso_8859_6})
    for (const std::string& piece : pieces()) {
      const std::string text = typed_in(encoding, piece);
      trial.decode(misread(encoded(encoding, text).value(), Encoding::windows_1252), text);
      trial.decode(misread_as_latin_1(encoded(encoding, text).value()), text);
    }
  trial.check("decoded wrongly", 3600);
}

TEST_CASE("texts whose letters became question marks are refused") {
  for (const std::string& piece : pieces()) {
    if (count_letters(piece) < long_text) continue;
    std::string lost;
    for_each_character(piece, [&](const std::string& character) { lost += character.size() > 1 ? "?" : character; });
    CHECK_THROWS_AS(decode_text(lost, {}, "f"), InputError);
  }
}

TEST_CASE("two halves in different encodings are refused") {
  for (const std::string& piece : pieces()) {
    if (count_letters(piece) < long_text) continue;
    const std::string first = encoded(Encoding::windows_1256, typed_in(Encoding::windows_1256, piece)).value();
    const std::string second = encoded(Encoding::iso_8859_6, typed_in(Encoding::iso_8859_6, piece)).value();
    CHECK_THROWS_AS(decode_text(first + "\n" + second, {}, "f"), InputError);
    CHECK_THROWS_AS(decode_text(second + "\n" + first, {}, "f"), InputError);
    CHECK_THROWS_AS(decode_text(first + "\n" + piece, {}, "f"), InputError);
  }
}
