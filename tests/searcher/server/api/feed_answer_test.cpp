#include <doctest/doctest.h>

#include "tests/searcher/server/api/api_service.h"

namespace fihris {
namespace {

using test::ApiService;

std::string feed(std::vector<NamedValue> parameters, const std::vector<Article>& articles = test::port_articles()) {
  ApiService service(articles);
  service.settings().base_url = "https://search.example";
  const HttpResponse response = service.get("/feed", std::move(parameters));
  CHECK(response.status == 200);
  CHECK(header_of(response, "Content-Type") == "application/rss+xml; charset=utf-8");
  return response.body;
}

TEST_CASE("a feed has the newest articles of a query first") {
  CHECK(feed({{"q", "ميناء"}}) ==
        R"(<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>فهرس: ميناء</title>
<link>https://search.example/?q=%D9%85%D9%8A%D9%86%D8%A7%D8%A1</link>
<description>أحدث ما يطابق هذا البحث</description>
<atom:link href="https://search.example/feed?q=%D9%85%D9%8A%D9%86%D8%A7%D8%A1" rel="self" type="application/rss+xml"/>
<language>ar</language>
<pubDate>Tue, 14 May 2024 00:00:00 GMT</pubDate>
<item>
<title>إضراب في &lt;الميناء&gt;</title>
<link>https://search.example/article/b</link>
<guid isPermaLink="false">b</guid>
<pubDate>Tue, 14 May 2024 00:00:00 GMT</pubDate>
<dc:publisher>واحة</dc:publisher>
<description>أضرب عمال &lt;b&gt;ميناء&lt;/b&gt; بيروت &amp;amp; طرابلس.</description>
</item>
<item>
<title>ميناء صحار</title>
<link>https://madar.example/1</link>
<guid isPermaLink="false">a/1</guid>
<pubDate>Sat, 13 Apr 2024 00:00:00 GMT</pubDate>
<dc:publisher>وكالة مدار</dc:publisher>
<dc:creator>لميس</dc:creator>
<category>اقتصاد</category>
<description>وصلت سفينة إلى &lt;b&gt;ميناء&lt;/b&gt; صحار.</description>
</item>
</channel>
</rss>
)");
}

TEST_CASE("a feed may be of filters alone, and short") {
  const std::string text = feed({{"source", "واحة"}, {"limit", "1"}});
  CHECK(text.find("<title>فهرس</title>") != std::string::npos);
  CHECK(text.find("<guid isPermaLink=\"false\">b</guid>") != std::string::npos);
  CHECK(text.find("<guid isPermaLink=\"false\">c</guid>") == std::string::npos);
  CHECK(text.find("?source=%D9%88%D8%A7%D8%AD%D8%A9&amp;limit=1\"") != std::string::npos);
}

TEST_CASE("an article without a title is shown by its text, one without a date without") {
  const std::string text = feed({{"q", "ميناء"}}, {test::article("1", "", "ميناء")});
  CHECK(text.find("<title>ميناء</title>\n<link>https://search.example/article/1</link>\n<guid") != std::string::npos);
  CHECK(text.find("pubDate") == std::string::npos);
}

TEST_CASE("a feed never answers what may have been meant, and may be empty") {
  const std::string text = feed({{"q", "مينااء"}});
  CHECK(text.find("<item>") == std::string::npos);
}

}  // namespace
}  // namespace fihris
