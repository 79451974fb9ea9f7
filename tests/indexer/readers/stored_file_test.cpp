#include "indexer/readers/stored_file.h"

#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/support/temporary_folder.h"

using namespace fihris;
using fihris::test::TemporaryFolder;

namespace {

std::string rest_of(StoredFile& file) {
  std::string bytes;
  for (std::string_view piece = file.next(); !piece.empty(); piece = file.next()) bytes += piece;
  return bytes;
}

std::string long_content() {
  std::string content;
  for (int i = 0; i < 100'000; ++i) content += std::to_string(i);
  return content;
}

}  // namespace

TEST_CASE("the pieces of a file are its content, and are counted") {
  const TemporaryFolder folder;
  const std::string content = long_content();
  StoredFile file(folder.write("a", content));
  CHECK(rest_of(file) == content);
  CHECK(file.bytes_read() == content.size());
  CHECK(file.state().size == content.size());
  CHECK(file.state().mtime_ns > 0);
  CHECK(StoredFile(folder.write("empty", "")).next().empty());
}

TEST_CASE("the hash is that of all bytes, whatever has been read and in which order") {
  const TemporaryFolder folder;
  const std::string content = long_content();
  const std::string path = folder.write("a", content);
  StoredFile unread(path);
  CHECK(unread.content_hash() == hash_hex(content));
  StoredFile read(path);
  read.next();
  CHECK(read.content_hash() == hash_hex(content));
  StoredFile sought(path);
  sought.seek(400'000);
  CHECK(rest_of(sought) == content.substr(400'000));
  CHECK(sought.content_hash() == hash_hex(content));
}

TEST_CASE("a place beyond the end is the end") {
  const TemporaryFolder folder;
  StoredFile file(folder.write("a", "12345"));
  file.seek(1000);
  CHECK(file.position() == 5);
  CHECK(file.next().empty());
}

TEST_CASE("a file that grows while it is read is seen to") {
  const TemporaryFolder folder;
  const std::string path = folder.write("a", "1");
  StoredFile file(path);
  CHECK_FALSE(file.changed());
  std::ofstream(path, std::ios::app) << "2";
  CHECK(file.changed());
}

TEST_CASE("only regular files are opened") {
  CHECK_THROWS_WITH_AS(StoredFile("/nowhere/a"), "/nowhere/a: cannot be read: No such file or directory", InputError);
  CHECK_THROWS_WITH_AS(StoredFile("/tmp"), "/tmp: not a regular file", InputError);
  CHECK_THROWS_WITH_AS(StoredFile("/dev/null"), "/dev/null: not a regular file", InputError);
}
