#include "indexer/readers/warc_records.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/support/temporary_folder.h"

using namespace fihris;
using fihris::test::TemporaryFolder;

namespace {

std::string record(const std::string& type, const std::string& block, const std::string& more = "") {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\n" + more + "Content-Length: " + std::to_string(block.size()) +
         "\r\n\r\n" + block + "\r\n\r\n";
}

// Records as "NUMBER(block)", errors as "!message".
std::string records_of(const std::string& content) {
  const TemporaryFolder folder;
  WarcRecords records(ByteSource(folder.write("f", content)), "f");
  std::string told;
  for (bool more = true; more;) try {
      const std::optional<WarcRecord> found = records.next();
      more = found.has_value();
      if (more) told += std::to_string(found->number) + "(" + found->block + ")";
    } catch (const InputError& error) {
      told += std::string("!") + error.what();
    }
  return told;
}

}  // namespace

TEST_CASE("records that can hold a page are given, and others passed over") {
  CHECK(records_of(record("warcinfo", "x") + record("response", "a\r\n\r\nb") + record("request", "x") +
                   record("revisit", "") + record("conversion", "c") + record("resource", "")) ==
        "2(a\r\n\r\nb)5(c)6()");
  CHECK(records_of("").empty());
  CHECK(records_of("WARC/0.17\nWARC-Type: response\nContent-Length: 1\n\na\n\n") == "1(a)");
}

TEST_CASE("damage costs what it stands in") {
  CHECK(records_of(record("response", "a") + "rubbish\r\nmore\r\n" + record("response", "b")) ==
        "1(a)!f:record 1: damaged: something that is no record is passed over2(b)");
  CHECK(records_of("WARC/1.0\r\nWARC-Type: response\r\n\r\n" + record("response", "b")) ==
        "!f:record 1: no Content-Length: passed over2(b)");
  CHECK(records_of("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9\r\n\r\nabc") ==
        "!f:record 1: the file ends inside it: get it again");
  CHECK(records_of("WARC/1.0\r\nWARC-Type: request\r\nContent-Length: 9\r\n\r\nabc") ==
        "!f:record 1: the file ends inside it: get it again");
  CHECK(records_of("WARC/1.0\r\nWARC-Type: response") == "!f:record 1: its header does not end: passed over");
  CHECK(records_of("مرحبا") == "!f:record 1: damaged: something that is no record is passed over");
}

TEST_CASE("a record of more than 16 MiB is refused and the next one is read") {
  const std::string told = records_of(record("response", std::string(17 << 20, 'x')) + record("response", "b"));
  CHECK(told == "!f:record 1: more than 16 MiB: passed over2(b)");
}
