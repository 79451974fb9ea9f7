#include "indexer/markup/html_text.h"

#include <string>

#include <doctest/doctest.h>

using namespace fihris;

TEST_CASE("block elements end lines and inline elements do not") {
  CHECK(plain_text_of_html("<p>أعلنت <b>الوزارة</b> أمس</p>\n<p>وأضافت&nbsp;أنها<br>ستعود</p><ul><li>أ<li>ب</ul>") ==
        "أعلنت الوزارة أمس\nوأضافت\u00A0أنها\nستعود\nأ\nب");
  CHECK(plain_text_of_html("<div>أ</div>ب<h2>ج</h2>د<table><tr><td>1<td>2<tr><td>3</table>") == "أ\nب\nج\nد\n1 2\n3");
  CHECK(plain_text_of_html("مو<span>صول</span>ة") == "موصولة");
}

TEST_CASE("scripts, styles and comments are no text") {
  CHECK(plain_text_of_html("<style>p{x:y}</style>أ<script>if (a < b) document.write('<p>x</p>')</script><!-- خفي -->ب"
                           "<noscript><img src=x></noscript>") == "أب");
}

TEST_CASE("line ends of the source count only where there is no block element") {
  CHECK(plain_text_of_html("<p>أ\nب</p>") == "أ ب");
  CHECK(plain_text_of_html("أ <b>ب</b>\n\nج &amp; د") == "أ ب\nج & د");
  CHECK(plain_text_of_html("<p>x</p><pre>أ\nب</pre>") == "x\nأ\nب");
}

TEST_CASE("broken HTML gives its text") {
  CHECK(plain_text_of_html("<p>أ <b>ب</p> <i>ج</b> د < هـ & و &unheardof; <") == "أ ب\nج د < هـ & و &unheardof; <");
  CHECK(plain_text_of_html("") == "");
  CHECK(plain_text_of_html("<p></p>") == "");
  CHECK(plain_text_of_html(std::string("<p>أ\0ب</p>", 12)) == "أب");
  CHECK(plain_text_of_html("<meta charset=windows-1256><p>عين</p>") == "عين");
}

TEST_CASE("deep nesting ends the text and costs no stack") {
  std::string deep = "أول ";
  for (int i = 0; i < 100'000; ++i) deep += "<b>";
  CHECK(plain_text_of_html(deep + "ثان") == "أول");
}

TEST_CASE("text is HTML when it has a tag that HTML knows or a reference") {
  for (const char* html : {"<p>أ", "أ</b>", "<BR/>", "<a href='x'>", "<section class=x>", "&quot;أ&quot;", "&#1593;"}) {
    CAPTURE(html);
    CHECK(looks_like_html(html));
  }
  for (const char* plain : {"", "أ < ب", "<أ>", "x<y>z", "<p", "AT&T", "<unheardof>", "R&D; x", "a <- b", "<>"}) {
    CAPTURE(plain);
    CHECK_FALSE(looks_like_html(plain));
  }
}
