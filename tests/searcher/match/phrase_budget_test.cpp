#include "searcher/match/phrase_budget.h"

#include <doctest/doctest.h>

#include "common/index/index_reader.h"
#include "searcher/query/query_parser.h"
#include "tests/searcher/indexed_articles.h"

namespace fihris {
namespace {

using test::article;

struct Left {
  std::string query;
  std::vector<std::string> warnings;
};

// With room for three articles; every phrase of these words has two.
Left leave_out(const std::string& query) {
  static const test::IndexedArticles index(
      {{article("a", "", "غاز نفط كهرباء"), article("b", "", "غاز نفط كهرباء مطر"), article("c", "", "غاز")}});
  const IndexReader reader(index.places());
  Analyzer analyzer;
  QueryTree tree = parse_query(query, analyzer).tree;
  std::vector<std::string> warnings = leave_out_costly_phrases(tree.clauses, reader.database(), 3);
  return {to_string(tree), std::move(warnings)};
}

std::string left_out(const std::string& phrase) {
  return "\"" + phrase + "\" was left out: the query has too many phrases of words that nearly all articles have";
}

}  // namespace

TEST_CASE("phrases are left out that come when the articles are used up, with a warning") {
  const Left left = leave_out("مطر OR \"غاز نفط\" OR \"نفط كهرباء\" OR \"نفط مطر\"");
  CHECK(left.query == leave_out("مطر OR \"غاز نفط\" OR \"نفط مطر\"").query);
  CHECK(left.warnings == std::vector{left_out("نفط كهرباء")});
}

TEST_CASE("required phrases stay, and the first whatever it costs") {
  CHECK(leave_out("+\"غاز نفط\" +\"نفط كهرباء\" +\"غاز كهرباء\"").warnings.empty());
  CHECK(leave_out("\"غاز نفط\"").warnings.empty());
}

TEST_CASE("phrases in groups and NEARs count too, and a group with nothing left goes") {
  const Left left = leave_out("(مطر OR \"غاز نفط\") (\"نفط كهرباء\" OR (نفط NEAR/3 غاز))");
  CHECK(left.query == "+(مطر \"غاز نفط\")");
  CHECK(left.warnings.size() == 2);
}

TEST_CASE("queries without phrases are as they were") {
  CHECK(leave_out("غاز +نفط -مطر").query == "غاز +نفط -مطر");
  CHECK(leave_out("").query.empty());
}

}  // namespace fihris
