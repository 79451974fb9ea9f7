#include "indexer/readers/feed_reader.h"

#include <doctest/doctest.h>

#include "tests/support/reader_outcome.h"

using namespace fihris;
using test::Messages;
using test::Outcome;

namespace {

Outcome read(const std::string& content, const SourceSettings& settings = {}) {
  return test::read_content<FeedReader>(content, settings);
}

Outcome read_items(const std::string& items) {
  return read("<rss version='2.0'><channel><title>المرفأ</title><link>https://a.example/</link>\n" + items +
              "</channel></rss>");
}

}  // namespace

TEST_CASE("an item of RSS 2.0 is an article with all its fields") {
  const Outcome outcome = read(R"(
<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:d="http://purl.org/dc/elements/1.1/">
<channel><title>المرفأ &amp; البحر</title><link>https://a.example/</link><language>ar</language>
<image><title>شعار</title><link>https://a.example/logo</link></image>
<item><title>&lt;b&gt;ع&lt;/b&gt;</title><link>/7</link><guid isPermaLink="false">tag:a.example,7</guid>
<description>موجز</description><content:encoded><![CDATA[<p>م</p><p>ن &nbsp;&amp; س</p>]]></content:encoded>
<pubDate>2024-04-13</pubDate><d:creator>ك</d:creator><category>ق</category></item>
</channel></rss>)");
  CHECK(outcome.messages.empty());
  REQUIRE(outcome.articles.size() == 1);
  CHECK(outcome.articles[0] == Article{"tag:a.example,7", "ع", "م\nن \u00A0& س", parse_iso_date("2024-04-13"),
                                       "المرفأ & البحر", "https://a.example/7", "ك", "ق", "ar",
                                       R"({"description":"موجز"})"});
  CHECK(outcome.positions == std::vector<std::string>{"5"});
}

TEST_CASE("Atom is read, with texts of every type") {
  const Outcome outcome =
      read(R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ar" xml:base="https://a.example/x/">
<title type="html">مدار &amp;amp; نجوم</title><link href="/"/><link rel="self" href="/feed"/>
<entry xml:base="y/"><id>urn:1</id><title type="text">1 &lt; 2</title><link rel="alternate" href="z"/><updated>2024-04-14T00:00:00Z</updated>
<published>2024-04-13T22:00:00+03:00</published><author><name>ك</name><uri>u</uri></author><category term="t" label="ق"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>م</p><p>ن &lt; س</p></div></content></entry>
<entry><id>urn:2</id><title>ب</title><source><title>وكالة</title><id>x</id></source><summary>موجز</summary></entry></feed>)");
  CHECK(outcome.messages.empty());
  REQUIRE(outcome.articles.size() == 2);
  CHECK(outcome.articles[0] == Article{"urn:1", "1 < 2", "م\nن < س", parse_iso_date("2024-04-13"), "مدار & نجوم",
                                       "https://a.example/x/y/z", "ك", "ق", "ar",
                                       R"({"updated":"2024-04-14T00:00:00Z"})"});
  CHECK(outcome.articles[1].source == "وكالة");
  CHECK(outcome.articles[1].text == "موجز");
}

TEST_CASE("RSS 1.0 and 0.91 are read") {
  const Outcome one =
      read(R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://a.example/"><title>س</title><link>https://a.example/</link>
<items><rdf:Seq><rdf:li resource="https://a.example/7"/></rdf:Seq></items></channel>
<item rdf:about="https://a.example/7"><title>ع</title><link>https://a.example/7</link><description>م</description><dc:date>2024-04-13</dc:date></item></rdf:RDF>)");
  CHECK(one.messages.empty());
  REQUIRE(one.articles.size() == 1);
  CHECK(one.articles[0].id == "https://a.example/7");
  CHECK(one.articles[0].source == "س");
  CHECK(one.articles[0].date.has_value());
  const Outcome old = read(R"(<!DOCTYPE rss SYSTEM "http://my.netscape.com/publish/formats/rss-0.91.dtd">
<rss version="0.91"><channel><title>س</title><item><title>ع</title><description>م</description></item></channel></rss>)");
  CHECK(old.messages.empty());
  CHECK(old.articles.at(0).title == "ع");
}

TEST_CASE("what feeds get wrong is read all the same") {
  const Outcome outcome = read_items(
      "<item><title>AT&T & شركاه&nbsp;\x01</title><link>https://a.example/?a=1&b=2</link>"
      "<description><p>م</p> <b>ن</b></description><dc:creator>ك</dc:creator></item>");
  CHECK(outcome.messages.empty());
  REQUIRE(outcome.articles.size() == 1);
  CHECK(outcome.articles[0].title == "AT&T & شركاه\u00A0");
  CHECK(outcome.articles[0].url == "https://a.example/?a=1&b=2");
  CHECK(outcome.articles[0].text == "م\nن");
  CHECK(outcome.articles[0].author == "ك");
}

TEST_CASE("a damaged item is told of and the next one is read") {
  const Outcome outcome = read_items(
      "<item><title>أ</titel><description>م</description></item>\n<item><title>ب<description>ن</description></item>\n"
      "<item><description>س</description></item>");
  CHECK(outcome.articles.size() == 2);
  REQUIRE(outcome.messages.size() >= 2);
  CHECK(outcome.messages[0] ==
        "2: damaged XML: Opening and ending tag mismatch: title line 2 and titel: read as far as it goes");
  CHECK(outcome.messages[1] == "3: an item that is not closed: skipped");
}

TEST_CASE("a feed that was cut gives what is whole") {
  const Outcome outcome = read("<rss><channel><item><description>م</description></item>\n<item><descr");
  CHECK(outcome.articles.size() == 1);
  CHECK(outcome.messages.back() == "2: the feed ends inside an item: get it again");
}

TEST_CASE("an item without a text is refused") {
  CHECK(read_items("<item><title>ع</title></item>").messages == Messages{"2: no text"});
}

TEST_CASE("what is no feed is refused") {
  CHECK(read("<html><body>م</body></html>").messages == Messages{"1: not a feed: it begins with <html>"});
  CHECK(read("").messages.back() == "1: not a feed: no XML in it");
  CHECK(read("مرحبا").articles.empty());
  CHECK(read_items("").messages.empty());
}

TEST_CASE("a feed in windows-1256 is read by what it declares") {
  const Outcome outcome = read(
      "<?xml version='1.0' "
      "encoding='windows-1256'?><rss><channel><item><description>\xDA\xED\xE4</description></item></channel></rss>");
  CHECK(outcome.articles.at(0).text == "عين");
}

TEST_CASE("the samples of the corpus are read whole") {
  const Outcome rss = test::read_source<FeedReader>(FIHRIS_SOURCE_DIR "/corpus/formats/feed.xml");
  REQUIRE(rss.articles.size() == 2);
  CHECK(rss.articles[0].text.find("وعائلاتهم.\nوقال مهندس الخط") != std::string::npos);
  CHECK(rss.articles[0].section == "مدينة، نقل");
  CHECK(rss.articles[1].url == "https://www.marfaa.example/city/lighthouse");
  CHECK(rss.articles[1].id == "https://www.marfaa.example/#marfaa-lighthouse-2024");
  const Outcome atom = test::read_source<FeedReader>(FIHRIS_SOURCE_DIR "/corpus/formats/atom.xml");
  CHECK(atom.messages.empty());
  REQUIRE(atom.articles.size() == 2);
  CHECK(atom.articles[0].url == "https://www.madar.example/science/observatory");
  CHECK(atom.articles[0].author == "سامر الحاج");
  CHECK(atom.articles[1].text.starts_with("أدارت القرية"));
}
