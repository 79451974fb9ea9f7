#include "indexer/pages/page_date.h"

#include <doctest/doctest.h>

using namespace fihris;

namespace {

// The text begins at the first <p>.
std::string date_of(const std::string& html, DatePlace place, std::string_view url = "") {
  const HtmlTree tree = parse_html(html);
  std::size_t begin = 0;
  while (begin < tree.size() && tree[begin].tag != "p") ++begin;
  const PageDate found = find_page_date(tree, page_facts(tree), {begin, "عنوان الخبر", url});
  CHECK(found.place == place);
  return found.date ? to_iso_string(*found.date) : "";
}

}  // namespace

TEST_CASE("the date of publication goes before that of a change") {
  CHECK(date_of("<meta property=article:modified_time content=2024-05-02><meta property=article:published_time "
                "content=2024-05-01>",
                DatePlace::meta) == "2024-05-01");
  CHECK(date_of("<h1>عنوان</h1><div>آخر تحديث: 2 مايو 2024</div><div>1 مايو 2024</div><p>نص", DatePlace::shown) ==
        "2024-05-01");
  CHECK(date_of("<h1>عنوان</h1><time class=updated datetime=2024-05-02>x</time><time datetime=2024-05-01>y</time><p>نص",
                DatePlace::time) == "2024-05-01");
}

TEST_CASE("a date of a change is better than none") {
  CHECK(date_of("<h1>عنوان</h1><div>آخر تحديث: 2 مايو 2024</div><p>نص", DatePlace::changed) == "2024-05-02");
}

TEST_CASE("JSON-LD goes before meta, meta before what is shown, and that before the address") {
  const std::string json =
      "<script type='application/ld+json'>{\"@type\":\"Article\",\"datePublished\":\"2024-01-01\"}</script>";
  const std::string meta = "<meta name=pubdate content=2024-01-02>";
  const std::string shown = "<h1>عنوان</h1><div>3 يناير 2024</div><p>نص";
  const std::string_view url = "https://x.example/2024/01/04/a";
  CHECK(date_of(meta + json + shown, DatePlace::json_ld, url) == "2024-01-01");
  CHECK(date_of(meta + shown, DatePlace::meta, url) == "2024-01-02");
  CHECK(date_of(shown, DatePlace::shown, url) == "2024-01-03");
  CHECK(date_of("<p>نص", DatePlace::address, url) == "2024-01-04");
  CHECK(date_of("<p>نص", DatePlace::none) == "");
}

TEST_CASE("the day that the head of a site shows is not taken when there is another near the title") {
  CHECK(date_of("<div>السبت 4 يناير 2025</div><h1>عنوان الخبر</h1><div>نشر في 13 أبريل 2024 - 14:05</div><p>نص",
                DatePlace::shown) == "2024-04-13");
}

TEST_CASE("the days that a long line speaks of are not its own") {
  CHECK(date_of("<h1>عنوان الخبر</h1><div>افتتح وزير النقل في 13 أبريل 2024 الطريق الساحلي الجديد بعد أعمال استمرت "
                "ثلاث سنوات كاملة</div><p>نص",
                DatePlace::none) == "");
}

TEST_CASE("a date may stand in several elements of one line") {
  CHECK(date_of("<h1>عنوان الخبر</h1><div><span>13</span> <span>أبريل</span> <b>2024</b></div><p>نص",
                DatePlace::shown) == "2024-04-13");
}
