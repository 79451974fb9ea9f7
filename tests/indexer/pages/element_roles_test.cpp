#include "indexer/pages/element_roles.h"

#include <doctest/doctest.h>

using namespace fihris;

TEST_CASE("elements have the role that readers see") {
  CHECK(role_of("p") == ElementRole::paragraph);
  CHECK(role_of("h6") == ElementRole::heading);
  CHECK(role_of("a") == ElementRole::link);
  CHECK(role_of("script") == ElementRole::unseen);
  CHECK(role_of("nav") == ElementRole::frame);
  CHECK(role_of("ul") == ElementRole::block);
}

TEST_CASE("a name with a hyphen is a block, any other unknown one stays within the line") {
  CHECK(role_of("app-article") == ElementRole::block);
  CHECK(role_of("blink") == ElementRole::inline_text);
  CHECK(role_of("") == ElementRole::inline_text);
}

TEST_CASE("text, links and inline elements do not break a line") {
  CHECK_FALSE(breaks_line(ElementRole::text));
  CHECK_FALSE(breaks_line(ElementRole::link));
  CHECK(breaks_line(ElementRole::item));
  CHECK(breaks_line(ElementRole::line_break));
}
