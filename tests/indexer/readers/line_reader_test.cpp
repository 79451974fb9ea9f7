#include "indexer/readers/line_reader.h"

#include <vector>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/support/temporary_folder.h"

using namespace fihris;
using fihris::test::TemporaryFolder;

namespace {

LineReader open(const std::string& path, std::size_t longest = 1 << 20) {
  return LineReader(ByteSource(path, 1 << 30), path, longest);
}

std::vector<std::string> lines_of(const std::string& content) {
  const TemporaryFolder folder;
  LineReader reader = open(folder.write("f", content));
  std::vector<std::string> lines;
  while (const auto line = reader.next()) lines.emplace_back(*line);
  return lines;
}

}  // namespace

TEST_CASE("lines come without their line feed, the last one also when it has none") {
  CHECK(lines_of("").empty());
  CHECK(lines_of("\n") == std::vector<std::string>{""});
  CHECK(lines_of("a\n\nb") == std::vector<std::string>{"a", "", "b"});
  CHECK(lines_of("a\nb\n") == std::vector<std::string>{"a", "b"});
}

TEST_CASE("lines longer than a block come whole") {
  const std::string line(700'000, 'x');
  CHECK(lines_of(line + "\n" + line + "\ny") == std::vector<std::string>{line, line, "y"});
}

TEST_CASE("a line that is too long is passed over, and the next one has its number") {
  const TemporaryFolder folder;
  const std::string path = folder.write("f", "a\n" + std::string(5 << 20, 'x') + "\nb\n");
  LineReader reader = open(path);
  CHECK(reader.next() == "a");
  const std::string message = path + ":2: line of more than 1 MiB: split the article";
  CHECK_THROWS_WITH_AS(reader.next(), message.c_str(), InputError);
  CHECK(reader.next() == "b");
  CHECK(reader.number() == 3);
  CHECK_FALSE(reader.next());
}

TEST_CASE("a line that is too long and has no end ends the file") {
  const TemporaryFolder folder;
  LineReader reader = open(folder.write("f", std::string(5 << 20, 'x')));
  CHECK_THROWS_AS(reader.next(), InputError);
  CHECK_FALSE(reader.next());
}
