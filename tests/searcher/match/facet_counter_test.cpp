#include "searcher/match/facet_counter.h"

#include <doctest/doctest.h>

#include "common/index/schema.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

// Counts all of a segment, number 3, that has documents with these values.
FacetCounts counted(const std::vector<std::string>& values) {
  const test::TemporaryFolder folder;
  Xapian::WritableDatabase segment((folder.path() / "db").string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
  for (const std::string& value : values) {
    Xapian::Document document;
    document.add_value(schema::facets_slot, value);
    segment.add_document(document);
  }
  segment.commit();
  FacetCounts counts;
  FacetCounter counter(segment, 3, counts);
  Xapian::Enquire enquire(segment);
  enquire.set_query(Xapian::Query::MatchAll);
  enquire.add_matchspy(&counter);
  enquire.get_mset(0, 0, segment.get_doccount());
  return counts;
}

}  // namespace

TEST_CASE("each key is counted, with a document that has it") {
  const FacetCounts counts = counted({encode_facets({24292, {7, 0, 9}}), encode_facets({24292, {7, 8, 0}})});
  CHECK(counts.matches == 2);
  CHECK(counts.months.at(24292).count == 2);
  CHECK(counts.of(FacetField::source).at(7).count == 2);
  CHECK(counts.of(FacetField::source).at(7).document == 1);
  CHECK(counts.of(FacetField::section).at(8).document == 2);
  CHECK(counts.of(FacetField::section).at(8).segment == 3);
  CHECK(counts.of(FacetField::author).size() == 1);
}

TEST_CASE("an article without keys, or with damaged ones, is a match that says nothing") {
  const FacetCounts counts = counted({"", std::string(30, 'x'), ""});
  CHECK(counts.matches == 3);
  CHECK(counts.months.empty());
  CHECK(counts.of(FacetField::source).empty());
}

}  // namespace fihris
