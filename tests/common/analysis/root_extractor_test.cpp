#include "common/analysis/root_extractor.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

RootSet roots(std::initializer_list<std::string_view> words) {
  RootSet set;
  for (const std::string_view word : words) set.insert(pack_utf8(word));
  return set;
}

std::string root_of(std::string_view lemma) {
  static const RootSet known =
      roots({"درس", "قول", "حدث", "كتب", "سءل", "وصل", "خرج", "ترجم", "وفق", "مدد", "رمي", "طلع"});
  return to_utf8(extract_root(pack_utf8(lemma), known));
}

TEST_CASE("the letters of the root stand where the pattern says") {
  CHECK(root_of("مدرسة") == "درس");
  CHECK(root_of("محادثة") == "حدث");
  CHECK(root_of("مكتوب") == "كتب");
  CHECK(root_of("استخراج") == "خرج");
  CHECK(root_of("مسؤول") == "سءل");
}

TEST_CASE("weak letters that the pattern hides are given back") {
  CHECK(root_of("قائل") == "قول");
  CHECK(root_of("قال") == "قول");
  CHECK(root_of("صلة") == "وصل");
  CHECK(root_of("اتفاق") == "وفق");
  CHECK(root_of("رامي") == "رمي");
  CHECK(root_of("مد") == "مدد");
}

TEST_CASE("the t of form VIII after an emphatic letter is no letter of the root") {
  CHECK(root_of("اطلاع") == "طلع");
}

TEST_CASE("roots of four letters are found") {
  CHECK(root_of("ترجمة") == "ترجم");
  CHECK(root_of("مترجم") == "ترجم");
}

TEST_CASE("a root that does not exist is none") {
  CHECK(root_of("تلفزيون").empty());
  CHECK(root_of("ملعب").empty());
  CHECK(extract_root(0, {}) == 0);
  CHECK(extract_root(pack_utf8("مدرسة"), {}) == 0);
}

}  // namespace
}  // namespace fihris
