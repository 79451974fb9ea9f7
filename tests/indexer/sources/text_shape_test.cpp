#include "indexer/sources/text_shape.h"

#include <doctest/doctest.h>

using namespace fihris;
using namespace std::string_literals;

TEST_CASE("marks and blanks before the first letter go") {
  CHECK(ascii_shape("\xEF\xBB\xBF \n{") == "{");
  CHECK(ascii_shape("abc") == "abc");
  CHECK(ascii_shape("").empty());
}

TEST_CASE("UTF-16 with and without a mark is seen as one byte a letter") {
  CHECK(ascii_shape("\xFF\xFE<\0?\0x\0\x28\x06"s) == "<?x\x80");
  CHECK(ascii_shape("\xFE\xFF\0<\0?\0x\x06\x28"s) == "<?x\x80");
  CHECK(ascii_shape("<\0h\0t\0m\0l\0"s) == "<html");
  CHECK(ascii_shape("\0<\0h\0t\0m\0l"s) == "<html");
}

TEST_CASE("text has few control characters") {
  CHECK(looks_like_text("\xC7\xE1\xDA\xC8\xC7\xD1\xC9 \r\n\t"));
  CHECK_FALSE(looks_like_text("ab\0\1\2\3"s));
  CHECK(looks_like_text(""));
}

TEST_CASE("JSON is an array, an object, or an object a line") {
  CHECK(json_shape("[ {\"a\": 1}") == JsonShape::array);
  CHECK(json_shape("[]") == JsonShape::array);
  CHECK(json_shape("{\"a\": [1, {\"b\": \"}\\\"\"}]}\n{\"a\"") == JsonShape::lines);
  CHECK(json_shape("{\"a\": \"one line, and cut") == JsonShape::lines);
  CHECK(json_shape("{\n \"a\": 1\n}") == JsonShape::object);
  CHECK(json_shape("{}") == JsonShape::lines);
}

TEST_CASE("brackets that begin a text are no JSON") {
  CHECK(json_shape("[ad_1] text") == JsonShape::none);
  CHECK(json_shape("[1] a note") == JsonShape::none);
  CHECK(json_shape("{a} text") == JsonShape::none);
  CHECK(json_shape("\"a\"") == JsonShape::none);
  CHECK(json_shape("") == JsonShape::none);
}

TEST_CASE("the root of an XML document stands behind what introduces it") {
  CHECK(
      xml_root("<?xml version=\"1.0\"?>\n<!-- a > b --><!DOCTYPE rss [<!ENTITY a \"b>c\">]>\n<RSS version=\"2.0\">") ==
      "rss");
  CHECK(xml_root("<feed/>") == "feed");
  CHECK(xml_root("<rdf:RDF\n") == "rdf:rdf");
  CHECK(xml_root("<?xml without an end").empty());
  CHECK(xml_root("text <rss>").empty());
  CHECK(xml_root("<").empty());
}

TEST_CASE("pages are told by their first tag") {
  CHECK(looks_like_html("<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">", true));
  CHECK(looks_like_html("<!-- saved --> <HTML dir=rtl>", true));
  CHECK(looks_like_html("<?xml version='1.0'?><html xmlns='…'>", true));
  CHECK(looks_like_html("<div class=a>", false));
  CHECK_FALSE(looks_like_html("<div class=a>", true));
  CHECK_FALSE(looks_like_html("<bold text", false));
  CHECK_FALSE(looks_like_html("a <html>", false));
}
