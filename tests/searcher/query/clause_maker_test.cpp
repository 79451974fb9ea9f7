#include "searcher/query/clause_maker.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

constexpr Date wednesday = std::chrono::year(2024) / 5 / 15;

std::string made(std::string_view typed) {
  Analyzer analyzer;
  ClauseMaker maker(analyzer, wednesday);
  std::vector<QueryWarning> warnings;
  const auto clause = maker.clause_of(scan_query(typed).tokens.at(0), warnings);
  return clause ? to_string({{*clause}}) : "nothing";
}

std::string filter(QueryField field, std::string_view value) {
  Analyzer analyzer;
  ClauseMaker maker(analyzer, wednesday);
  const auto clause = maker.filter_of(field, value);
  return clause ? to_string({{*clause}}) : "nothing";
}

TEST_CASE("plain words say which of them only serve the others, and whether there are more") {
  Analyzer analyzer;
  ClauseMaker maker(analyzer, wednesday);
  bool has_more = false;
  const std::vector<PlainWord> words = maker.plain_words("متى في بيروت مطر", 3, has_more);
  REQUIRE(words.size() == 3);
  CHECK(has_more);
  CHECK(words[0].is_question_word);
  CHECK((words[1].is_function_word && !words[1].is_question_word));
  CHECK(!words[2].is_function_word);
}

TEST_CASE("a typed word of several words is a phrase, one without letters nothing") {
  CHECK(made("كوفيد-19") == "\"كوفيد 19\"");
  CHECK(made("،؛") == "nothing");
}

TEST_CASE("two edits are for words of six letters and more") {
  CHECK(made("الحروب~") == "الحروب~2");
  CHECK(made("حروب~") == "حروب~1");
}

TEST_CASE("names are folded and joined, sites bare, languages codes") {
  CHECK(filter(QueryField::source, "وكالة الأنباء") == "+source:وكاله_الانباء");
  CHECK(filter(QueryField::site, "HTTPS://www.Example.net/x") == "+site:example.net");
  CHECK(filter(QueryField::language, "الإنجليزية") == "+lang:en");
  CHECK(filter(QueryField::language, "fa-IR") == "+lang:fa");
  CHECK(filter(QueryField::author, "!") == "nothing");
}

TEST_CASE("before and after leave out the day that is named, since and until keep it") {
  CHECK(filter(QueryField::after, "أمس") == "+date:2024-05-15..");
  CHECK(filter(QueryField::since, "أمس") == "+date:2024-05-14..");
  CHECK(filter(QueryField::before, "أمس") == "+date:..2024-05-13");
  CHECK(filter(QueryField::until, "أمس") == "+date:..2024-05-14");
  CHECK(filter(QueryField::on, "كتاب") == "nothing");
}

}  // namespace
}  // namespace fihris
