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

TEST_CASE("a hamza that is written is the root's, but for one behind ا") {
  const RootWeights weights{{pack_utf8("سءل"), 2.0F}, {pack_utf8("سيل"), 3.0F}, {pack_utf8("بيع"), 2.0F}};
  CHECK(to_utf8(extract_root(pack_utf8("مسؤول"), weights)) == "سءل");
  CHECK(to_utf8(extract_root(pack_utf8("بائع"), weights)) == "بيع");
}

TEST_CASE("below a nisba or a plural there is a root too") {
  CHECK(root_of("اتفاقية") == "وفق");
  CHECK(root_of("كتابات") == "كتب");
}

TEST_CASE("a verb has the root of its measure") {
  const RootWeights known = roots({"مرر", "سمر", "وصل", "وطن", "صدم", "نصل", "ءلف", "تلف"});
  const auto verb_root = [&](std::string_view verb, VerbShape shape) {
    return to_utf8(extract_verb_root(pack_utf8(verb), shape, known));
  };
  CHECK(verb_root("استمر", {false, true}) == "مرر");
  CHECK(verb_root("اتصل", {false, false}) == "وصل");
  CHECK(verb_root("اصطدم", {false, false}) == "صدم");
  CHECK(verb_root("أتلف", {true, false}) == "تلف");
  CHECK(verb_root("تلفز", {false, false}).empty());
}

TEST_CASE("a word votes only for roots whose letters it shows") {
  const auto votes_for = [](std::string_view word, std::string_view root, bool is_certain) {
    const std::vector<PossibleRoot> votes = possible_roots(pack_utf8(word));
    return std::any_of(votes.begin(), votes.end(), [&](const PossibleRoot& each) {
      return each.root == pack_utf8(root) && each.is_certain == is_certain;
    });
  };
  CHECK(votes_for("مكتوب", "كتب", true));
  CHECK(votes_for("سيوف", "سيف", true));
  CHECK(votes_for("زيارة", "زير", false));
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
