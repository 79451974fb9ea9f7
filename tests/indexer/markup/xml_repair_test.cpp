#include "indexer/markup/xml_repair.h"

#include <doctest/doctest.h>

#include "common/base/error.h"

using namespace fihris;

namespace {

std::string repaired(std::string_view text) {
  return XmlRepair("f.xml").repair(text, true);
}

std::string repaired_by_bytes(std::string_view text) {
  XmlRepair repair("f.xml");
  std::string out;
  for (const char c : text) out += repair.repair({&c, 1});
  return out + repair.repair("", true);
}

std::string message_of(std::string_view text) {
  try {
    repaired(text);
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("good XML comes out as it was, however it is cut into blocks") {
  constexpr std::string_view good =
      "<?xml version=\"1.0\"?>\n<t a=\"x &amp; y\" b='>'>أ &lt; ب &#1593;<![CDATA[ & < ]] > ]]><!-- & < - -- x "
      "-->\n</t>";
  CHECK(repaired(good) == good);
  CHECK(repaired_by_bytes(good) == good);
}

TEST_CASE("what feeds get wrong is put right") {
  CHECK(repaired("<t u=\"?a=1&b=2\">AT&T & B&nbsp;&laquo; 1 < 2 <3 <</t>") ==
        "<t u=\"?a=1&amp;b=2\">AT&amp;T &amp; B&#160;&#171; 1 &lt; 2 &lt;3 &lt;</t>");
  CHECK(repaired("<t>&unheardof; &#0; &#1; &#xFFFF;\x01\x1F\x7F</t>") == "<t>&amp;unheardof; &amp;#0;  \x7F</t>");
  CHECK(repaired("<t>\xFF أ\xD8</t>\xEF\xBF\xBF") == "<t>\uFFFD أ\uFFFD</t>\uFFFD");
  CHECK(repaired_by_bytes("<t>&nbsp;& \xFFأ</t>") == "<t>&#160;&amp; \uFFFDأ</t>");
}

TEST_CASE("a DOCTYPE is left out with all its entities") {
  CHECK(repaired("<!DOCTYPE x [<!ENTITY a \"]>\">\n<!ENTITY b SYSTEM 'file:///etc/passwd'>]>\n<x>&a;&b;</x>") ==
        "\n\n<x>&amp;a;&amp;b;</x>");
  CHECK(repaired("<!D\x01OCTYPE x [<!ENTITY a 'b'>]><x/>") == "<x/>");
  CHECK(repaired("<\x01!DOCTYPE x><!\x01[CDATA[x]]>") == "&lt;!DOCTYPE x>");
}

TEST_CASE("tags are bounded") {
  std::string many = "<t";
  for (int i = 0; i < 300; ++i) many += " a" + std::to_string(i) + "=''";
  CHECK(message_of("\n" + many + ">") ==
        "f.xml:2: damaged XML: a tag of more than 1 MiB or 256 attributes: the rest is not read");
  CHECK_FALSE(message_of("<t a='" + std::string(2 << 20, 'x') + "'>").empty());
  CHECK_FALSE(message_of("<!DOCTYPE " + std::string(2 << 20, 'x')).empty());
  CHECK(message_of("<t a='" + std::string(1000, '=') + "'>").empty());
}
