#include "common/analysis/analyzer.h"

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <vector>

#include <doctest/doctest.h>

#include "common/analysis/folding.h"
#include "common/analysis/letters.h"
#include "common/text/utf8.h"

namespace fihris {
namespace {

using Row = std::vector<std::string>;

std::vector<Row> read_cases(const std::string& name, std::size_t columns) {
  std::ifstream file(FIHRIS_SOURCE_DIR "/tests/data/analysis/" + name);
  REQUIRE(file);
  std::vector<Row> rows;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream cells(line);
    rows.emplace_back();
    for (std::string cell; std::getline(cells, cell, '\t');) rows.back().push_back(cell);
    REQUIRE_MESSAGE(rows.back().size() == columns, line);
  }
  return rows;
}

// The tables write words as people do; terms have one hamza and no final ى.
std::string as_in_terms(const std::string& word) {
  const PackedWord packed = pack_utf8(word);
  return packed == 0 ? word : to_utf8(packed);
}

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

std::vector<std::string> forms_of(Analyzer& analyzer, std::string_view text) {
  std::vector<std::string> forms;
  for (const Token& token : analyzer.analyze(text)) {
    std::string all = std::string(token.exact) + ' ' + std::string(token.folded);
    for (const std::string_view stem : token.stems) all += ' ' + std::string(stem);
    for (const std::string_view root : token.roots) all += ' ' + std::string(root);
    forms.push_back(all);
  }
  return forms;
}

bool is_well_formed(const Token& token) {
  if (token.exact.empty() || token.folded.empty()) return false;
  if (token.is_stop_word) return token.stems.empty() && token.roots.empty();
  return !token.stems.empty() && !token.roots.empty() && !token.stems[0].empty() && !token.roots[0].empty();
}

void check_properties(Analyzer& analyzer, std::string_view text) {
  std::uint32_t last_end = 0;
  for (const Token& token : analyzer.analyze(text)) {
    REQUIRE(token.bytes.begin >= last_end);
    REQUIRE(token.bytes.begin < token.bytes.end);
    REQUIRE(token.bytes.end <= text.size());
    last_end = token.bytes.end;
    REQUIRE(is_code_point_border(text, token.bytes.begin));
    // Not a border in the sense of the whole text when stray continuation bytes follow: the word itself is
    // what counts.
    REQUIRE_FALSE(find_invalid_utf8(text.substr(token.bytes.begin, token.bytes.size())));
    REQUIRE(is_well_formed(token));
    std::string again;
    append_folded(token.folded, again);
    REQUIRE(again == token.folded);
  }
}

std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> pieces{
      "وبال", "مدارس", "ة",    "ءا",   "ئ", "ّ",  "ـ",  "\u0654", "١",      "٬", "000", ".",   "é", "ﷺ",  "\u200F",
      "😀",    "\xD8",  "\xFF", "\xE2", " ", "_", "AB", "人",     "\u1161", "½", "ا",   "ااا", "ى", "\n", ","};
  std::string text;
  for (auto length = random() % 40; length > 0; --length) {
    text += random() % 8 == 0 ? std::string(1, static_cast<char>(random() % 256)) : pieces[random() % pieces.size()];
  }
  return text;
}

TEST_CASE("words have the stem and root that the table says") {
  Analyzer analyzer;
  for (const Row& row : read_cases("words.tsv", 4)) {
    CAPTURE(row[0]);
    CAPTURE(row[3]);
    const auto tokens = analyzer.analyze(row[0]);
    REQUIRE(tokens.size() == 1);
    REQUIRE(!tokens[0].stems.empty());
    CHECK(tokens[0].stems[0] == as_in_terms(row[1]));
    if (row[2] != "-") CHECK(tokens[0].roots[0] == as_in_terms(row[2]));
  }
}

