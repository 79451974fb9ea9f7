#include "indexer/markup/wikitext_links.h"

#include <doctest/doctest.h>

using namespace fihris;

TEST_CASE("a link shows its last part, else its target") {
  CHECK(read_wiki_link("أ", {}).shown == "أ");
  CHECK(read_wiki_link(" أ | ب ", {}).shown == "ب");
  CHECK(read_wiki_link("أ|", {}).shown == "أ");
  CHECK(read_wiki_link("", {}).shown.empty());
}

TEST_CASE("captions are told from the options of pictures") {
  CHECK(read_wiki_link("صورة:x.jpg|thumb|x100px|alt=a|upright=1.2|الميناء", {}).shown == "\nالميناء\n");
  CHECK(read_wiki_link("ملف:x.jpg|لاإطار|300بك", {}).shown.empty());
}

TEST_CASE("external links begin with an address and show what follows it") {
  CHECK(begins_with_address("https://a.example/"));
  CHECK(begins_with_address("//a.example/"));
  CHECK_FALSE(begins_with_address("مدينة"));
  CHECK(shown_of_external_link("https://a.example/ الموقع الرسمي ") == "الموقع الرسمي");
  CHECK(shown_of_external_link("https://a.example/").empty());
}
