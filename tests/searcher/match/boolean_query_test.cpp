#include "searcher/match/boolean_query.h"

#include <doctest/doctest.h>

#include "common/index/schema.h"

namespace fihris {
namespace {

using Query = Xapian::Query;

Query scaled(const schema::Prefix& prefix, const std::string& word) {
  return {Query::OP_SCALE_WEIGHT, Query(schema::term(prefix, word)), 0.5};
}

std::string counted(const Query& query) {
  return boolean_query(query).get_description();
}

}  // namespace

TEST_CASE("a term of the title is left out beside the same of title and text") {
  const Query word = scaled(schema::stem, "x") | (scaled(schema::title_stem, "x") | scaled(schema::root, "y")) |
                     scaled(schema::title_root, "y") | scaled(schema::title, "z") | scaled(schema::folded, "z");
  CHECK(counted(word) == counted(scaled(schema::stem, "x") | scaled(schema::root, "y") | scaled(schema::folded, "z")));
}

TEST_CASE("a term of the title alone stays") {
  CHECK(counted(scaled(schema::title_stem, "x") | scaled(schema::stem, "y")) ==
        counted(Query(schema::term(schema::title_stem, "x")) | Query(schema::term(schema::stem, "y"))));
}

TEST_CASE("what only adds points is left out") {
  CHECK(counted(Query(Query::OP_AND_MAYBE, scaled(schema::stem, "x"), scaled(schema::stem, "y"))) ==
        Query(schema::term(schema::stem, "x")).get_description());
}

TEST_CASE("excluded and required parts stay") {
  const Query query(Query::OP_AND_NOT, scaled(schema::stem, "x") & scaled(schema::stem, "y"),
                    scaled(schema::title, "z"));
  CHECK(counted(query) ==
        (Query(Query::OP_AND_NOT, Query(schema::term(schema::stem, "x")) & Query(schema::term(schema::stem, "y")),
               Query(schema::term(schema::title, "z"))))
            .get_description());
  CHECK(boolean_query(Query()).empty());
}

}  // namespace fihris