TEST_CASE("text has the exact and folded forms that the table says") {
  Analyzer analyzer;
  for (const Row& row : read_cases("folding.tsv", 4)) {
    CAPTURE(row[0]);
    CAPTURE(row[3]);
    std::string exact;
    std::string folded;
    for (const Token& token : analyzer.analyze(row[0])) {
      exact += (exact.empty() ? "" : " ") + std::string(token.exact);
      folded += (folded.empty() ? "" : " ") + std::string(token.folded);
    }
    CHECK(exact == (row[1] == "-" ? "" : row[1]));
    CHECK(folded == (row[2] == "-" ? "" : row[2]));
  }
}

TEST_CASE("function words have only a folded form") {
  Analyzer analyzer;
  for (const Token& token : analyzer.analyze("في من على وفي إلى")) {
    CHECK(token.is_stop_word);
    CHECK(token.stems.empty());
    CHECK(token.roots.empty());
    CHECK_FALSE(token.folded.empty());
  }
}

TEST_CASE("question words are marked") {
  Analyzer analyzer;
  CHECK(analyzer.analyze("متى")[0].is_question_word);
  CHECK_FALSE(analyzer.analyze("كتاب")[0].is_question_word);
}

TEST_CASE("a token has the kind of its letters") {
  Analyzer analyzer;
  const auto tokens = analyzer.analyze("كتاب book 12");
  REQUIRE(tokens.size() == 3);
  CHECK(tokens[0].kind == WordKind::arabic);
  CHECK(tokens[1].kind == WordKind::latin);
  CHECK(tokens[2].kind == WordKind::number);
}

TEST_CASE("words too long or with letters of other languages stay as they are folded") {
  Analyzer analyzer;
  std::string word;
  for (int i = 0; i < 30; ++i) word += "ظغ";
  CHECK(analyzer.analyze(word)[0].stems[0] == word);
  CHECK(analyzer.analyze("ڈاکٹر")[0].stems[0] == analyzer.analyze("ڈاکٹر")[0].folded);
}

TEST_CASE("any bytes give well-formed tokens") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  Analyzer analyzer;
  for (int i = 0; i < 3'000; ++i) check_properties(analyzer, random_text(random));
}

TEST_CASE("all articles and all broken files give well-formed tokens") {
  Analyzer analyzer;
  std::size_t files = 0;
  for (const char* folder : {"/corpus/articles", "/corpus/broken"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(std::string(FIHRIS_SOURCE_DIR) + folder)) {
      if (!entry.is_regular_file()) continue;
      CAPTURE(entry.path().string());
      check_properties(analyzer, read_file(entry.path()));
      ++files;
    }
  }
  CHECK(files > 20);
}

TEST_CASE("two texts on lines of their own have the tokens of both") {
  const unsigned seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random(seed);
  Analyzer analyzer;
  for (int i = 0; i < 2'000; ++i) {
    const std::string one = random_text(random);
    const std::string two = random_text(random);
    std::vector<std::string> expected = forms_of(analyzer, one);
    for (const std::string& form : forms_of(analyzer, two)) expected.push_back(form);
    REQUIRE(forms_of(analyzer, one + '\n' + two) == expected);
  }
}

TEST_CASE("analysing the folded form gives the same folded form") {
  Analyzer analyzer;
  for (const char* word : {"المسؤولة", "إيران", "مستشفى", "قرآن", "هاااام"}) {
    const std::string folded(analyzer.analyze(word)[0].folded);
    CHECK(analyzer.analyze(folded)[0].folded == folded);
  }
}

TEST_CASE("an analyser can be moved") {
  Analyzer first;
  Analyzer second(std::move(first));
  CHECK(second.analyze("كتاب").size() == 1);
  first = std::move(second);
  CHECK(first.analyze("كتاب قلم").size() == 2);
}

TEST_CASE("the fingerprint names the version of the code and the lexicon") {
  const std::string fingerprint = analyzer_fingerprint();
  const std::size_t dash = fingerprint.find('-');
  REQUIRE(dash != std::string::npos);
  CHECK(fingerprint.substr(0, dash).find_first_not_of("0123456789") == std::string::npos);
  CHECK(fingerprint.size() - dash - 1 == 16);
}

}  // namespace
}  // namespace fihris
