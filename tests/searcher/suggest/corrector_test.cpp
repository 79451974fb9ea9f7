#include "searcher/suggest/corrector.h"

#include <fstream>
#include <set>

#include <doctest/doctest.h>

#include "tests/searcher/suggest/written_dictionary.h"

namespace fihris {
namespace {

using test::WrittenDictionary;

const WrittenDictionary& index() {
  static const WrittenDictionary written(
      {{{{"محادثات", 50}, {"السلام", 80}, {"مجلس", 90}, {"الأمن", 70}, {"ظروف", 30}, {"القاهرة", 60}, {"google", 20}},
        {{"مجلس الأمن", 40}}}});
  return written;
}

struct Corrected {
  std::string query;
  std::string_view reason;
};

Corrected corrected(std::string_view query) {
  Analyzer analyzer;
  const Dictionaries dictionaries = index().open();
  const auto correction = correct_query(query, dictionaries, analyzer);
  if (!correction) return {"", ""};
  return {correction->query, name_of(correction->reason)};
}

TEST_CASE("each kind of mistake is corrected, and named") {
  struct Case {
    const char *typed, *meant, *reason;
  };
  const Case cases[] = {
      {"ضروف", "ظروف", "spelling"},
      {"محاددثات", "محادثات", "spelling"},
      {"مجلسالأمن", "مجلس الأمن", "missing space"},
      {"محاد ثات", "محادثات", "extra space"},
      {"hgsghl", "السلام", "arabic keyboard"},
      {"لخخلمث", "google", "latin keyboard"},
      {"ma7adathat", "محادثات", "arabizi"},
      {"gogle", "google", "spelling"},
  };
  for (const Case& each : cases) {
    const Corrected found = corrected(each.typed);
    const std::string typed = each.typed;
    CAPTURE(typed);
    CHECK(found.query == std::string(each.meant));
    CHECK(std::string(found.reason) == each.reason);
  }
}

TEST_CASE("only the misspelt words of a query change, in their places") {
  CHECK(corrected("+محادثت -ضروف \"السلام\"").query == "+محادثات -ضروف \"السلام\"");
  CHECK(corrected("(ضروف القاهرة)").query == "(ظروف القاهرة)");
  CHECK(corrected("hgsghl hgrhivm").query == "السلام القاهرة");
}

TEST_CASE("frequent and right words are never corrected") {
  for (const char* query : {"محادثات السلام", "مجلس الأمن", "القاهره", "مُحادثات", "google", ""})
    CHECK_MESSAGE(corrected(query).query.empty(), query);
}

TEST_CASE("signs of a query language stay") {
  for (const char* query : {"source:ضروف", "ضروف*", "-ضروف", "=ضروف", "2024"})
    CHECK_MESSAGE(corrected(query).query.empty(), query);
}

TEST_CASE("a query that is too long is not corrected") {
  std::string words, joined;
  for (int i = 0; i < 20; ++i) words += "ضروف ", joined += "ضروف،";
  CHECK(corrected(joined).query.empty());
  CHECK(corrected(words).query.empty());
  CHECK(corrected(std::string(2000, 'x')).query.empty());
}

TEST_CASE("the table of misspelt words has five hundred, of the right words") {
  std::ifstream right_file(FIHRIS_SOURCE_DIR "/tests/data/searcher/right_words.txt");
  std::set<std::string> right, seen;
  for (std::string line; std::getline(right_file, line);) right.insert(line);
  std::ifstream table(FIHRIS_SOURCE_DIR "/tests/data/searcher/misspelt_words.tsv");
  for (std::string line; std::getline(table, line);) {
    if (line.starts_with('#')) continue;
    const std::size_t first = line.find('\t'), second = line.find('\t', first + 1), third = line.find('\t', second + 1);
    REQUIRE_MESSAGE(third != std::string::npos, line);
    const std::string misspelt = line.substr(first + 1, second - first - 1);
    const std::string meant = line.substr(second + 1, third - second - 1);
    CHECK_MESSAGE(right.contains(meant), line);
    CHECK_MESSAGE(misspelt != meant, line);
    CHECK_MESSAGE(seen.insert(misspelt + '\t' + meant).second, line);
  }
  CHECK(seen.size() >= 500);
}

}  // namespace
}  // namespace fihris
