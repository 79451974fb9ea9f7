#include "searcher/watch/watch_file.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/base/files.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

TEST_CASE("what is saved is read again, and the folder is made") {
  const test::TemporaryFolder folder;
  const std::filesystem::path path = folder / "state/fihris/watches.json";
  CHECK(read_watches(path).empty());
  {
    LockedWatches file(path);
    file.watches.push_back({"ports", "ميناء", {5}});
    file.save();
  }
  CHECK(read_watches(path) == WatchList{{"ports", "ميناء", {5}}});
  CHECK(LockedWatches(path).watches.size() == 1);
}

TEST_CASE("a damaged file is an error that says what to do, and stays as it is") {
  const test::TemporaryFolder folder;
  const std::string path = folder.write("watches.json", "{\"version\":1,\"wat");
  CHECK_THROWS_WITH_AS(LockedWatches{path},
                       ("the file of watches " + path +
                        " is damaged: it is no JSON object: repair it, or move it away to begin with no watches")
                           .c_str(),
                       InputError);
  CHECK(read_file(path, 100) == "{\"version\":1,\"wat");
}

TEST_CASE("a file that would be too large is not written") {
  const test::TemporaryFolder folder;
  LockedWatches file(folder / "watches.json");
  file.watches.push_back({"small", "ميناء", {}});
  file.save();
  Watch large{"", "ميناء", {}};
  for (std::uint64_t i = 0; i < max_seen_articles; ++i) large.seen.push_back(18'000'000'000'000'000'000U + i);
  for (int i = 0; i < 33; ++i) {
    large.name = std::to_string(i);
    file.watches.push_back(large);
  }
  CHECK_THROWS_AS(file.save(), InputError);
  CHECK(read_watches(folder / "watches.json").size() == 1);
}

}  // namespace
}  // namespace fihris
