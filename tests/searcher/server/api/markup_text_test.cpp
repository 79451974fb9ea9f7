#include "searcher/server/api/markup_text.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

TEST_CASE("what means something in HTML and XML is an entity") {
  CHECK(markup_text("<a href=\"x\" title='y'> & غاز") == "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt; &amp; غاز");
}

TEST_CASE("what XML cannot have becomes U+FFFD") {
  CHECK(markup_text("a\x01\x1b"
                    "b\tc\n") == "a\uFFFD\uFFFDb\tc\n");
  CHECK(markup_text("\xff\xef\xbf\xbf") == "\uFFFD\uFFFD");
}

TEST_CASE("matched words stand between the tags, all is escaped but these") {
  CHECK(highlighted_text({"a <b> & c", {{2, 5}, {8, 9}}, false, false}, "<mark>", "</mark>") ==
        "a <mark>&lt;b&gt;</mark> &amp; <mark>c</mark>");
  CHECK(highlighted_text({"ab", {}, true, true}, "[", "]") == "… ab …");
}

TEST_CASE("marks that lie outside the text or in each other do no harm") {
  CHECK(highlighted_text({"abc", {{1, 9}, {0, 2}}, false, false}, "[", "]") == "a[bc][]");
}

TEST_CASE("in a URL all but plain letters is encoded") {
  CHECK(url_encoded("aZ09-._~") == "aZ09-._~");
  CHECK(url_encoded("غ &=\xff") == "%D8%BA%20%26%3D%FF");
}

}  // namespace
}  // namespace fihris
