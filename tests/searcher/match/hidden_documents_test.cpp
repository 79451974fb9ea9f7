#include "searcher/match/hidden_documents.h"

#include <doctest/doctest.h>

#include "tests/support/small_index.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

std::vector<Xapian::docid> found(const IndexReader& reader, const Xapian::Query& query) {
  HiddenDocuments hidden(reader.hidden_by_segment());
  Xapian::Enquire enquire(reader.database());
  enquire.set_query(Xapian::Query(Xapian::Query::OP_AND_NOT, query, Xapian::Query(&hidden)));
  std::vector<Xapian::docid> documents;
  const Xapian::MSet matches = enquire.get_mset(0, 100);
  for (auto at = matches.begin(); at != matches.end(); ++at) documents.push_back(*at);
  std::sort(documents.begin(), documents.end());
  CHECK(matches.get_matches_lower_bound() == documents.size());
  CHECK(matches.get_matches_upper_bound() == documents.size());
  return documents;
}

}  // namespace

TEST_CASE("a query that excludes them finds exactly the documents that the reader does not hide") {
  const test::TemporaryFolder index;
  std::vector segments{test::write_segment(index.path(), "1-a", {"a", "b", "c"}),
                       test::write_segment(index.path(), "2-a", {"d"}),
                       test::write_segment(index.path(), "3-a", {"e", "f", "g", "h", "i"})};
  segments[0].deleted = {1, 3};
  segments[2].deleted = {2, 3, 5};
  publish_manifest(index.path(), test::manifest_of(segments));
  const IndexReader reader({index.path()});
  std::vector<Xapian::docid> visible;
  for (auto at = reader.database().postlist_begin(""); at != reader.database().postlist_end(""); ++at)
    if (!reader.is_hidden(*at)) visible.push_back(*at);
  CHECK(visible.size() == 4);
  CHECK(found(reader, Xapian::Query::MatchAll) == visible);
}

}  // namespace fihris
