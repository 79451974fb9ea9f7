#include "searcher/server/page/html_writer.h"

#include <random>

#include <doctest/doctest.h>

#include "tests/support/html_check.h"

namespace fihris {
namespace {

std::string escaped(std::string_view text) {
  HtmlWriter html;
  html.text(text);
  return html.take();
}

std::string marked(std::string_view text, const std::vector<ByteRange>& marks) {
  HtmlWriter html;
  html.marked(text, marks);
  return html.take();
}

}  // namespace

TEST_CASE("the signs of HTML are escaped in texts") {
  CHECK(escaped("<b>\"قال\" & 'رد'</b>") == "&lt;b&gt;&quot;قال&quot; &amp; &#39;رد&#39;&lt;/b&gt;");
  CHECK(escaped("&lt;") == "&amp;lt;");
}

TEST_CASE("control characters and those that turn the direction are left out") {
  CHECK(escaped(std::string_view("a\0b\x01\x1b[31mc\x7f", 11)) == "ab[31mc");
  CHECK(escaped("a\u202Eb\u202Ac\u2066d\u2069e\u0085f\uFFFEg") == "abcdefg");
  CHECK(escaped("خط\nوجدول\t.") == "خط\nوجدول\t.");
}

TEST_CASE("marks of direction that concern only their neighbours stay") {
  CHECK(escaped("أ\u200Fب\u200Eج\u200C") == "أ\u200Fب\u200Eج\u200C");
}

TEST_CASE("invalid bytes become U+FFFD") {
  CHECK(escaped("a\xff\xd8") == "a\uFFFD\uFFFD");
  CHECK(escaped("\xed\xa0\x80") == "\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("values of attributes are escaped too") {
  HtmlWriter html;
  html.lone("input", {{"value", "\"><script>"}, Attribute::when(false, "hidden"), {"name", "q"}});
  CHECK(html.body() == "<input value=\"&quot;&gt;&lt;script&gt;\" name=\"q\">");
}

TEST_CASE("elements close themselves around their content") {
  HtmlWriter html;
  html.element("p", {{"class", "a"}}, [&] {
    html.element("b", {}, std::string("x"));
    html.text("y");
  });
  CHECK(html.take() == "<p class=\"a\"><b>x</b>y</p>");
}

TEST_CASE("ranges are marked, and what is no range of the text marks nothing") {
  CHECK(marked("ab cd ef", {{0, 2}, {6, 8}}) == "<mark>ab</mark> cd <mark>ef</mark>");
  CHECK(marked("a<b", {{1, 2}}) == "a<mark>&lt;</mark>b");
  CHECK(marked("abc", {{1, 2}, {0, 3}, {2, 9}, {2, 2}}) == "a<mark>b</mark>c");
  CHECK(marked("", {{0, 1}}) == "");
}

TEST_CASE("the check of these tests sees what is wrong") {
  for (const char* html : {"<p>", "</p>", "<p><b></p></b>", "<p onclick=\"x\"></p>", "<p style=\"x\"></p>",
                           "<iframe></iframe>", "<p a=\"1\" a=\"2\"></p>", "<a href=\"javascript:x\"></a>",
                           "<a href=\"//x\"></a>", "<p id=\"a\"></p><p id=\"a\"></p>", "a < b", "a & b", "\"",
                           "<p a=x></p>", "<p", "<p a=\"", "\u202E", "\x01", "\xff"})
    CHECK_MESSAGE(test::html_problem(html) != "", html);
  CHECK(test::html_problem("<p class=\"a\">a &amp; &lt;<br-no>").starts_with("an unknown tag"));
  CHECK(test::text_of_html("<p>a &amp; <b>b</b></p>") == "a & b  ");
}

TEST_CASE("whatever bytes a text has, the page stays well formed") {
  std::mt19937 random(20240413);
  const std::string_view pieces[] = {"<script>", "</p>", "\"", "'",  "&", "&lt", "-->", "<!--", "]]>", "\xff",
                                     "\u202E",   "كلمة", " ",  "\n", "=", "\\",  "`",   "\xd9", "x"};
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (auto count = random() % 20; count > 0; --count) text += pieces[random() % std::size(pieces)];
    if (round % 3 == 0) text += static_cast<char>(random());
    const auto size = static_cast<std::uint32_t>(text.size());
    std::vector<ByteRange> marks{
        {static_cast<std::uint32_t>(random() % (size + 1)), static_cast<std::uint32_t>(random() % (size + 3))}};
    HtmlWriter html;
    html.element("p", {{"title", text}}, [&] { html.marked(text, marks); });
    CHECK_MESSAGE(test::html_problem(html.body()) == "", html.body());
  }
}

}  // namespace fihris
