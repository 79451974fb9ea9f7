#include "searcher/present/hit_presenter.h"

#include <sstream>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/searcher/present/example_explanation.h"
#include "tests/searcher/present/example_response.h"

namespace fihris {
namespace {

template <typename Make>
std::string printed(Make make, const SearchResponse& response, std::ostream& log) {
  std::ostringstream out;
  make(out, log)->present(SearchRequest{}, response);
  return out.str();
}

template <typename Make>
std::string printed(Make make, const SearchResponse& response = example_response()) {
  std::ostringstream log;
  return printed(make, response, log);
}

constexpr const char* tsv_header =
    "rank\tscore\tid\ttitle\tsource\tdate\turl\tauthor\tsection\tlanguage\tsnippet\tcopies\n";

}  // namespace

TEST_CASE("a table has a header and a row for each hit") {
  CHECK(printed(make_tsv_presenter) ==
        std::string(tsv_header) +
            "11\t7.25\twaha-1\tمفاوضات عمان\tواحة\t2024-05-14\thttps://waha.example/1\t\t\t\tفي عمان غدا\t0\n");
  CHECK(printed(make_tsv_presenter, SearchResponse{}) == tsv_header);
}

TEST_CASE("fields never break a row of tabs") {
  SearchResponse response = example_response();
  response.hits[0].article.title = "a\tb\nc";
  CHECK(printed(make_tsv_presenter, response).find("\ta b c\t") != std::string::npos);
}

TEST_CASE("a field with commas or quotation marks is quoted for CSV") {
  SearchResponse response = example_response();
  response.hits[0].article.title = R"(قال: "نعم", ثم مضى)";
  const std::string csv = printed(make_csv_presenter, response);
  CHECK(csv.starts_with("rank,score,id,title,"));
  CHECK(csv.find(R"(,waha-1,"قال: ""نعم"", ثم مضى",واحة,)") != std::string::npos);
  CHECK(csv.ends_with(",0\r\n"));
}

TEST_CASE("JSON lines have the object of each hit") {
  const std::string lines = printed(make_jsonl_presenter);
  CHECK(lines.starts_with(R"({"rank":11,"score":7.25,"id":"waha-1",)"));
  CHECK(lines.ends_with("\"copies\":0}\n"));
  CHECK(printed(make_jsonl_presenter, SearchResponse{}).empty());
}

TEST_CASE("a template is filled in for each hit") {
  std::ostringstream out, log;
  make_template_presenter(out, log, LineTemplate("{rank}:{id};"))->present(SearchRequest{}, example_response());
  CHECK(out.str() == "11:waha-1;");
}

TEST_CASE("warnings are no hits") {
  std::ostringstream log;
  printed(make_csv_presenter, example_response(), log);
  CHECK(log.str() == "warning: a quotation mark has no partner: it was ignored\n");
}

TEST_CASE("articles and explanations have no such lines") {
  std::ostringstream out, log;
  CHECK_THROWS_WITH_AS(make_tsv_presenter(out, log)->present(ShownArticle{}),
                       "--format tsv cannot show an article: use text or json", UsageError);
  CHECK_THROWS_WITH_AS(make_jsonl_presenter(out, log)->present(SearchRequest{}, example_explanation()),
                       "--format jsonl cannot show an explanation: use text or json", UsageError);
}

}  // namespace fihris
