#include "indexer/segment_rebuilder.h"

#include <sstream>

#include <doctest/doctest.h>

#include "common/index/index_check.h"
#include "indexer/index_writer.h"
#include "tests/support/small_index.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

// Of several outlets and days; each fifth is a copy of the one before, with another title.
Article article(int number) {
  const int text = number % 5 == 4 ? number - 1 : number;
  Article made;
  made.id = "id-" + std::to_string(number);
  made.title = "خبر رقم " + std::to_string(number);
  for (int i = 0; i < 40; ++i)
    made.text +=
        "مدرسة" + std::string(i % 3 == 0 ? "" : " مدرسه") + " كلمة" + std::to_string(text * 1000 + i) + " وَقالَ المعلّم ";
  made.source = "جريدة " + std::to_string(number % 3);
  made.date = parse_iso_date("2024-04-1" + std::to_string(number % 10));
  if (number % 2 == 0) made.date_origin = DateOrigin::file;
  return made;
}

void dump_posting(const Xapian::Database& database, const std::string& term, std::ostream& out) {
  for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
    out << ' ' << *at << 'x' << at.get_wdf();
    for (auto place = at.positionlist_begin(); place != at.positionlist_end(); ++place) out << ',' << *place;
  }
  out << '\n';
}

void dump_document(const Xapian::Database& database, Xapian::docid number, std::ostream& out) {
  const Xapian::Document document = database.get_document(number);
  for (Xapian::valueno slot = 0; slot <= schema::signature_slot; ++slot) out << slot << document.get_value(slot);
  out << document.get_data() << '\n';
}

// All that a segment holds.
std::string content_of(const std::filesystem::path& index, const Segment& segment) {
  const Xapian::Database database(segment_path(index, segment).string());
  std::ostringstream out;
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    out << *term;
    dump_posting(database, *term, out);
  }
  for (Xapian::docid number = 1; number <= database.get_lastdocid(); ++number) dump_document(database, number, out);
  return out.str();
}

// None that has a copy: without it the copy would begin a cluster of its own.
bool is_to_go(int number) {
  return number % 7 == 1 && number % 5 != 3;
}

void add_few(IndexWriter& writer, int begin, int end, bool only_staying) {
  for (int number = begin; number < end; ++number)
    if (!only_staying || !is_to_go(number)) writer.add(article(number));
}

}  // namespace

TEST_CASE("a purged index is what a fresh build of the articles that stay would be") {
  constexpr WriterOptions small_batches{.threads = 2, .batch_articles = 4, .publish_seconds = 3600};
  const test::TemporaryFolder purged, fresh;
  IndexWriter writer(purged.path(), small_batches);
  add_few(writer, 0, 30, false);
  writer.publish();
  add_few(writer, 30, 50, false);
  writer.publish();
  for (int number = 0; number < 50; ++number)
    if (is_to_go(number)) CHECK(writer.remove("id-" + std::to_string(number)));
  writer.compact();
  IndexWriter again(fresh.path(), small_batches);
  add_few(again, 0, 50, true);
  again.publish();
  REQUIRE(writer.manifest().segments.size() == 1);
  const Segment& segment = writer.manifest().segments.front();
  CHECK(segment.deleted.empty());
  CHECK(segment.documents == segment.last_docid);
  const std::string expected = content_of(fresh.path(), again.manifest().segments.front());
  CHECK((content_of(purged.path(), segment) == expected));  // thousands of lines
  CHECK(check_index(purged.path()).empty());
}

TEST_CASE("more live articles than a batch holds become several databases, in order") {
  const test::TemporaryFolder index;
  std::vector<std::string> ids;
  for (std::size_t i = 0; i < 2 * usual_batch_articles + 3; ++i) ids.push_back(std::to_string(10'000 + i));
  Segment segment = test::write_segment(index.path(), "0000001-a", ids);
  segment.deleted = {1, 3};
  const auto databases = rebuild_live(index.path(), segment, index / "rebuilt", 2);
  REQUIRE(databases.size() == 3);
  const auto ids_of = [](const std::filesystem::path& folder) {
    return test::ids_in(Xapian::Database(folder.string()));
  };
  CHECK(ids_of(databases[0]).front() == "10001");
  CHECK(ids_of(databases[0]).size() == usual_batch_articles);
  CHECK(ids_of(databases[2]) == std::vector{std::to_string(10'000 + 2 * usual_batch_articles + 2)});
}

TEST_CASE("of a segment without live articles nothing is built") {
  const test::TemporaryFolder index;
  Segment segment = test::write_segment(index.path(), "0000001-a", {"a"});
  segment.deleted = {1};
  CHECK(rebuild_live(index.path(), segment, index / "rebuilt", 1).empty());
}

}  // namespace fihris
