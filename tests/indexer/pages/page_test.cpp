#include "indexer/pages/page.h"

#include <doctest/doctest.h>

using namespace fihris;

namespace {

const std::string body =
    "<p>افتتح وزير النقل صباح اليوم الطريق الساحلي الجديد بعد أعمال استمرت ثلاث سنوات كاملة.</p>"
    "<p>وقال الوزير في كلمته إن الطريق يختصر ساعة من الوقت بين المدينتين ويخدم آلاف المسافرين كل يوم.</p>";
const std::string head =
    "<html lang=ar-EG><title>افتتاح الطريق الساحلي الجديد | مدار</title><h1>افتتاح الطريق الساحلي الجديد</h1>";

std::string refusal_of(const std::string& html, std::string_view url = "") {
  return std::string(read_page({html, url}).refusal);
}

Article article_of(const std::string& html, std::string_view url = "") {
  const PageReading reading = read_page({html, url});
  REQUIRE(reading.page);
  return reading.page->article;
}

}  // namespace

TEST_CASE("a page becomes an article with all its fields") {
  const Article article = article_of(head +
                                         "<link rel=canonical href='/2024/a?utm_source=x'><span class=cat>محليات</span>"
                                         "<span class=author>سلمى الحسن</span><time datetime=2024-05-01>x</time>" +
                                         body,
                                     "http://www.madar.example/amp/a");
  CHECK(article.title == "افتتاح الطريق الساحلي الجديد");
  CHECK(article.source == "مدار");
  CHECK(article.author == "سلمى الحسن");
  CHECK(article.section == "محليات");
  CHECK(article.language == "ar");
  CHECK(to_iso_string(article.date.value()) == "2024-05-01");
  CHECK(article.url == "http://www.madar.example/2024/a?utm_source=x");
  CHECK(article.id == "https://madar.example/2024/a");
  CHECK(article.text.find('\n') != std::string::npos);
}

TEST_CASE("a canonical address that is the front page is not the article's") {
  CHECK(article_of(head + "<link rel=canonical href='https://madar.example/'>" + body, "https://madar.example/a?id=5")
            .id == "https://madar.example/a?id=5");
}

TEST_CASE("without an address there is no id, and the host is the source when nothing else is") {
  CHECK(article_of(head + body).id.empty());
  CHECK(article_of("<h1>افتتاح الطريق الساحلي</h1><meta property=og:type content=article>" + body,
                   "https://www.madar.example/a")
            .source == "madar.example");
}

TEST_CASE("a text that the page shows in part is completed from its JSON-LD, another text is not") {
  const std::string more =
      "وأضاف أن الوزارة ستبدأ العام المقبل في توسيع الميناء وربطه بسكة الحديد التي تمتد إلى الحدود.";
  const auto page = [&](const std::string& text) {
    return head +
           "<script type='application/ld+json'>{\"@type\":\"Article\",\"headline\":\"افتتاح الطريق الساحلي "
           "الجديد\",\"articleBody\":\"" +
           text + "\"}</script>" + body;
  };
  const std::string shown = article_of(head + body).text;
  CHECK(article_of(page(shown.substr(0, shown.find('\n')) + "\\n" + shown.substr(shown.find('\n') + 1) + "\\n" + more +
                        "\\n" + more))
            .text == shown + '\n' + more + '\n' + more);
  CHECK(article_of(page(more + more + more + more)).text == shown);
}

TEST_CASE("pages that are no articles say why") {
  CHECK(refusal_of("") == "no text that reads as an article");
  CHECK(refusal_of("<title>404 Not Found</title><h1>Not Found</h1>" + body) == "an error page");
  CHECK(refusal_of("<title>الصفحة غير موجودة</title>" + body) == "an error page");
  CHECK(refusal_of("<p>نص قصير من كلمات قليلة لا تكفي.</p>") == "too little text for an article");
  CHECK(refusal_of("<title>مدار</title>" + body, "https://madar.example/") == "a list of links");
  std::string list;
  const std::string rest = body.substr(body.find(" صباح"), body.find("</p>") - body.find(" صباح"));
  for (const char* place : {"بيروت", "عمان", "تونس", "دمشق", "مسقط", "الرباط"})
    list += std::string("<h2><a href=x>خبر من أخبار اليوم</a></h2><p>افتتح وزير النقل في ") + place + rest;
  CHECK(refusal_of("<title>اقتصاد | مدار</title><h1>اقتصاد</h1>" + list) == "a list of articles");
  const std::string post = "<article><h2><a href=x>خبر من أخبار اليوم</a></h2>" + body + body + body + "</article>";
  CHECK(refusal_of("<title>مدار</title><main>" + post + post + "</main>") == "a list of articles");
}
