#include "common/index/index_check.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/base/files.h"
#include "common/index/columns.h"
#include "tests/support/small_index.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

// An index with one segment of two articles.
struct SmallIndex {
  test::TemporaryFolder folder;
  Manifest manifest = test::manifest_of({test::write_segment(folder.path(), "1-a", {"a", "b"})});
  std::filesystem::path segment = folder / "segments" / "1-a";

  SmallIndex() { publish(); }
  void publish() { publish_manifest(folder.path(), manifest); }
  std::vector<std::string> problems() const { return check_index(folder.path()); }
};

}  // namespace

TEST_CASE("a sound index has no problems") {
  CHECK(SmallIndex().problems().empty());
}

TEST_CASE("a changed byte is found") {
  const SmallIndex index;
  const auto file = index.segment / "docdata.glass";
  std::string content = read_file(file, 1 << 20);
  content[content.size() / 2] = static_cast<char>(content[content.size() / 2] ^ 1);
  write_and_sync(file, content);
  const auto problems = index.problems();
  REQUIRE_FALSE(problems.empty());
  CHECK(problems.front() == file.string() + " has another checksum than the manifest says");
}

TEST_CASE("columns that do not say what their database says are found") {
  SmallIndex index;
  ColumnsWriter writer;
  for (int i = 0; i < 2; ++i) writer.add({7, no_day, {}, ""});
  write_file(index.segment / "columns", writer.finish());
  index.manifest.segments[0] = test::described_segment(index.folder.path(), "1-a");
  index.publish();
  REQUIRE(index.problems().size() == 1);
  CHECK(index.problems().front() == (index.segment / "columns").string() + " does not say what its database says");
}

TEST_CASE("a catalog that is missing is found") {
  const SmallIndex index;
  const auto catalog = index.folder / "segments/catalog-1";
  remove_tree(catalog);
  REQUIRE(index.problems().size() == 1);
  CHECK(index.problems().front().starts_with(catalog.string() + " cannot be opened: "));
  CHECK(index.problems().front().ends_with(": the next run writes it anew"));
}

TEST_CASE("a longer file is found") {
  const SmallIndex index;
  const auto file = index.segment / "docdata.glass";
  const std::string content = read_file(file, 1 << 20);
  write_and_sync(file, content + "x");
  REQUIRE_FALSE(index.problems().empty());
  CHECK(index.problems().front() == file.string() + " has " + std::to_string(content.size() + 1) +
                                        " bytes, the manifest says " + std::to_string(content.size()));
}

TEST_CASE("a missing file is found") {
  const SmallIndex index;
  std::filesystem::remove(index.segment / "postlist.glass");
  REQUIRE_FALSE(index.problems().empty());
  CHECK(index.problems().front() ==
        (index.segment / "postlist.glass").string() + " cannot be read: No such file or directory");
}

TEST_CASE("a quick check finds changed files, and does not look into whole ones") {
  SmallIndex index;
  index.manifest.segments[0].documents = 1;
  ++index.manifest.generation;
  index.publish();
  CHECK_FALSE(index.problems().empty());
  CHECK(check_index(index.folder.path(), CheckDepth::files).empty());
  const auto file = index.segment / "docdata.glass";
  write_and_sync(file, std::string(std::filesystem::file_size(file), 'x'));
  CHECK(check_index(index.folder.path(), CheckDepth::files).size() == 1);
}

TEST_CASE("a wrong number of articles is found") {
  SmallIndex index;
  index.manifest.segments[0].documents = 1;
  index.publish();
  CHECK(index.problems() == std::vector{index.segment.string() + " holds 2 documents, the manifest says 1"});
}

TEST_CASE("deleted documents count as being there") {
  SmallIndex index;
  index.manifest.segments[0].documents = 1;
  index.manifest.segments[0].deleted = {2};
  index.publish();
  CHECK(index.problems().empty());
}

TEST_CASE("a file that the manifest does not name is found") {
  const SmallIndex index;
  write_and_sync(index.segment / "synonym.glass", "x");
  CHECK(index.problems() == std::vector{(index.segment / "synonym.glass").string() + " does not belong to the index"});
}

TEST_CASE("a stored article that is not what it was is found, whatever the checksums say") {
  SmallIndex index;
  {
    Xapian::WritableDatabase database(index.segment.string());
    Xapian::Document document = database.get_document(1);
    document.set_data("nonsense");
    database.replace_document(1, document);
    Xapian::Document other = database.get_document(2);
    other.add_value(schema::id_slot, "c");
    database.replace_document(2, other);
  }
  index.manifest.segments[0] = test::described_segment(index.folder.path(), "1-a");
  index.publish();
  CHECK(index.problems() == std::vector{index.segment.string() +
                                            ", document 1: a stored article has another format than this program reads",
                                        index.segment.string() + ", document 2: does not have its id"});
}

TEST_CASE("records of files and attachments are checked too") {
  SmallIndex index;
  index.manifest.file_records = {test::write_segment(index.folder.path(), "1-f", {"not an article"})};
  std::filesystem::create_directory(index.folder / "attachments");
  write_and_sync(index.folder / "attachments/1-frames", "frame");
  index.manifest.attachments["1-frames"] = {5, hash_hex("frame")};
  index.publish();
  CHECK(index.problems().empty());
  write_and_sync(index.folder / "attachments/1-frames", "frams");
  std::filesystem::remove(index.folder / "segments/1-f/termlist.glass");
  CHECK(index.problems() ==
        std::vector{
            (index.folder / "segments/1-f/termlist.glass").string() + " cannot be read: No such file or directory",
            (index.folder / "attachments/1-frames").string() + " has another checksum than the manifest says"});
}

TEST_CASE("a stub of an earlier generation is what a killed run leaves, a damaged one is found") {
  SmallIndex index;
  const std::string earlier = stub_of(index.manifest);
  index.manifest.generation = 2;
  index.publish();
  write_and_sync(index.folder / "stub", earlier);
  CHECK(index.problems().empty());
  for (const std::string& damaged :
       {std::string(), earlier.substr(1), earlier.substr(0, earlier.size() - 1), "x" + earlier}) {
    write_and_sync(index.folder / "stub", damaged);
    CHECK(index.problems() ==
          std::vector{(index.folder / "stub").string() + " is damaged: the next run writes it anew"});
  }
}

TEST_CASE("where there is no index there is nothing to check") {
  CHECK_THROWS_AS(check_index("/nowhere"), IndexError);
}

TEST_CASE("a dictionary that is no dictionary is found, whatever its checksum") {
  SmallIndex index;
  const auto file = index.segment / "words";
  write_and_sync(file, "no words");
  index.manifest.segments.front().files["words"] = {8, hash_hex("no words")};
  index.publish();
  CHECK(index.problems() ==
        std::vector<std::string>{file.string() + " is damaged: it does not begin as a dictionary does"});
}

}  // namespace fihris
