#include "searcher/server/api/parameter_table.h"

#include <set>

#include <doctest/doctest.h>

#include "searcher/server/api/endpoint_table.h"
#include "searcher/server/api/parameter_value.h"

namespace fihris {
namespace {

TEST_CASE("a path has each parameter once") {
  for (const Endpoint& endpoint : endpoint_table()) {
    std::set<std::string_view> names;
    for (const Parameter* each : parameters_of(endpoint.kind)) {
      CAPTURE(each->name);
      CHECK(names.insert(each->name).second);
    }
  }
}

TEST_CASE("examples and usual values are allowed ones") {
  for (const Parameter& each : parameter_table()) {
    CAPTURE(each.name);
    CHECK_NOTHROW(read_value(each, each.example, {}));
    if (!each.usual.empty()) CHECK_NOTHROW(read_value(each, each.usual, {}));
    CHECK(each.description.ends_with('.'));
  }
}

TEST_CASE("paths take what makes sense there") {
  CHECK(parameters_of(ApiEndpoint::info).empty());
  CHECK(parameters_of(ApiEndpoint::suggest).size() == 4);
  CHECK(parameters_of(ApiEndpoint::article).size() == 4);
}

TEST_CASE("the size of pages is bounded by the service") {
  ServiceSettings settings;
  settings.most_per_page = 7;
  for (const Parameter* each : parameters_of(ApiEndpoint::search))
    if (each->name == "per_page") CHECK(most_of(*each, settings) == 7);
}

TEST_CASE("choices are what stands between commas") {
  for (const Parameter* each : parameters_of(ApiEndpoint::search))
    if (each->name == "sort") CHECK(choices_of(*each) == std::vector<std::string>{"relevance", "date", "date:desc"});
}

}  // namespace
}  // namespace fihris
