#include "searcher/server/header_text.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

TEST_CASE("blanks at both ends are no part of a value") {
  CHECK(trimmed(" \ta b\t ") == "a b");
  CHECK(trimmed(" \t").empty());
  CHECK(trimmed("").empty());
}

TEST_CASE("parts are taken off a list one after another") {
  std::string_view list = "a,,b";
  CHECK(take_part(list, ',') == "a");
  CHECK(take_part(list, ',').empty());
  CHECK(take_part(list, ',') == "b");
  CHECK(list.empty());
}

}  // namespace
}  // namespace fihris
