#include "indexer/readers/mediawiki_reader.h"

#include <doctest/doctest.h>

#include "tests/support/reader_outcome.h"

using namespace fihris;
using test::Messages;
using test::Outcome;

namespace {

constexpr const char* head = R"(<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" xml:lang="ar">
<siteinfo><sitename>موسوعة الميناء</sitename><dbname>minawiki</dbname><base>https://mina.example/wiki/%D8%A7</base>
<namespaces><namespace key="6" case="first-letter">رسم</namespace><namespace key="14">باب</namespace></namespaces></siteinfo>
)";

Outcome read(const std::string& pages, const std::string& tail = "</mediawiki>") {
  return test::read_content<MediaWikiReader>(head + pages + tail);
}

std::string page(const std::string& text, const std::string& more = "<ns>0</ns>") {
  return "<page><title>عدن (مدينة)?</title>" + more +
         "<id>7</id><revision><id>99</id><timestamp>2024-04-13T08:00:00Z</timestamp><contributor><id>5</id></"
         "contributor>"
         "<model>wikitext</model><text xml:space='preserve'>" +
         text + "</text></revision></page>\n";
}

}  // namespace

TEST_CASE("a page is an article with all its fields") {
  const Outcome outcome = read(page("'''عدن''' [[رسم:x.jpg]]&lt;ref&gt;م&lt;/ref&gt;\n[[باب:مدن]]"));
  CHECK(outcome.messages.empty());
  REQUIRE(outcome.articles.size() == 1);
  CHECK(outcome.articles[0] == Article{"minawiki:7", "عدن (مدينة)?", "عدن", parse_iso_date("2024-04-13"),
                                       "موسوعة الميناء", "https://mina.example/wiki/عدن_(مدينة)%3F", "", "مدن", "ar",
                                       ""});
  CHECK(outcome.positions == std::vector<std::string>{"4"});
}

TEST_CASE("redirects and pages of other namespaces and models are passed over in silence") {
  const Outcome outcome =
      read(page("x", "<ns>1</ns>") + page("x", "<ns>0</ns><redirect title='y'/>") +
           "<page><title>x</title><ns>0</ns><revision><model>css</model><text>x</text></revision></page>");
  CHECK(outcome.articles.empty());
  CHECK(outcome.messages.empty());
}

TEST_CASE("dumps that do not say what a page is are read by its title and its text") {
  const Outcome outcome = read(
      "<page><title>باب:مدن</title><revision><text>x</text></revision></page>"
      "<page><title>ع</title><revision><text>#تحويل [[ب]]</text></revision></page>"
      "<page><title>غ: ف</title><revision><text>م</text></revision></page>");
  CHECK(outcome.articles.size() == 1);
  CHECK(outcome.articles.at(0).id == "minawiki:غ: ف");
  CHECK(outcome.messages.empty());
}

TEST_CASE("of several revisions the last one counts") {
  const Outcome outcome = read(
      "<page><title>ع</title><ns>0</ns><id>1</id><revision><text>قديم</text></revision><revision><text>جديد</text></"
      "revision></page>");
  CHECK(outcome.articles.at(0).text == "جديد");
}

TEST_CASE("a page without a text is refused with its line, and a long one too") {
  CHECK(read(page("{{تحويل}}")).messages == Messages{"4: no text"});
  CHECK(read(page(std::string((16 << 20) + 1, 'x'))).messages == Messages{"4: a page of more than 16 MiB: split it"});
}

TEST_CASE("a dump that was cut gives what is whole") {
  const Outcome outcome = read(page("م") + "<page><title>ب</title><ns>0", "");
  CHECK(outcome.articles.size() == 1);
  CHECK(outcome.messages.back() == "4: the dump ends before its last page does: get it again");
}

TEST_CASE("what is no dump is refused") {
  CHECK(test::read_content<MediaWikiReader>("<rss/>").messages ==
        Messages{"1: not a dump of MediaWiki: it begins with <rss>"});
  CHECK(test::read_content<MediaWikiReader>("").messages.back() == "1: not a dump of MediaWiki: no XML in it");
}

TEST_CASE("the sample of the corpus is read whole") {
  const Outcome outcome = test::read_source<MediaWikiReader>(FIHRIS_SOURCE_DIR "/corpus/formats/dump.xml");
  CHECK(outcome.messages.empty());
  REQUIRE(outcome.articles.size() == 1);
  CHECK(outcome.articles[0].section == "خلجان الساحل");
  CHECK(outcome.articles[0].text ==
        "قوارب الصيد عند مدخل الخليج\n"
        "خليج القناديل خليج صغير على الساحل الشرقي، سُمّي بما كان الصيادون يعلّقونه من قناديل على قواربهم.\n"
        "التاريخ\nبُنيت أول منارة عند مدخله سنة 1880، ثم جُدّدت مرتين.\n"
        "الأسماك\nالسردين\nالبوري والقاروص");
}
