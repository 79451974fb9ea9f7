#include "indexer/ledger/file_record.h"

#include <limits>

#include <doctest/doctest.h>

namespace fihris {
namespace {

FileRecord example() {
  return {"/srv/news/أخبار.txt",
          {123, 1'712'995'200'000'000'001, 77, 5},
          1'712'995'300'000'000'000,
          "0a1b",
          "ff00",
          FileOutcome::partly,
          "line 3: no text",
          12,
          1,
          "",
          true};
}

}  // namespace

TEST_CASE("a record comes back from its text form") {
  CHECK(parse_file_record(to_json(example())) == example());
  CHECK(parse_file_record(to_json(FileRecord{})) == FileRecord{});
}

TEST_CASE("what is no record is nothing") {
  CHECK_FALSE(parse_file_record(""));
  CHECK_FALSE(parse_file_record("[]"));
  CHECK_FALSE(parse_file_record(R"({"path":"/a"})"));
  std::string json = to_json(example());
  CHECK_FALSE(parse_file_record(json.substr(0, json.size() - 1)));
  json.replace(json.find("\"outcome\":1"), 11, "\"outcome\":9");
  CHECK_FALSE(parse_file_record(json));
}

TEST_CASE("a file written to just before it was read is not settled") {
  FileRecord record = example();
  CHECK(is_settled(record));
  record.read_ns = record.stamp.mtime_ns + 1'999'999'999;
  CHECK_FALSE(is_settled(record));
  record.read_ns = record.stamp.mtime_ns - 5;  // a clock that was set back
  CHECK_FALSE(is_settled(record));
}

TEST_CASE("times at the ends of what a number can say are compared too") {
  FileRecord record = example();
  record.stamp.mtime_ns = std::numeric_limits<std::int64_t>::min();
  record.read_ns = std::numeric_limits<std::int64_t>::max();
  CHECK(is_settled(record));
}

}  // namespace fihris
