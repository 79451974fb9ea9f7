#include "searcher/suggest/keyboard.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

TEST_CASE("Latin keys give the Arabic letters on them") {
  CHECK(arabic_on_same_keys("hgsghl") == "السلام");
  CHECK(arabic_on_same_keys("lpl]") == "محمد");
  CHECK(arabic_on_same_keys("r'v") == "قطر");
  CHECK(arabic_on_same_keys("gfkhk") == "لبنان");
  CHECK(arabic_on_same_keys("b") == "لا");
  CHECK(arabic_on_same_keys("Hpl]") == "أحمد");
  CHECK_FALSE(arabic_on_same_keys("a1"));
}

TEST_CASE("Arabic letters give the Latin keys they are on") {
  CHECK(latin_on_same_keys("لخخلمث", false) == "google");
  CHECK(latin_on_same_keys("لالاؤ", true) == "bbc");
  CHECK(latin_on_same_keys("لالاؤ", false) == "ghghc");
  CHECK_FALSE(latin_on_same_keys("دار", false));
}

}  // namespace
}  // namespace fihris
