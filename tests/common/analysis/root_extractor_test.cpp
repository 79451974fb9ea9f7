#include "common/analysis/root_extractor.h"

#include <algorithm>

#include <doctest/doctest.h>

namespace fihris {
namespace {

RootWeights roots(std::initializer_list<std::string_view> words) {
  RootWeights weights;
  for (const std::string_view word : words) weights[pack_utf8(word)] = 2;
  return weights;
}

std::string root_of(std::string_view lemma) {
  static const RootWeights known =
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

TEST_CASE("of two roots that a word may have the surer one wins") {
  const RootWeights weights{{pack_utf8("مهر"), 2.0F}, {pack_utf8("هور"), 1.0F}};
  CHECK(to_utf8(extract_root(pack_utf8("مهارة"), weights)) == "مهر");
}

TEST_CASE("a word votes only for roots whose letters it shows") {
  const std::vector<PackedWord> votes = possible_roots(pack_utf8("مكتوب"));
  CHECK(std::find(votes.begin(), votes.end(), pack_utf8("كتب")) != votes.end());
  CHECK(possible_roots(pack_utf8("تلفزيونات")).empty());
}

TEST_CASE("a root that does not exist is none") {
  CHECK(root_of("تلفزيون").empty());
  CHECK(root_of("ملعب").empty());
  CHECK(extract_root(0, {}) == 0);
  CHECK(extract_root(pack_utf8("مدرسة"), {}) == 0);
}

}  // namespace
}  // namespace fihris
