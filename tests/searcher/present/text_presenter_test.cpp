#include "searcher/present/text_presenter.h"

#include <sstream>

#include <doctest/doctest.h>

#include "tests/searcher/present/example_explanation.h"
#include "tests/searcher/present/example_response.h"

namespace fihris {
namespace {

struct Printed {
  std::string out, log;
};

Printed print(const SearchResponse& response, bool colour) {
  std::ostringstream out, log;
  TextPresenter(out, log, colour).present(SearchRequest{}, response);
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
  TextPresenter(out, log, false).present(example_article());
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

TEST_CASE("an explanation is a result, its warnings are not") {
  std::ostringstream out, log;
  TextPresenter(out, log, false).present(SearchRequest{}, example_explanation());
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
  TextPresenter(out, log, false).present(request, response);
  CHECK(log.str().starts_with("nothing found for ضروف: هل تقصد: ظروف"));
}

}  // namespace
}  // namespace fihris
