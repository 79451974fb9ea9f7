#include "indexer/index_writer.h"

#include <set>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/base/files.h"
#include "common/index/dictionary_file.h"
#include "common/index/index_check.h"
#include "common/index/index_reader.h"
#include "common/index/index_version.h"
#include "common/index/packed_text.h"
#include "indexer/merge_policy.h"
#include "tests/support/small_index.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

using Ids = std::vector<std::string>;

Article article(const std::string& id, const std::string& text = "نص قصير") {
  Article made;
  made.id = id;
  made.text = text;
  return made;
}

// Small batches, so that a few articles already fill several.
constexpr WriterOptions small_batches{.threads = 2, .batch_articles = 3, .publish_seconds = 3600};

Ids ids_of(const std::filesystem::path& index) {
  return test::visible_ids(index);
}

std::string text_of(const std::filesystem::path& index, const std::string& id) {
  const IndexReader reader({index});
  auto posting = reader.database().postlist_begin(schema::term(schema::id, id));
  while (reader.is_hidden(*posting)) ++posting;
  return decode_article(reader.database().get_document(*posting).get_data()).text;
}

// Long enough for a sketch.
const std::string report =
    "أعلنت هيئة الموانئ اليوم أن خط العبارات بين المدينتين يعود إلى العمل بعد توقف دام تسعة أشهر، وأن أول رحلة تنطلق "
    "صباح الأحد المقبل وعلى متنها مئتا راكب، وقال مدير الهيئة إن السفينة خضعت لصيانة كاملة وإن الأسعار لن ترتفع هذا "
    "العام، "
    "مضيفا أن رحلة ثانية ستضاف في الصيف إذا زاد الطلب عليها من أهالي القرى الساحلية.";

std::string cluster_of(const std::filesystem::path& index, const std::string& id) {
  const IndexReader reader({index});
  const auto posting = reader.database().postlist_begin(schema::term(schema::id, id));
  return reader.database().get_document(*posting).get_value(schema::cluster_slot);
}

std::size_t segments_of(const std::filesystem::path& index) {
  return read_manifest(index)->segments.size();
}

}  // namespace

