#include "searcher/server/api/schema_table.h"

#include <doctest/doctest.h>

#include "tests/searcher/server/api/schema_check.h"

namespace fihris {
namespace {

using Json = nlohmann::ordered_json;

test::SchemaCheck check() {
  Json document;
  document["components"]["schemas"] = schemas_json();
  return test::SchemaCheck(std::move(document));
}

TEST_CASE("a row is a property of its schema") {
  const Json problem = schemas_json().at("Problem");
  CHECK(problem.at("type") == "object");
  CHECK(problem.at("properties").at("status").at("type") == "integer");
  CHECK(problem.at("required").size() == 5);
  CHECK(schemas_json().at("Facet").at("properties").at("values").dump() ==
        R"({"type":"array","items":{"$ref":"#/components/schemas/FacetValue"},)"
        R"("description":"Names by falling count, years and months newest first"})");
  CHECK(schemas_json().at("Completion").at("properties").at("kind").at("enum").dump() == R"(["word","phrase"])");
}

TEST_CASE("what is not as a schema says is found") {
  const Json good{{"value", "x"}, {"count", 1}};
  CHECK(check().of(good, "FacetValue") == "");
  CHECK(check().of({{"value", "x"}}, "FacetValue") == " lacks count");
  CHECK(check().of({{"value", 1}, {"count", 1}}, "FacetValue") == "/value is no string");
  CHECK(check().of({{"value", "x"}, {"count", 1}, {"y", 1}}, "FacetValue") == ": no schema has the field y");
  CHECK(check().of({{"text", ""}, {"kind", "x"}, {"articles", 1}}, "Completion") ==
        "/kind is none of the values it may have");
  CHECK(check().of(Json::array({1}), "Range") == " has too few or too many items");
  CHECK(check().of(Json::array({"q", Json::array({1})}), "OpenSearchSuggestions") == "/1/0 is no string");
}

}  // namespace
}  // namespace fihris
