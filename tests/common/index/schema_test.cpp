#include "common/index/schema.h"

#include <algorithm>
#include <set>

#include <doctest/doctest.h>

namespace fihris {
namespace {

std::size_t size_in_xapian(const std::string& term) {
  return term.size() + static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0'));
}

}  // namespace

TEST_CASE("a term is its prefix and its word") {
  CHECK(schema::term(schema::folded, "كتاب") == "كتاب");
  CHECK(schema::term(schema::root, "كتب") == "XRكتب");
}

TEST_CASE("an exact term joins the folded and the written word") {
  CHECK(schema::exact_term("مدرسه", "مدرسة") == "XEمدرسه:مدرسة");
}

TEST_CASE("no two prefixes are the same") {
  std::set<std::string_view> seen;
  for (const auto& prefix : schema::prefixes) CHECK(seen.insert(prefix.prefix).second);
}

TEST_CASE("no term is too long for Xapian, whatever the bytes") {
  for (std::size_t size = 0; size <= 600; ++size) {
    for (const char byte : {'x', '\0', '\xD8', '\x80'}) {
      const std::string rest(size, byte);
      CHECK(size_in_xapian(schema::term(schema::title_root, rest)) <= 245);
      CHECK(size_in_xapian(schema::exact_term(rest, rest)) <= 245);
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
  std::string rest = "x";  // moves the two-byte letters off the even bytes
  for (int i = 0; i < 150; ++i) rest += "ك";
  const std::string term = schema::term(schema::folded, rest);
  CHECK(term.size() == 179 + 32);
  CHECK(term.substr(177, 2) == "ك");
}

}  // namespace fihris