TEST_CASE("what is added is there after the publish, and only then") {
  const test::TemporaryFolder index;
  IndexWriter writer(index.path(), small_batches);
  for (int i = 0; i < 10; ++i) CHECK(writer.add(article(std::to_string(i))).outcome == AddOutcome::added);
  CHECK_FALSE(read_manifest(index.path()));
  writer.publish();
  CHECK(ids_of(index.path()) == Ids{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"});
  CHECK(segments_of(index.path()) == 1);
  CHECK(writer.publishes() == 1);
  CHECK(check_index(index.path()).empty());
}

TEST_CASE("what was not published when the writer dies is as if never added") {
  const test::TemporaryFolder index;
  { IndexWriter(index.path(), small_batches).add(article("a")); }
  IndexWriter writer(index.path(), small_batches);
  writer.add(article("b"));
  writer.publish();
  CHECK(ids_of(index.path()) == Ids{"b"});
}

TEST_CASE("publishing nothing changes nothing") {
  const test::TemporaryFolder index;
  IndexWriter writer(index.path(), small_batches);
  writer.publish();
  CHECK(writer.publishes() == 0);
  CHECK_FALSE(read_manifest(index.path()));
}

TEST_CASE("an unchanged article is skipped, a changed one replaces the old version") {
  const test::TemporaryFolder index;
  IndexWriter writer(index.path(), small_batches);
  writer.add(article("a", "قديم"));
  writer.add(article("b"));
  writer.publish();
  CHECK(writer.add(article("b")).outcome == AddOutcome::unchanged);
  CHECK(writer.add(article("a", "جديد")).outcome == AddOutcome::replaced);
  CHECK(writer.add(article("a", "جديد")).outcome == AddOutcome::unchanged);
  writer.publish();
  CHECK(ids_of(index.path()) == Ids{"a", "b"});
  CHECK(text_of(index.path(), "a") == "جديد");
  CHECK(check_index(index.path()).empty());
}

TEST_CASE("of articles with one id in one run the last wins, whichever batches they are in") {
  const test::TemporaryFolder index;
  IndexWriter writer(index.path(), small_batches);
  for (int i = 0; i < 20; ++i) {
    const AddOutcome expected = i < 7 ? AddOutcome::added : AddOutcome::replaced;
    CHECK(writer.add(article(std::to_string(i % 7), "نص " + std::to_string(i))).outcome == expected);
  }
  writer.publish();
  CHECK(ids_of(index.path()) == Ids{"0", "1", "2", "3", "4", "5", "6"});
  CHECK(text_of(index.path(), "0") == "نص 14");
  CHECK(text_of(index.path(), "6") == "نص 13");
  CHECK(writer.add(article("6", "نص 13")).outcome == AddOutcome::unchanged);
  CHECK(check_index(index.path()).empty());
}

TEST_CASE("articles replaced or removed after their batch was built are hidden, and a batch of such only goes") {
  const test::TemporaryFolder index;
  IndexWriter writer(index.path(), small_batches);
  for (const char* id : {"a", "b", "c"}) writer.add(article(id));
  for (const char* id : {"d", "e", "f"}) writer.add(article(id));
  for (const char* id : {"a", "b", "g"}) writer.add(article(id, "جديد"));
  for (const char* id : {"c", "e", "g"}) CHECK(writer.remove(id));
  writer.publish();
  CHECK(ids_of(index.path()) == Ids{"a", "b", "d", "f"});
  REQUIRE(segments_of(index.path()) == 1);
  const Segment& segment = writer.manifest().segments.front();
  CHECK(segment.last_docid == 6);
  CHECK(segment.deleted == std::vector<std::uint32_t>{2, 6});
  CHECK(text_of(index.path(), "a") == "جديد");
  CHECK(check_index(index.path()).empty());
  writer.compact();
  CHECK(ids_of(index.path()) == Ids{"a", "b", "d", "f"});
  CHECK(writer.manifest().segments.front().last_docid == 4);
}

TEST_CASE("a run whose every article was removed again leaves no segment") {
  const test::TemporaryFolder index;
  IndexWriter writer(index.path(), small_batches);
  for (const char* id : {"a", "b", "c"}) writer.add(article(id));
  for (const char* id : {"a", "b", "c"}) writer.remove(id);
  writer.publish();
  CHECK(segments_of(index.path()) == 0);
  CHECK(check_index(index.path()).empty());
}

TEST_CASE("removing takes out published and queued articles, and says whether there was one") {
  const test::TemporaryFolder index;
  IndexWriter writer(index.path(), small_batches);
  for (const char* id : {"a", "b", "c", "d"}) writer.add(article(id));
  CHECK(writer.remove("a"));
  CHECK(writer.remove("d"));
  CHECK_FALSE(writer.remove("d"));
  writer.publish();
  CHECK(writer.remove("b"));
  CHECK_FALSE(writer.remove("b"));
  CHECK_FALSE(writer.remove("x"));
  CHECK(ids_of(index.path()) == Ids{"b", "c"});
  writer.publish();
  CHECK(ids_of(index.path()) == Ids{"c"});
  CHECK(check_index(index.path()).empty());
}

TEST_CASE("an article that was removed can be added again in the same run") {
  const test::TemporaryFolder index;
  IndexWriter writer(index.path(), small_batches);
  writer.add(article("a"));
  writer.publish();
  writer.remove("a");
  CHECK(writer.add(article("a")).outcome == AddOutcome::added);
  writer.publish();
  CHECK(ids_of(index.path()) == Ids{"a"});
}

TEST_CASE("an index whose last article is removed is empty and can grow again") {
  const test::TemporaryFolder index;
  IndexWriter writer(index.path(), small_batches);
  writer.add(article("a"));
  writer.publish();
  writer.remove("a");
  writer.publish();
  CHECK(segments_of(index.path()) == 0);
  writer.add(article("b"));
  writer.publish();
  CHECK(ids_of(index.path()) == Ids{"b"});
}

TEST_CASE("many publishes leave few segments and every article") {
  const test::TemporaryFolder index;
  IndexWriter writer(index.path(), small_batches);
  std::set<std::string> expected;
  for (int i = 0; i < 30; ++i) {
    writer.add(article(std::to_string(i)));
    expected.insert(std::to_string(i));
    writer.publish();
    CHECK(segments_of(index.path()) <= most_segments + 1);
  }
  CHECK(ids_of(index.path()) == Ids(expected.begin(), expected.end()));
  CHECK(check_index(index.path()).empty());
}

TEST_CASE("compacting leaves one segment") {
  const test::TemporaryFolder index;
  IndexWriter writer(index.path(), small_batches);
  for (const char* id : {"a", "b", "c"}) {
    writer.add(article(id));
    writer.publish();
  }
  writer.remove("a");
  writer.compact();
  CHECK(segments_of(index.path()) == 1);
  CHECK(ids_of(index.path()) == Ids{"b", "c"});
  CHECK(writer.add(article("b")).outcome == AddOutcome::unchanged);
  CHECK(check_index(index.path()).empty());
}

TEST_CASE("a run publishes by itself when it is time") {
  const test::TemporaryFolder index;
  IndexWriter writer(index.path(), {.threads = 1, .batch_articles = 3, .publish_seconds = 0});
  writer.add(article("a"));
  CHECK(ids_of(index.path()) == Ids{"a"});
}

TEST_CASE("a run publishes when much waits, so that its memory does not grow") {
  const test::TemporaryFolder index;
  IndexWriter writer(index.path(), {.threads = 1, .publish_seconds = 3600, .memory = std::uint64_t{1} << 20U});
  const std::string text(std::size_t{12} << 10U, 'x');
  for (int i = 10; i < 31; ++i) writer.add(article(std::to_string(i), text));
  CHECK_FALSE(read_manifest(index.path()));
  writer.add(article("31", text));
  CHECK(ids_of(index.path()).size() == 22);
}

TEST_CASE("a second writer is refused while the first lives") {
  const test::TemporaryFolder index;
  const IndexWriter writer(index.path(), small_batches);
  CHECK_THROWS_WITH_AS(IndexWriter(index.path(), small_batches),
                       ("index " + index.path().string() + " is being written by another run (pid " +
                        std::to_string(::getpid()) + "): wait for it to end, or say how long with --wait")
                           .c_str(),
                       IndexError);
}

TEST_CASE("what a killed run left is put in order by the next") {
  const test::TemporaryFolder index;
  std::vector segments{test::write_segment(index.path(), "0000001-a", {"a", "b"}),
                       test::write_segment(index.path(), "0000002-a", {"b", "c"})};
  segments[0].deleted = {2};
  segments[0].documents = 1;
  publish_manifest(index.path(), test::manifest_of(segments));
  test::write_segment(index.path(), "0000003-a", {"never", "published"});
  std::filesystem::create_directories(index / "scratch" / "0");
  const IndexWriter writer(index.path(), small_batches);
  CHECK(ids_of(index.path()) == Ids{"a", "b", "c"});
  CHECK_FALSE(std::filesystem::exists(index / "segments" / "0000003-a"));
  CHECK_FALSE(std::filesystem::exists(index / "scratch" / "0"));
  CHECK(check_index(index.path()).empty());
}

TEST_CASE("articles that cannot be found are refused one by one") {
  const test::TemporaryFolder index;
  IndexWriter writer(index.path(), small_batches);
  CHECK_THROWS_WITH_AS(writer.add(article("")), "an article has no id: give it one", InputError);
  CHECK_THROWS_WITH_AS(writer.add(article("a", "")), "article a has no text: nothing of it can be found", InputError);
  writer.add(article("b"));
  writer.publish();
  CHECK(ids_of(index.path()) == Ids{"b"});
}

TEST_CASE("the same article from another path is known, whether queued or published") {
  const test::TemporaryFolder index;
  IndexWriter writer(index.path(), small_batches);
  const Article first = article("2024/a.txt", report);
  const Article again = article("archive/a.txt", report);
  const auto add = [&](const Article& one, IdOrigin origin) {
    return writer.add(one, origin, sketch_text(one.title, one.text));
  };
  CHECK(add(first, IdOrigin::derived).outcome == AddOutcome::added);
  CHECK(add(again, IdOrigin::derived).outcome == AddOutcome::moved);
  writer.publish();
  const AddResult result = add(again, IdOrigin::derived);
  CHECK(result.outcome == AddOutcome::moved);
  CHECK(result.id == "2024/a.txt");
  CHECK(ids_of(index.path()) == Ids{"2024/a.txt"});
  CHECK(writer.remove("2024/a.txt"));
  CHECK(add(again, IdOrigin::derived).outcome == AddOutcome::added);
  writer.publish();
  CHECK(ids_of(index.path()) == Ids{"archive/a.txt"});
}

TEST_CASE("an article with an id of its own stays apart from one with the same words") {
  const test::TemporaryFolder index;
  IndexWriter writer(index.path(), small_batches);
  writer.add(article("1", report));
  const AddResult second = writer.add(article("2", report));
  CHECK(second.outcome == AddOutcome::added);
  CHECK(second.is_copy);
  writer.publish();
  CHECK(ids_of(index.path()) == Ids{"1", "2"});
  CHECK(cluster_of(index.path(), "1") == cluster_of(index.path(), "2"));
}

TEST_CASE("a copy is found in what earlier runs published, and other articles are none") {
  const test::TemporaryFolder index;
  IndexWriter(index.path(), small_batches).add(article("0"));
  {
    IndexWriter writer(index.path(), small_batches);
    writer.add(article("1", report));
    writer.publish();
  }
  IndexWriter writer(index.path(), small_batches);
  CHECK(writer.add(article("2", "وكالات - " + report)).is_copy);
  CHECK_FALSE(writer.add(article("3", "افتتح الوزير الجسر الجديد")).is_copy);
  writer.publish();
  CHECK(cluster_of(index.path(), "1") == cluster_of(index.path(), "2"));
  CHECK(cluster_of(index.path(), "1") != cluster_of(index.path(), "3"));
}

TEST_CASE("an article that would take more memory than the run may is refused") {
  const test::TemporaryFolder index;
  IndexWriter writer(index.path(), {.threads = 1, .memory = std::uint64_t{64} << 20U});
  CHECK_THROWS_WITH_AS(writer.add(article("a", std::string((1 << 20) + 1, 'x'))),
                       "article a has 1048577 bytes of text, more than a run of 64 MB can take: split it, or give more "
                       "with --memory",
                       InputError);
  CHECK(writer.add(article("b", std::string(1 << 20, 'x'))).outcome == AddOutcome::added);
}

TEST_CASE("ids and words of any length and any bytes are kept apart") {
  const test::TemporaryFolder index;
  IndexWriter writer(index.path(), small_batches);
  const std::string longest(5000, 'x');
  const std::string zeros(300, '\0');
  for (const std::string& id : {longest + "1", longest + "2", zeros}) {
    CHECK(writer.add(article(id, std::string(3000, 'w') + " " + std::string(900, '\0'))).outcome == AddOutcome::added);
  }
  writer.publish();
  CHECK(ids_of(index.path()) == Ids{zeros, longest + "1", longest + "2"});
  CHECK(writer.remove(zeros));
}

TEST_CASE("an index of another analysis is not written to") {
  const test::TemporaryFolder index;
  Manifest manifest = test::manifest_of({});
  manifest.analyzer = "0-old";
  publish_manifest(index.path(), manifest);
  CHECK_THROWS_AS(IndexWriter(index.path(), small_batches), IndexError);
  CHECK(read_manifest(index.path()) == manifest);
}

namespace {

std::uint64_t articles_with(const std::filesystem::path& index, const std::string& word) {
  std::uint64_t sum = 0;
  for (const Segment& segment : require_manifest(index).segments)
    if (const auto dictionary = read_dictionary(segment_path(index, segment) / dictionary_name))
      sum += dictionary->words().articles(pack(word));
  return sum;
}

Article article_on(const std::string& id, const std::string& text) {
  Article article;
  article.id = id;
  article.text = text;
  return article;
}

}  // namespace

TEST_CASE("each publish brings the words of its articles, and a merge adds them up") {
  const test::TemporaryFolder folder;
  const auto index = folder / "index";
  IndexWriter writer(index, {.threads = 1});
  writer.add(article_on("1", "أمطار غزيرة"));
  writer.publish();
  writer.add(article_on("2", "أمطار خفيفة"));
  writer.publish();
  CHECK(writer.manifest().segments.size() == 2);
  CHECK(articles_with(index, "امطار") == 2);
  writer.compact();
  CHECK(writer.manifest().segments.size() == 1);
  CHECK(articles_with(index, "امطار") == 2);
  CHECK(articles_with(index, "غزيره") == 1);
}

TEST_CASE("words of removed articles go when their segment is compacted") {
  const test::TemporaryFolder folder;
  const auto index = folder / "index";
  IndexWriter writer(index, {.threads = 1});
  writer.add(article_on("1", "أمطار غزيرة"));
  writer.add(article_on("2", "أمطار خفيفة"));
  writer.publish();
  writer.remove("1");
  writer.publish();
  writer.compact();
  CHECK(articles_with(index, "امطار") == 1);
  CHECK(articles_with(index, "غزيره") == 0);
}

TEST_CASE("a dictionary that is lost or damaged does not stop a run, and compact makes it anew") {
  const test::TemporaryFolder folder;
  const auto index = folder / "index";
  IndexWriter writer(index, {.threads = 1});
  writer.add(article_on("1", "أمطار غزيرة"));
  writer.publish();
  const auto file = segment_path(index, writer.manifest().segments.front()) / dictionary_name;
  SUBCASE("lost") {
    std::filesystem::remove(file);
  }
  SUBCASE("damaged") {
    write_file(file, "damaged");
  }
  writer.add(article_on("2", "أمطار خفيفة"));
  writer.publish();
  CHECK(articles_with(index, "امطار") == 1);
  writer.compact();
  CHECK(articles_with(index, "امطار") == 2);
  CHECK(check_index(index).empty());
}

}  // namespace fihris
