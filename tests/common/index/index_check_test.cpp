#include "common/index/index_check.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/base/files.h"
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

TEST_CASE("a wrong number of articles is found") {
  SmallIndex index;
  index.manifest.segments[0].articles = 1;
  index.publish();
  CHECK(index.problems() == std::vector{index.segment.string() + " holds 2 articles, the manifest says 1"});
}

TEST_CASE("deletions that a killed run left open are no damage") {
  SmallIndex index;
  index.manifest.segments[0].articles = 1;
  index.manifest.segments[0].pending_deletes = {2};
  index.publish();
  CHECK(index.problems().empty());
}

TEST_CASE("where there is no index there is nothing to check") {
  CHECK_THROWS_AS(check_index("/nowhere"), IndexError);
}

}  // namespace fihris
