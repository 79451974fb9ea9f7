#include "indexer/readers/json_cursor.h"

#include <doctest/doctest.h>

#include "tests/support/temporary_folder.h"

using namespace fihris;
using fihris::test::TemporaryFolder;

namespace {

// The values that follow each other in a content, each as it stands.
std::string values_of(const std::string& content) {
  const TemporaryFolder folder;
  JsonCursor cursor(ByteSource(folder.write("f", content)));
  std::string values;
  while (cursor.next_mark() != JsonCursor::end) {
    cursor.start_capture(1 << 20);
    cursor.skip_value();
    if (cursor.captured_bytes() == 0) break;  // a bracket that closes what stands around
    values += "|" + cursor.take_capture();
  }
  return values;
}

}  // namespace

TEST_CASE("values are told apart whatever their strings hold") {
  CHECK(values_of(R"({"a":"}\"]"} [1,{"b":[]}], "x\\" , 12 null)") == R"(|{"a":"}\"]"}|[1,{"b":[]}]|"x\\"|12|null)");
}

TEST_CASE("bad JSON costs the value that holds it") {
  CHECK(values_of(R"({"a":[1,2} {"b":1})") == R"(|{"a":[1,2}|{"b":1})");
  CHECK(values_of("{\"a\":\"x\ny\"}{\"b\":1}") == "|{\"a\":\"x\ny\"}|{\"b\":1}");
  CHECK(values_of("{\"a\":\"x\n} {\"b\":1} {\"c\":1}") == "|{\"a\":\"x\n} {\"b\":1}|{\"c\":1}");
  CHECK(values_of(R"({"a":1 ] {"b":1})") == R"(|{"a":1 |])"
                                            R"(|{"b":1})");
  CHECK(values_of("{\"a") == "|{\"a");
}

TEST_CASE("a value longer than a block is captured whole, and one longer than the limit not at all") {
  const TemporaryFolder folder;
  const std::string value = "[\"" + std::string(600'000, 'x') + "\"]";
  const std::string path = folder.write("f", value + "\n" + value);
  JsonCursor cursor{ByteSource(path)};
  cursor.start_capture(1 << 20);
  cursor.skip_value();
  CHECK(cursor.captured_from(2).starts_with("xxx"));
  CHECK(cursor.take_capture() == value);
  cursor.next_mark();
  CHECK(cursor.line() == 2);
  cursor.start_capture(1000);
  cursor.skip_value();
  CHECK(cursor.take_capture().empty());
  CHECK(cursor.is_overlong());
  CHECK(cursor.peek() == JsonCursor::end);
}

TEST_CASE("deep nesting costs little and comes to its end") {
  const std::string deep(100'000, '[');
  CHECK(values_of(deep + std::string(100'000, ']') + "1").ends_with("|1"));
}
