#include "indexer/markup/character_references.h"

#include <doctest/doctest.h>

using namespace fihris;

TEST_CASE("references with names and numbers become what they stand for") {
  CHECK(decode_references("&laquo;&#1593;&#x639;&#X639;&raquo; &amp; &apos;&nbsp;&hellip;") == "«ععع» & '\u00A0…");
}

TEST_CASE("what is no reference stays as it is") {
  for (const char* text : {"A & B", "&", "&;", "&#;", "&#x;", "&#xZZ;", "&unheardof;", "AT&T;", "&amp", "&#0;",
                           "&#xD800;", "&#1114112;", "&#99999999999999999999;", "&#-5;"}) {
    CAPTURE(text);
    CHECK(decode_references(text) == text);
    CHECK(read_reference(text).length == 0);
  }
}

TEST_CASE("a reference is as long as it is written") {
  CHECK(read_reference("&lt;b").length == 4);
  CHECK(read_reference("&#1593;").code_point == U'ع');
  CHECK(read_reference("x&lt;").length == 0);
}
