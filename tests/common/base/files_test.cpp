#include "common/base/files.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/support/temporary_folder.h"

namespace fihris {

TEST_CASE("what is written is read back, byte for byte") {
  const test::TemporaryFolder folder;
  const std::string content = std::string("a\0b", 3) + std::string(200'000, 'x');
  write_and_sync(folder / "file", content);
  CHECK(read_file(folder / "file", content.size()) == content);
}

TEST_CASE("a file over the limit is refused") {
  const test::TemporaryFolder folder;
  const auto file = folder / "file";
  write_and_sync(file, "12345");
  CHECK_THROWS_WITH_AS(read_file(file, 4),
                       ("cannot read " + file.string() + ": it is larger than the limit of 4 bytes").c_str(), IoError);
}

TEST_CASE("an endless file is read no further than the limit") {
  CHECK_THROWS_AS(read_file("/dev/zero", 1000), IoError);
}

TEST_CASE("the system's reason is in the message") {
  CHECK_THROWS_WITH_AS(read_file("/nowhere/file", 1), "cannot read /nowhere/file: No such file or directory", IoError);
  CHECK_THROWS_WITH_AS(write_and_sync("/nowhere/file", ""), "cannot write /nowhere/file: No such file or directory",
                       IoError);
  CHECK_THROWS_WITH_AS(sync_path("/nowhere"), "cannot sync /nowhere: No such file or directory", IoError);
}

TEST_CASE("a replaced file has the new content and leaves nothing beside it") {
  const test::TemporaryFolder folder;
  replace_file(folder / "file", "old");
  replace_file(folder / "file", "new");
  CHECK(read_file(folder / "file", 10) == "new");
  CHECK_FALSE(std::filesystem::exists(folder / "file.new"));
}

}  // namespace fihris
