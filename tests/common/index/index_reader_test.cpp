#include "common/index/index_reader.h"

#include <cstdlib>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/base/files.h"
#include "common/index/packed_numbers.h"
#include "tests/support/small_index.h"
#include "tests/support/temporary_folder.h"

namespace fihris {

using Ids = std::vector<std::string>;

TEST_CASE("all segments of all indexes are one database") {
  const test::TemporaryFolder folder;
  publish_manifest(folder.path(), test::manifest_of({test::write_segment(folder.path(), "1-a", {"a", "b"}),
                                                     test::write_segment(folder.path(), "2-a", {"c"})}));
  const test::TemporaryFolder other;
  publish_manifest(other.path(), test::manifest_of({test::write_segment(other.path(), "1-a", {"d"})}));
  const IndexReader reader({folder.path(), other.path()});
  CHECK(reader.articles() == 4);
  CHECK(reader.manifests().size() == 2);
  CHECK(test::ids_in(reader.database()) == Ids{"a", "b", "c", "d"});
  for (const SearchedSegment& segment : reader.segments()) CHECK(segment.hidden.empty());
}

TEST_CASE("exactly the documents that wait for their deletion are hidden") {
  const test::TemporaryFolder folder;
  std::vector<Segment> segments{test::write_segment(folder.path(), "1-a", {"a", "b", "c"}),
                                test::write_segment(folder.path(), "2-a", {"d", "e"}),
                                test::write_segment(folder.path(), "3-a", {"f", "g", "h", "i"})};
  segments[1].deleted = {2};
  segments[2].deleted = {1, 4};
  publish_manifest(folder.path(), test::manifest_of(segments));
  const IndexReader reader({folder.path()});
  const auto& database = reader.database();
  Ids hidden;
  for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting) {
    if (reader.is_hidden(*posting)) hidden.push_back(decode_article(database.get_document(*posting).get_data()).id);
  }
  std::sort(hidden.begin(), hidden.end());
  CHECK(hidden == Ids{"e", "f", "i"});
}

TEST_CASE("an index without articles opens") {
  const test::TemporaryFolder folder;
  publish_manifest(folder.path(), test::manifest_of({}));
  CHECK(IndexReader({folder.path()}).articles() == 0);
}

TEST_CASE("the default index follows the environment") {
  ::setenv("HOME", "/home/reader", 1);
  ::unsetenv("FIHRIS_INDEX");
  ::setenv("XDG_DATA_HOME", "", 1);
  CHECK(default_index() == "/home/reader/.local/share/fihris/index");
  ::setenv("XDG_DATA_HOME", "/data", 1);
  CHECK(default_index() == "/data/fihris/index");
  ::setenv("FIHRIS_INDEX", "/srv/news", 1);
  CHECK(default_index() == "/srv/news");
}

TEST_CASE("documents of segments have numbers of the whole, and postings say which segment they are of") {
  const test::TemporaryFolder folder;
  publish_manifest(folder.path(), test::manifest_of({test::write_segment(folder.path(), "1-a", {"a", "b"}),
                                                     test::write_segment(folder.path(), "2-a", {"c"})}));
  const IndexReader reader({folder.path()});
  CHECK_FALSE(reader.databases().front().is_remote());
  CHECK(reader.segments()[0].number(2) == 3);
  CHECK(reader.segments()[1].number(1) == 2);
  CHECK(reader.id_of(3) == "b");
  CHECK(reader.cluster_of(3).empty());
  std::vector<std::pair<std::size_t, std::uint32_t>> places;
  reader.visit_postings(
      "", [&](std::size_t segment, std::uint32_t document, std::uint32_t) { places.emplace_back(segment, document); });
  CHECK(places == std::vector<std::pair<std::size_t, std::uint32_t>>{{0, 1}, {0, 2}, {1, 1}});
}

TEST_CASE("a term in a document that the manifest does not know is refused") {
  const test::TemporaryFolder folder;
  Segment segment = test::write_segment(folder.path(), "1-a", {"a", "b"});
  Xapian::WritableDatabase other((folder / "other").string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
  other.add_document(test::document_of("a"));
  other.commit();
  segment.files["columns"] = {0, ""};
  const std::string columns = columns_of(other);
  write_file(folder / "segments/1-a/columns", columns);
  segment.files["columns"] = {columns.size(), hash_hex(columns)};
  segment.documents = segment.last_docid = 1;
  publish_manifest(folder.path(), test::manifest_of({segment}));
  const IndexReader reader({folder.path()});
  CHECK_THROWS_AS(reader.visit_postings("", [](std::size_t, std::uint32_t, std::uint32_t) {}),
                  Xapian::DatabaseCorruptError);
}

TEST_CASE("segments whose numbers have no room beside each other are refused") {
  const test::TemporaryFolder folder;
  Segment segment = test::write_segment(folder.path(), "1-a", {"a"});
  segment.last_docid = segment.documents = 4'000'000'000;
  std::string bytes = "FIHRISC1";
  append_number(segment.last_docid, bytes);
  bytes += std::string(6, '\0');
  write_file(folder / "segments/1-a/columns", bytes);
  segment.files["columns"] = {bytes.size(), hash_hex(bytes)};
  publish_manifest(folder.path(), test::manifest_of({segment}));
  CHECK(IndexReader({folder.path()}).segments().size() == 1);
  CHECK_THROWS_WITH_AS(IndexReader({folder.path(), folder.path()}),
                       "the indexes have too many segments to be searched together: run \"fihris-indexer compact\" on "
                       "each, or search fewer",
                       IndexError);
}

}  // namespace fihris
