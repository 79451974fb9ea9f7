#include "indexer/readers/csv_reader.h"

#include <doctest/doctest.h>

#include "tests/support/reader_outcome.h"

using namespace fihris;
using test::Messages;
using test::Outcome;

namespace {

Outcome read(const std::string& content, const SourceSettings& settings = {}) {
  return test::read_content<CsvReader>(content, settings);
}

}  // namespace

TEST_CASE("a row is an article, with the names of the header") {
  const Outcome outcome =
      read("\xEF\xBB\xBFId;العنوان;Body;Date;Views\r\n7;ع;\"م; \"\"ن\"\"\r\nس\";2024-04-13;12\r\n8;;<p>م</p>;;\r\n");
  CHECK(outcome.messages.empty());
  REQUIRE(outcome.articles.size() == 2);
  CHECK(outcome.articles[0] ==
        Article{"7", "ع", "م; \"ن\"\nس", parse_iso_date("2024-04-13"), "", "", "", "", "", R"({"Views":"12"})"});
  CHECK(outcome.articles[1].text == "م");
  CHECK(outcome.positions == std::vector<std::string>{"2", "4"});
}

TEST_CASE("rows with too few or too many cells are refused with their line") {
  const Outcome outcome = read("title,text\na\nb,c,d\ne,f,,\ng,\nh,i");
  CHECK(outcome.articles.size() == 2);
  CHECK(outcome.messages == Messages{"2: 1 cells where the header has 2: is a quote or separator missing?",
                                     "3: 3 cells where the header has 2: is a quote or separator missing?",
                                     "5: no text"});
}

TEST_CASE("a table without a column for the text is refused once") {
  const Outcome outcome = read("a,b\nc,d\ne,f");
  CHECK(outcome.articles.empty());
  CHECK(outcome.messages ==
        Messages{"1: no column for the text: the first line must name the columns, one of them \"text\""});
}

TEST_CASE("a field map names columns, by number where there is no header") {
  SourceSettings settings;
  settings.fields = {{"lead", "text"}, {"text", ""}};
  CHECK(read("lead,text\nم,ن", settings).articles.at(0).text == "م");
  settings.fields = {{"1", "title"}, {"3", "text"}};
  const Outcome outcome = read("ع,x,م\nغ,y,ن,z", settings);
  REQUIRE(outcome.articles.size() == 2);
  CHECK(outcome.articles[0].title == "ع");
  CHECK(outcome.articles[1].extra == R"({"2":"y","4":"z"})");
}

TEST_CASE("the settings can say that tabs separate") {
  SourceSettings settings;
  settings.format = SourceFormat::tsv;
  CHECK(read("title\ttext,a,b\tarticle_text\nع\tx\tم", settings).articles.at(0).text == "م");
}

TEST_CASE("bytes that are not UTF-8 cost their row") {
  const Outcome outcome = read("title,text\na,\xFF\nb,م");
  CHECK(outcome.articles.size() == 1);
  CHECK(outcome.messages.size() == 1);
  CHECK(read("title,text,\xFF\na,b").articles.empty());
}

TEST_CASE("an empty table gives no article") {
  CHECK(read("").messages.empty());
  CHECK(read("title,text\n").messages.empty());
}

TEST_CASE("the sample of the corpus is read whole") {
  const Outcome outcome = test::read_source<CsvReader>(FIHRIS_SOURCE_DIR "/corpus/formats/articles.csv");
  CHECK(outcome.messages.empty());
  REQUIRE(outcome.articles.size() == 2);
  CHECK(outcome.articles[0].text.find("دكاناً.\n\nوقال أحد الباعة: \"هذا") != std::string::npos);
  CHECK(outcome.articles[1].section == "رياضة");
}
