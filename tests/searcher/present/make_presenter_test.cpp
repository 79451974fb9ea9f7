#include "searcher/present/make_presenter.h"

#include <sstream>

#include <doctest/doctest.h>

#include "tests/searcher/present/example_response.h"

namespace fihris {
namespace {

std::string printed_as(OutputFormat format) {
  std::ostringstream out, log;
  PresenterOptions options;
  options.format = format;
  make_presenter(options, out, log)->present(SearchRequest{}, example_response());
  return out.str();
}

TEST_CASE("each format has its presenter") {
  CHECK(printed_as(OutputFormat::text).starts_with("11. "));
  CHECK(printed_as(OutputFormat::json).starts_with("{\"version\":1"));
  CHECK(printed_as(OutputFormat::trec).starts_with("1 Q0 waha-1 "));
}

}  // namespace
}  // namespace fihris
