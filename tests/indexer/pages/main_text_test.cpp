#include "indexer/pages/main_text.h"

#include <doctest/doctest.h>

using namespace fihris;

namespace {

const std::string first = "افتتح وزير النقل صباح اليوم الطريق الساحلي الجديد بعد أعمال استمرت ثلاث سنوات كاملة.";
const std::string second =
    "وقال الوزير في كلمته إن الطريق يختصر ساعة من الوقت بين المدينتين ويخدم آلاف المسافرين كل يوم.";
const std::string third =
    "وأضاف أن الوزارة ستبدأ العام المقبل في توسيع الميناء وربطه بسكة الحديد التي تمتد إلى الحدود.";
const std::string about = "تأسس هذا الموقع قبل عشرين عاما على يد مجموعة من الصحفيين الشباب وله مكاتب في خمس عواصم.";

std::string p(const std::string& text) {
  return "<p>" + text + "</p>";
}

std::string read(const std::string& html, std::string_view title = "") {
  std::string all;
  for (const std::string& line : find_main_text(parse_html(html), title).lines) (all += all.empty() ? "" : "|") += line;
  return all;
}

const std::string whole = first + '|' + second + '|' + third;

}  // namespace

TEST_CASE("the article is found between links") {
  CHECK(read("<div><a href=1>سياسة</a><a href=2>اقتصاد</a></div><div>" + p(first) + p(second) + p(third) +
             "</div><ul><li><a href=3>خبر آخر عن الطريق</a></ul>") == whole);
}

TEST_CASE("paragraphs may stand in one element each, or between breaks") {
  CHECK(read("<div><div class=x>" + p(first) + "</div><div class=x>" + p(second) + "</div><div class=x>" + p(third) +
             "</div></div>") == whole);
  CHECK(read("<td>" + first + "<br><br>" + second + "<br><br>" + third + "</td>") == whole);
}

TEST_CASE("links put into the text go, with the line that announces them") {
  CHECK(read("<div>" + p(first) + p("اقرأ أيضا") + p("<a href=1>خبر آخر من اليوم</a>") + p(second) +
             p("<a href=2>خبر ثالث من أمس</a>") + p(third) + "</div>") == whole);
}

TEST_CASE("headings, short answers and items of the article stay") {
  CHECK(read("<div>" + p(first) + "<h3>ماذا بعد؟</h3>" + p(second) + p("- نعم.") + "<ul><li>بند أول</ul>" + p(third) +
             "</div>") == first + "|ماذا بعد؟|" + second + "|- نعم.|بند أول|" + third);
}

TEST_CASE("what follows a heading of comments goes") {
  CHECK(read("<div>" + p(first) + p(second) + p(third) + "<h4>التعليقات</h4>" + p(about) + "</div>") == whole);
}

TEST_CASE("notices at the rim go, when names tell nothing") {
  CHECK(read("<div><div class=a><div class=b>" + p(first) + p(second) + p(third) + "</div><div class=c><div>" + about +
             "</div></div></div><div class=d><div>" + about + "</div></div></div>") == whole);
}

TEST_CASE("a lead between title and text belongs to the text") {
  CHECK(read("<div><h1>عنوان الخبر</h1><div class=lead>" + first + "</div><div class='article-body'>" + p(second) +
                 p(third) + "</div></div>",
             "عنوان الخبر") == whole);
}

TEST_CASE("of several articles the one with the title is taken, and none when no one has it") {
  const auto article = [](const std::string& title, const std::string& text) {
    return "<article><h2><a href=x>" + title + "</a></h2>" + p(text) + p(second) + p(third) + "</article>";
  };
  const std::string page = "<main>" + article("خبر أول", first) + article("خبر ثان", about) + "</main>";
  CHECK(read(page, "خبر ثان") == about + '|' + second + '|' + third);
  const MainText none = find_main_text(parse_html(page), "اسم الموقع");
  CHECK(none.several);
  CHECK(none.lines.empty());
}

TEST_CASE("parts of an article with an advertisement between are one") {
  CHECK(read("<div><div class='article-body'>" + p(first) +
             "</div><div class=ad>إعلان</div><div class='article-body'>" + p(second) + p(third) + "</div></div>") ==
        whole);
}

TEST_CASE("when names leave nothing they are not believed") {
  CHECK(read("<div class=related><div class=share>" + p(first) + p(second) + p(third) + "</div></div><footer>" + about +
             "</footer>") == whole);
}

TEST_CASE("a page without prose has no text") {
  CHECK(read("").empty());
  CHECK(read("<ul><li><a href=1>خبر</a><li><a href=2>خبر</a></ul>").empty());
}
