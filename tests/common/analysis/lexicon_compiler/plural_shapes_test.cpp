#include "common/analysis/lexicon_compiler/plural_shapes.h"

#include <string>

#include <doctest/doctest.h>

namespace fihris {
namespace {

// The two likeliest.
std::string singulars_of(std::string_view plural) {
  const std::vector<PackedWord> all = singulars_by_shape(pack_utf8(plural));
  return all.size() < 2 ? "" : to_utf8(all[0]) + " " + to_utf8(all[1]);
}

bool may_be(std::string_view plural, std::string_view singular) {
  return may_be_plural_of(pack_utf8(plural), pack_utf8(singular));
}

TEST_CASE("the shape of a plural says what its singular looks like") {
  CHECK(singulars_of("مسامير") == "مسمور مسمار");
  CHECK(singulars_of("عوامل") == "عاملة عامل");
  CHECK(singulars_of("طلائع") == "طليعة طلاعة");
}

TEST_CASE("shapes that singulars have too say nothing") {
  CHECK(singulars_by_shape(pack_utf8("كتاب")).empty());
  CHECK(singulars_by_shape(pack_utf8("قلوب")).empty());
}

TEST_CASE("a nisba and form VI are no plurals of four letters") {
  CHECK(singulars_by_shape(pack_utf8("سكاني")).empty());
  CHECK(singulars_by_shape(pack_utf8("تراتب")).empty());
}

TEST_CASE("a singular fits by its likely shape or by a rarer one") {
  CHECK(may_be("عوامل", "عامل"));
  CHECK(may_be("موازين", "ميزان"));
  CHECK(may_be("نظائر", "نظير"));
  CHECK_FALSE(may_be("عوامل", "عمولة"));
}

}  // namespace
}  // namespace fihris
