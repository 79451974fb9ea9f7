#include "searcher/match/position_source.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

using Positions = std::vector<Xapian::termpos>;

// One article for each pair of positions of "a" and "b".
Xapian::WritableDatabase database_of(const std::vector<std::pair<Positions, Positions>>& articles) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (const auto& [of_a, of_b] : articles) {
    Xapian::Document document;
    for (const Xapian::termpos at : of_a) document.add_posting("a", at);
    for (const Xapian::termpos at : of_b) document.add_posting("b", at);
    database.add_document(document);
  }
  return database;
}

std::vector<Xapian::docid> found(const Xapian::Database& database, WordOrder order, std::size_t window) {
  PositionSource source({"a", "b"}, order, window);
  source.init(database);
  std::vector<Xapian::docid> ids;
  for (source.next(0); !source.at_end(); source.next(0)) ids.push_back(source.get_docid());
  return ids;
}

TEST_CASE("words follow each other in the order given, anywhere in the article") {
  const auto database = database_of({{{1}, {2}}, {{2}, {1}}, {{1, 5, 9}, {3, 10}}, {{1}, {}}, {{1}, {3}}});
  CHECK(found(database, WordOrder::as_given, 2) == std::vector<Xapian::docid>{1, 3});
}

TEST_CASE("words near each other lie within the window, in any order") {
  const auto database = database_of({{{1}, {4}}, {{1}, {5}}, {{50, 9}, {1, 20, 52}}, {{4}, {1}}, {{7}, {}}});
  CHECK(found(database, WordOrder::any, 4) == std::vector<Xapian::docid>{1, 3, 4});
  CHECK(found(database, WordOrder::any, 5) == std::vector<Xapian::docid>{1, 2, 3, 4});
}

TEST_CASE("a term that no article has finds nothing") {
  const auto database = database_of({{{1}, {}}});
  CHECK(found(database, WordOrder::as_given, 2).empty());
}

TEST_CASE("as one of two things it is right where Xapian's own phrase is not asked") {
  const auto database = database_of({{{1}, {5}}, {{1}, {2}}});
  Xapian::Enquire enquire(database);
  const Xapian::Query phrase((new PositionSource({"a", "b"}, WordOrder::as_given, 2))->release());
  enquire.set_query(Xapian::Query(Xapian::Query::OP_OR, phrase, Xapian::Query("absent")));
  const Xapian::MSet matches = enquire.get_mset(0, 10);
  REQUIRE(matches.size() == 1);
  CHECK(*matches.begin() == 2);
}

}  // namespace
}  // namespace fihris
