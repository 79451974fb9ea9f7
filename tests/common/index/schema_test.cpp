#include "common/index/schema.h"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

#include "common/index/packed_text.h"

namespace fihris {
namespace {

std::size_t size_in_xapian(const std::string& term) {
  return term.size() + static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0'));
}

}  // namespace

TEST_CASE("a term is its prefix and its packed word") {
  CHECK(schema::term(schema::folded, "كتاب") == pack("كتاب"));
  CHECK(schema::term(schema::root, "كتب") == "XR" + pack("كتب"));
  CHECK(schema::rest_of(schema::root, schema::term(schema::root, "كتب")) == "كتب");
}

TEST_CASE("a term can be made at the end of others") {
  std::string terms = "a";
  schema::append_term(schema::stem, "كتاب", terms);
  CHECK(terms == "a" + schema::term(schema::stem, "كتاب"));
}

TEST_CASE("no two prefixes are the same") {
  std::set<std::string_view> seen;
  for (const auto& prefix : schema::prefixes) CHECK(seen.insert(prefix.prefix).second);
}

TEST_CASE("a term tells its prefix") {
  for (const auto& prefix : schema::prefixes) {
    CHECK(schema::prefix_of(schema::term(prefix, "كتاب")) == prefix);
    CHECK(schema::prefix_of(schema::term(prefix, "s")) == prefix);
  }
}

TEST_CASE("no term is too long for Xapian, whatever the bytes") {
  for (std::size_t size = 0; size <= 600; ++size) {
    for (const char byte : {'x', '\0', '\xD8', '\x80'}) {
      const std::string rest(size, byte);
      CHECK(size_in_xapian(schema::term(schema::title_root, rest)) <= 245);
    }
  }
}

TEST_CASE("a rest of 200 bytes is kept, a longer one keeps its beginning and a hash") {
  CHECK(schema::term(schema::id, std::string(200, 'x')) == "Q" + std::string(200, 'x'));
  const std::string longer = schema::term(schema::id, std::string(201, 'x'));
  CHECK(longer.size() == 1 + 180 + 32);
  CHECK(longer.starts_with("Q" + std::string(180, 'x')));
}

TEST_CASE("long rests that differ only at the end give different terms") {
  CHECK(schema::term(schema::id, std::string(300, 'x') + "a") != schema::term(schema::id, std::string(300, 'x') + "b"));
}

TEST_CASE("a long rest is not cut inside a character") {
  std::string rest = "xx";
  for (int i = 0; i < 150; ++i) rest += "é";
  const std::string term = schema::term(schema::folded, rest);
  CHECK(term.size() == 180 + 32);
  CHECK(unpack(term.substr(178, 2)) == "é");
}

}  // namespace fihris
