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

TEST_CASE("an open file is copied from its beginning, also where the kernel cannot copy it") {
  const test::TemporaryFolder folder;
  const std::string content(200'000, 'x');
  write_and_sync(folder / "file", content);
  const auto open = open_if_there(folder / "file");
  REQUIRE(open);
  for (int i = 0; i < 2; ++i) {
    copy_and_sync(*open, folder / "file", folder / "copy");
    CHECK(read_file(folder / "copy", content.size()) == content);
  }
  copy_and_sync(*open_if_there("/proc/self/status"), "/proc/self/status", folder / "copy");
  CHECK(read_file(folder / "copy", 1 << 16).starts_with("Name:"));
  CHECK_THROWS_WITH_AS(copy_and_sync(*open, "file", "/nowhere/copy"),
                       "cannot write /nowhere/copy: No such file or directory", IoError);
}

TEST_CASE("a file that is not there is no error to open_if_there") {
  CHECK_FALSE(open_if_there("/nowhere/file"));
  CHECK_FALSE(open_if_there("/dev/null/file"));
}

TEST_CASE("what std::filesystem refuses has our message") {
  const test::TemporaryFolder folder;
  make_folders(folder / "a/b");
  folder.write("a/y", "12");
  CHECK(names_in(folder / "a") == std::vector<std::string>{"b", "y"});
  CHECK(size_of_file(folder / "a/y") == 2);
  rename_path(folder / "a", folder / "c");
  remove_tree(folder / "c");
  remove_tree(folder / "c");  // gone already
  CHECK(names_in(folder.path()).empty());
  CHECK_THROWS_WITH_AS(make_folders("/dev/null/a"), "cannot make folder /dev/null/a: Not a directory", IoError);
  CHECK_THROWS_WITH_AS(names_in("/nowhere"), "cannot read folder /nowhere: No such file or directory", IoError);
  CHECK_THROWS_WITH_AS(size_of_file("/nowhere"), "cannot read /nowhere: No such file or directory", IoError);
  CHECK_THROWS_WITH_AS(rename_path("/nowhere/a", "/nowhere/b"),
                       "cannot rename to /nowhere/b the folder /nowhere/a: No such file or directory", IoError);
}

TEST_CASE("a replaced file has the new content and leaves nothing beside it") {
  const test::TemporaryFolder folder;
  replace_file(folder / "file", "old");
  replace_file(folder / "file", "new");
  CHECK(read_file(folder / "file", 10) == "new");
  CHECK_FALSE(std::filesystem::exists(folder / "file.new"));
}

}  // namespace fihris
