#include "searcher/match/matched_source.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

using Xapian::Query;

// Articles in which "a" and "b" stand at these positions.
Xapian::WritableDatabase sample() {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (const auto& [of_a, of_b] : {std::pair{1U, 5U}, {1U, 2U}, {2U, 1U}, {7U, 8U}}) {
    Xapian::Document document;
    document.add_posting("a", of_a);
    document.add_posting("b", of_b);
    database.add_document(document);
  }
  return database;
}

Query phrase() {
  const std::vector<std::string> terms{"a", "b"};
  return Query(Query::OP_PHRASE, terms.begin(), terms.end(), 2);
}

TEST_CASE("the source is what the query matches, in order") {
  MatchedSource source(phrase());
  source.init(sample());
  CHECK(source.get_termfreq_est() == 2);
  source.next(0);
  CHECK(source.get_docid() == 2);
  source.next(0);
  CHECK(source.get_docid() == 4);
  source.next(0);
  CHECK(source.at_end());
}

TEST_CASE("skipping stays, or moves to the next match") {
  MatchedSource source(phrase());
  source.init(sample());
  source.skip_to(2, 0);
  CHECK(source.get_docid() == 2);
  source.skip_to(2, 0);
  CHECK(source.get_docid() == 2);
  source.skip_to(3, 0);
  CHECK(source.get_docid() == 4);
  source.skip_to(5, 0);
  CHECK(source.at_end());
}

TEST_CASE("a query without a match is at its end") {
  MatchedSource source(Query("absent"));
  source.init(sample());
  source.next(0);
  CHECK(source.at_end());
}

TEST_CASE("as one of two things it lets no other article through") {
  const Xapian::WritableDatabase database = sample();
  Xapian::Enquire enquire(database);
  enquire.set_query(Query(Query::OP_OR, Query((new MatchedSource(phrase()))->release()), Query("absent")));
  CHECK(enquire.get_mset(0, 10).size() == 2);
}

}  // namespace
}  // namespace fihris
