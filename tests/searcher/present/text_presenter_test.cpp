#include "searcher/present/text_presenter.h"

#include <sstream>

#include <doctest/doctest.h>

#include "tests/searcher/present/example_explanation.h"
#include "tests/searcher/present/example_response.h"

namespace fihris {
namespace {

TextStyle plain(bool colour) {
  TextStyle style;
  style.colour = colour;
  return style;
}

struct Printed {
  std::string out, log;
};

Printed print(const SearchResponse& response, bool colour) {
  std::ostringstream out, log;
  TextPresenter(out, log, plain(colour)).present(SearchRequest{}, response);
  return {out.str(), log.str()};
}

TEST_CASE("a hit is title, source, date, id, url and snippet, with matched words in guillemets") {
  const Printed printed = print(example_response(), false);
  CHECK(printed.out ==
        "11. مفاوضات «عمان»\n"
        "   واحة · 2024-05-14 · waha-1\n"
        "   https://waha.example/1\n"
        "   … في «عمان» غدا …\n\n");
}

TEST_CASE("with colour the matched words are bold and red") {
  CHECK(print(example_response(), true).out.find("مفاوضات \x1b[1;31mعمان\x1b[0m\n") != std::string::npos);
}

TEST_CASE("warnings, counts and time are no results") {
  CHECK(print(example_response(), false).log ==
        "warning: a quotation mark has no partner: it was ignored\n"
        "about 1,234,567 articles found, 11 to 11 shown, 2.3 ms\n");
  CHECK(print(SearchResponse{}, false).log == "0 articles found, none shown, 0.0 ms\n");
}

TEST_CASE("an article cannot command the terminal") {
  SearchResponse response = example_response();
  response.hits[0].article.source = "\x1b[2Jx\ny";
  response.hits[0].title = {"\x1b[2J", {}, false, false};
  CHECK(print(response, false).out.find('\x1b') == std::string::npos);
  CHECK(print(response, false).out.find("[2Jx y") != std::string::npos);
}

TEST_CASE("an article without a title is named by its id") {
  SearchResponse response = example_response();
  response.hits[0].title = {};
  CHECK(print(response, false).out.starts_with("11. waha-1\n"));
}

TEST_CASE("a whole article keeps its paragraphs") {
  std::ostringstream out, log;
  TextPresenter(out, log, TextStyle{}).present(ShownArticle{example_article(), false, {}, {}});
  CHECK(out.str() == "مفاوضات عمان\nواحة · 2024-05-14 · waha-1\nhttps://waha.example/1\n\nالأولى\nالثانية\n");
}

TEST_CASE("under a hit stands what its score is made of when it is asked for") {
  SearchResponse response = example_response();
  response.hits[0].explanation = example_score();
  CHECK(print(response, false)
            .out.ends_with("   … في «عمان» غدا …\n"
                           "     7.2500  points\n"
                           "     2.5000  stem        Zمدرسة of مدارس\n"
                           "     0.2500  phrase      كرة القدم\n"
                           "          -  nothing     طوكيو, نيسان\n\n"));
}

Printed print_styled(const SearchResponse& response, const TextStyle& style) {
  std::ostringstream out, log;
  TextPresenter(out, log, style).present(SearchRequest{}, response);
  return {out.str(), log.str()};
}

TEST_CASE("under a hit stands how many copies it has, in the language of the user") {
  SearchResponse response = example_response();
  response.hits[0].copies = 3;
  CHECK(print(response, false).out.ends_with("غدا …\n   3 other copies\n\n"));
  TextStyle style;
  style.language = Language::arabic;
  CHECK(print_styled(response, style).out.ends_with("غدا …\n   3 نسخ أخرى\n\n"));
}

TEST_CASE("facets stand below the hits, estimates with a tilde") {
  SearchResponse response;
  response.facets = {{{"source", {{"واحة", 12345}}, 7}, {"section", {}, 0}}, false};
  CHECK(print(response, false).out ==
        "source\n"
        "   ~12,345  واحة\n"
        "        ~7  …\n\n");
}

TEST_CASE("a title opens the article where the terminal does that, and only web addresses") {
  TextStyle style;
  style.hyperlinks = true;
  SearchResponse response = example_response();
  CHECK(print_styled(response, style)
            .out.starts_with("11. \x1b]8;;https://waha.example/1\x1b\\مفاوضات «عمان»\x1b]8;;\x1b\\\n"));
  response.hits[0].article.url = "javascript:alert(1)";
  CHECK(print_styled(response, style).out.find('\x1b') == std::string::npos);
}

TEST_CASE("lines are wrapped, and each has its isolates") {
  TextStyle style;
  style.width = 24;
  style.order = TextOrder::isolated;
  SearchResponse response = example_response();
  response.hits[0].snippet = {"وصل الوفد إلى المدينة مساء أمس", {}, false, false};
  CHECK(print_styled(response, style).out ==
        "11. \u2067مفاوضات «عمان»\u2069\n"
        "   \u2067واحة\u2069 · 2024-05-14 · waha-1\n"
        "   https://waha.example/1\n"
        "   \u2067وصل الوفد إلى المدينة\u2069\n"
        "   \u2067مساء أمس\u2069\n\n");
}

TEST_CASE("in visual order Arabic stands at the right edge") {
  TextStyle style;
  style.width = 20;
  style.order = TextOrder::visual;
  SearchResponse response;
  response.hits = {Hit{}};
  response.hits[0].article.id = "a";
  response.hits[0].title = {"باب", {}, false, false};
  CHECK(print_styled(response, style).out == "0.               \uFE8F\uFE8E\uFE91\n   a\n\n");
}

SearchResponse example_story() {
  SearchResponse response = example_response();
  Hit other;
  other.article.id = "b";
  other.article.source = "المرفأ";
  response.stories = {{3, 2, {response.hits[0], other}, {other}}};
  response.hits.clear();
  return response;
}

TEST_CASE("a story is its best report, the titles of the others, and what is related") {
  const Printed printed = print(example_story(), false);
  CHECK(printed.out ==
        "3. مفاوضات «عمان»\n"
        "   واحة · 2024-05-14 · waha-1\n"
        "   https://waha.example/1\n"
        "   … في «عمان» غدا …\n"
        "   2 reports, 2 sources\n"
        "   - b\n"
        "     المرفأ · b\n"
        "   related:\n"
        "   - b\n"
        "     المرفأ · b\n\n");
  CHECK(printed.log.find("stories 3 to 3 shown") != std::string::npos);
}

TEST_CASE("fragments stand in one block, with an ellipsis between them") {
  SearchResponse response = example_response();
  response.hits[0].fragments = {{"وصل الوفد", {{0, 6}}, false, true}, {"في عمان", {{5, 13}}, true, true}};
  CHECK(print(response, false).out.ends_with("   «وصل» الوفد … في «عمان» …\n\n"));
}

TEST_CASE("in a whole article the words of a query are marked, paragraph by paragraph") {
  std::ostringstream out, log;
  Article article = example_article();
  TextPresenter(out, log, TextStyle{}).present(ShownArticle{article, true, {{15, 23}}, {{0, 12}, {13, 27}}});
  CHECK(out.str() == "مفاوضات «عمان»\nواحة · 2024-05-14 · waha-1\nhttps://waha.example/1\n\n«الأولى»\n«الثانية»\n");
}

TEST_CASE("an explanation is a result, its warnings are not") {
  std::ostringstream out, log;
  TextPresenter(out, log, TextStyle{}).present(SearchRequest{}, example_explanation());
  CHECK(out.str().starts_with("read as "));
  CHECK(log.str() == "warning: a quotation mark has no partner: it was ignored\n");
}

TEST_CASE("what may have been meant stands before the hits, and whether these are for it") {
  SearchResponse response;
  response.suggestion = "ظروف\x1b";
  CHECK(print(response, false).log.starts_with("هل تقصد: ظروف"));
  CHECK(print(response, false).log.find('\x1b') == std::string::npos);
  response.answers_suggestion = true;
  std::ostringstream out, log;
  SearchRequest request;
  request.query = "ضروف";
  TextPresenter(out, log, TextStyle{}).present(request, response);
  CHECK(log.str().starts_with("nothing found for ضروف: هل تقصد: ظروف"));
}

}  // namespace
}  // namespace fihris
