#include "searcher/present/visual_order.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

bool is_shown_as(std::u32string_view text, bool right_to_left, std::u32string_view visual) {
  return visual_order(text, right_to_left).text == visual;
}

}  // namespace

TEST_CASE("Arabic letters are joined and stand from the right") {
  CHECK(is_shown_as(U"سلام", true, U"\uFEE1\uFEFC\uFEB3"));
  CHECK(is_shown_as(U"باب", false, U"\uFE8F\uFE8E\uFE91"));
}

TEST_CASE("lam and alef are one character, and no filler is left") {
  const VisualText visual = visual_order(U"لا", true);
  CHECK(visual.text == U"\uFEFB");
  CHECK(visual.places.size() == 1);
}

TEST_CASE("numbers and Latin words keep their direction") {
  CHECK(is_shown_as(U"عام 2024", true, U"2024 \uFEE1\uFE8E\uFECB"));
  CHECK(is_shown_as(U"عام 2024", false, U"2024 \uFEE1\uFE8E\uFECB"));
  CHECK(is_shown_as(U"plain text", false, U"plain text"));
}

TEST_CASE("brackets are mirrored") {
  CHECK(is_shown_as(U"(و)", true, U"(\uFEED)"));
}

TEST_CASE("a mark stays behind its letter") {
  CHECK(is_shown_as(U"دَر", true, U"\uFEAD\uFEA9\u064E"));
}

TEST_CASE("each character knows where it comes from") {
  CHECK(visual_order(U"اب", true).places == std::vector<std::size_t>{1, 0});
  CHECK(visual_order(U"", true).text.empty());
}

}  // namespace fihris
