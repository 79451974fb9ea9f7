#include <string>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/base/hash.h"
#include "common/index/manifest.h"

namespace fihris {
namespace {

Manifest example() {
  return {1,
          "1-abc",
          12,
          "2024-04-13T08:00:00Z",
          {{"0000011-a", 500, 510, {{"postlist.glass", {8192, hash_hex("x")}}}, {3, 510}}, {"0000012-a", 7, 7, {}, {}}},
          {{"0000012-f", 1, 1, {}, {}}},
          {{"0000012-frames", {5, hash_hex("frame")}}},
          "2/4"};
}

// A manifest whose checksum is right though its content is not.
std::string with_checksum(const std::string& body) {
  return "{\n \"checksum\": \"" + hash_hex(body) + "\",\n" + body;
}

std::string changed(const std::string& from, const std::string& to) {
  const std::string json = to_json(example());
  std::string body = json.substr(json.find("\",\n") + 3);
  const auto place = body.find(from);
  REQUIRE(place != std::string::npos);
  return with_checksum(body.replace(place, from.size(), to));
}

}  // namespace

TEST_CASE("a manifest comes back from its text form") {
  CHECK(parse_manifest(to_json(example())) == example());
  CHECK(parse_manifest(to_json(Manifest{})) == Manifest{});
}

TEST_CASE("a manifest cut anywhere or changed in any byte is refused") {
  const std::string json = to_json(example());
  for (std::size_t i = 0; i < json.size(); ++i) {
    CHECK_THROWS_AS(parse_manifest(json.substr(0, i)), IndexError);
    std::string damaged = json;
    damaged[i] = static_cast<char>(damaged[i] ^ 1);
    CHECK_THROWS_AS(parse_manifest(damaged), IndexError);
  }
}

TEST_CASE("each damage is named") {
  const auto check = [](const std::string& json, const std::string& reason) {
    CAPTURE(reason);
    CHECK_THROWS_WITH_AS(parse_manifest(json), ("the manifest is damaged: " + reason).c_str(), IndexError);
  };
  check("", "it does not begin with its checksum");
  check("{\n \"checksum\": \"12", "it is cut");
  check(with_checksum("nonsense, and long enough"), "it is no JSON object");
  check(changed("\"generation\"", "\"g\""), "it has no \"generation\"");
  check(changed("0000011-a", "../../etc"), "a segment's name is not a plain name");
  check(changed("0000011-a", ""), "a segment's name is not a plain name");
  check(changed("0000011-a", "0000012-a"), "two segments have one name");
  check(changed("postlist.glass", "../x"), "a file name is not a plain name");
  check(changed("postlist.glass", ".."), "a file name is not a plain name");
  check(changed("\"documents\": 500", "\"documents\": 511"), "\"documents\" is not a number in its range");
  check(changed("\"documents\": 500", "\"documents\": -5"), "\"documents\" is not a number in its range");
  check(changed("\"last_docid\": 510", "\"last_docid\": 4294967296"), "\"last_docid\" is not a number in its range");
  check(changed("\"2024-04-13T08:00:00Z\"", "7"), "\"published\" is not a text");
  check(changed("    510\n", "    511\n"), "a document id is out of range");
  check(changed("    3,\n", "    0,\n"), "a document id is out of range");
  check(changed("    510\n", "    2\n"), "document ids are not in order");
  check(changed("0000012-f\"", "0000012-a\""), "two segments have one name");
  check(changed("0000012-frames", "../frames"), "a file name is not a plain name");
}

}  // namespace fihris
