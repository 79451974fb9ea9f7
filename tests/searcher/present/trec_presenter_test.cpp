#include "searcher/present/trec_presenter.h"

#include <sstream>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/searcher/present/example_response.h"

namespace fihris {
namespace {

TEST_CASE("a hit is one line of a run, and warnings are none") {
  std::ostringstream out, log;
  TrecPresenter(out, log, "q7", "try").present(SearchRequest{}, example_response());
  CHECK(out.str().starts_with("q7 Q0 waha-1 1 7.25"));
  CHECK(out.str().ends_with(" try\n"));
  CHECK(log.str() == "warning: a quotation mark has no partner: it was ignored\n");
}

TEST_CASE("an article is no run, nor is an explanation") {
  std::ostringstream out, log;
  TrecPresenter presenter(out, log, "1", "t");
  CHECK_THROWS_WITH_AS(presenter.present(ShownArticle{example_article(), false, {}, {}}),
                       "--format trec cannot show an article: use text or json", UsageError);
  CHECK_THROWS_WITH_AS(presenter.present(SearchRequest{}, QueryExplanation{}),
                       "--format trec cannot show an explanation: use text or json", UsageError);
}

}  // namespace
}  // namespace fihris
