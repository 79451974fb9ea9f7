#include "searcher/shell/common_beginning.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

TEST_CASE("the only completion is written") {
  CHECK(replacement("مد", {"مدرسة"}) == "مدرسة");
  CHECK(replacement("احم", {"أحمد"}) == "أحمد");
}

TEST_CASE("of several, what all begin with is written") {
  CHECK(replacement("مد", {"مدرسة", "مدرس", "مدرسون"}) == "مدرس");
  CHECK(replacement(":", {":open", ":oxen"}) == ":o");
}

TEST_CASE("what was typed stays where that would not be longer") {
  CHECK(replacement("احم", {"أحمد", "أحمر"}) == "احم");
  CHECK(replacement("مدر", {"مدرسة", "مديرة"}) == "مدر");
  CHECK(replacement("مد", {}) == "مد");
}

TEST_CASE("letters that begin with the same byte are not cut") {
  CHECK(replacement("", {"ب", "ت"}).empty());
  CHECK(replacement("", {"م", "مب"}) == "م");
}

}  // namespace
}  // namespace fihris
