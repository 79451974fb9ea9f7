#include "searcher/query/query_parser.h"

#include <fstream>
#include <random>
#include <sstream>

#include <doctest/doctest.h>

namespace fihris {
namespace {

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> fields;
  std::istringstream stream(line);
  for (std::string field; std::getline(stream, field, separator);) fields.push_back(field);
  return fields;
}

// What «أمس» counts from in the tables.
constexpr Date wednesday = std::chrono::year(2024) / 5 / 15;

std::vector<std::string> sentences(const ParsedQuery& query) {
  std::vector<std::string> all;
  for (const QueryWarning& warning : query.warnings) all.push_back(warning.sentence);
  return all;
}

void check_row(const std::string& line, Analyzer& analyzer) {
  const std::vector<std::string> fields = split(line, '\t');
  REQUIRE(fields.size() == 4);
  CAPTURE(fields[3]);
  CAPTURE(fields[0]);
  const ParsedQuery query = parse_query(fields[0], analyzer, QuerySyntax::language, wednesday);
  CHECK(to_string(query.tree) == (fields[1] == "(nothing)" ? "" : fields[1]));
  CHECK(sentences(query) == split(fields[2], '|'));
}

std::string repeat(const std::string& text, std::size_t times) {
  std::string all;
  while (times-- > 0) all += text;
  return all;
}

std::size_t words_in(const std::vector<Clause>& clauses) {
  std::size_t words = 0;
  for (const Clause& clause : clauses) words += clause.words.size() + words_in(clause.group);
  return words;
}

std::string random_query(std::mt19937& random) {
  static const std::vector<std::string> pieces{
      "كتاب", "في", " ",        " ",     "\"",   "«",     "»", "+", "-",    "=",      "12",
      "a",    "(",  ")",        " AND ", " أو ", " NOT ", "*", "~", "^2",   "title:", "تاريخ:",
      "2024", "..", " NEAR/3 ", "“",     "”",    "\n",    "ـ", "َ",  "\xD8", "\xFF",   std::string(1, '\0')};
  std::string query;
  for (auto length = random() % 40; length > 0; --length) query += pieces[random() % pieces.size()];
  return query;
}

TEST_CASE("words typed side by side are compounds as in a text, but not across a sign") {
  Analyzer analyzer;
  const auto stems_of_first = [&](std::string_view query) {
    return parse_query(query, analyzer).tree.clauses.front().words.front().stems;
  };
  CHECK(stems_of_first("عبد الله") ==
        parse_query("عبد الله", analyzer, QuerySyntax::plain_words).tree.clauses.front().words.front().stems);
  CHECK(stems_of_first("عبد الله").size() == 2);
  CHECK(stems_of_first("عبد +الله").size() == 1);
}

TEST_CASE("function words beside others are left out, and named") {
  Analyzer analyzer;
  const ParsedQuery query = parse_query("متى كان في بيروت", analyzer);
  CHECK(to_string(query.tree) == "بيروت");
  REQUIRE(query.left_out.size() == 3);
  CHECK(query.left_out[0].written == "متى");
  CHECK(query.left_out[0].is_question_word);
  CHECK(query.left_out[2].written == "في");
  CHECK_FALSE(query.left_out[2].is_question_word);
  CHECK(parse_query("من هو", analyzer).left_out.empty());
}

TEST_CASE("queries are read as the table says") {
  std::ifstream table(FIHRIS_SOURCE_DIR "/tests/data/searcher/queries.tsv");
  REQUIRE(table);
  Analyzer analyzer;
  for (std::string line; std::getline(table, line);) {
    if (!line.starts_with('#')) check_row(line, analyzer);
  }
}

TEST_CASE("a query of function words only keeps them") {
  Analyzer analyzer;
  CHECK(to_string(parse_query("من هو", analyzer).tree) == "من هو");
  CHECK(to_string(parse_query("من هو -لبنان", analyzer).tree) == "من هو -لبنان");
}

TEST_CASE("a typed word of several words is a phrase where it counts as a whole") {
  Analyzer analyzer;
  CHECK(to_string(parse_query("كوفيد/لقاح", analyzer).tree) == "كوفيد لقاح");
  CHECK(to_string(parse_query("-كوفيد/لقاح لبنان", analyzer).tree) == "-\"كوفيد لقاح\" لبنان");
  CHECK(to_string(parse_query("+كوفيد/لقاح", analyzer).tree) == "+\"كوفيد لقاح\"");
}

TEST_CASE("words have the forms of the analyser") {
  Analyzer analyzer;
  const ParsedQuery query = parse_query("وبالمدارسِ", analyzer);
  REQUIRE(query.tree.clauses.size() == 1);
  const Token token = analyzer.analyze("وبالمدارسِ").front();
  const QueryWord& word = query.tree.clauses.front().words.front();
  CHECK(word.folded == token.folded);
  CHECK(word.written == token.exact);
  CHECK(word.stems == std::vector<std::string>(token.stems.begin(), token.stems.end()));
  CHECK(word.roots == std::vector<std::string>(token.roots.begin(), token.roots.end()));
}

TEST_CASE("the 65th word is left out, with a warning") {
  Analyzer analyzer;
  const ParsedQuery query = parse_query(repeat("لبنان ", 65), analyzer);
  CHECK(query.tree.clauses.size() == 64);
  CHECK(sentences(query) == std::vector<std::string>{"the query has more than 64 words: the rest was left out"});
}

TEST_CASE("what is beyond 4096 bytes is left out, with a warning, and no word is cut") {
  Analyzer analyzer;
  const std::string word = repeat("ب", 100);
  const ParsedQuery query = parse_query(repeat(word + " ", 30), analyzer);
  CHECK(query.tree.clauses.size() == 20);
  CHECK(query.tree.clauses.back().words.front().written == query.tree.clauses.front().words.front().written);
  CHECK(sentences(query) == std::vector<std::string>{"the query is longer than 4096 bytes: its end was left out"});
}

TEST_CASE("any bytes give a tree within the limits") {
  Analyzer analyzer;
  std::mt19937 random(7);
  for (int i = 0; i < 10'000; ++i) {
    const std::string text = random_query(random);
    CAPTURE(text);
    const ParsedQuery query = parse_query(text, analyzer);
    const std::size_t words = words_in(query.tree.clauses);
    CHECK(words <= max_query_words);
    CHECK((!query.tree.clauses.empty() || !query.warnings.empty()));
  }
}

}  // namespace
}  // namespace fihris
