#include "searcher/server/api/openapi_document.h"

#include <set>

#include <doctest/doctest.h>

#include "tests/searcher/server/api/api_service.h"

namespace fihris {
namespace {

using Json = nlohmann::ordered_json;

void collect_references(const Json& value, std::set<std::string>& references) {
  for (const auto& [name, each] : value.items()) {
    if (name == "$ref") references.insert(each.get<std::string>());
    if (each.is_structured()) collect_references(each, references);
  }
}

TEST_CASE("the document is served, and has a path for every endpoint") {
  test::ApiService service;
  const Json document = service.json("/openapi.json");
  CHECK(document == openapi_document(service.settings()));
  CHECK(document.at("openapi") == "3.1.0");
  CHECK(document.at("paths").size() == endpoint_table().size());
  CHECK(document.at("paths").at("/api/v1/articles/{id}").at("get").at("operationId") == "article");
}

TEST_CASE("all references lead somewhere, and all schemas are used") {
  const Json document = openapi_document({});
  std::set<std::string> references;
  collect_references(document, references);
  for (const std::string& each : references) {
    CAPTURE(each);
    CHECK(document.contains(Json::json_pointer(each.substr(1))));
  }
  for (const auto& each : document.at("components").at("schemas").items()) {
    const std::string& name = each.key();
    CAPTURE(name);
    CHECK(references.contains("#/components/schemas/" + name));
  }
}

TEST_CASE("a path with an id says so") {
  const Json document = openapi_document({});
  const Json& operation = document.at("paths").at("/api/v1/similar/{id}").at("get");
  CHECK(operation.at("parameters")[0].at("name") == "id");
  CHECK(operation.at("parameters")[0].at("in") == "path");
  CHECK(operation.at("responses").contains("404"));
  CHECK_FALSE(document.at("paths").at("/api/v1/info").at("get").at("responses").contains("404"));
}

TEST_CASE("parameters are as the table has them, within the bounds of the service") {
  ServiceSettings settings;
  settings.most_per_page = 7;
  const Json document = openapi_document(settings);
  std::map<std::string, Json> parameters;
  for (const Json& each : document.at("paths").at("/api/v1/search").at("get").at("parameters"))
    parameters[each.at("name")] = each;
  CHECK(parameters.at("per_page").at("schema").dump() == R"({"type":"integer","minimum":1,"maximum":7,"default":7})");
  CHECK(parameters.at("per_page").at("example") == 7);
  CHECK(parameters.at("freshness").at("schema").dump() == R"({"type":"number","minimum":0.001,"maximum":1000000})");
  CHECK(parameters.at("sort").at("schema").at("enum").dump() == R"(["relevance","date","date:desc"])");
  CHECK(parameters.at("source").at("explode") == true);
  CHECK(parameters.at("source").at("schema").at("maxItems") == 32);
  CHECK(parameters.at("fields").at("explode") == false);
  CHECK(parameters.at("fields").at("example").dump() == R"(["title","date","highlighted"])");
  CHECK(parameters.at("page").at("description") ==
        "Which page of hits, 1 for the first; not beside offset and limit. Allowed: a whole number from 1 to "
        "1000000000.");
}

TEST_CASE("the server is where readers find it") {
  ServiceSettings settings;
  CHECK(openapi_document(settings).at("servers")[0].at("url") == "/");
  settings.base_url = "https://search.example";
  CHECK(openapi_document(settings).at("servers")[0].at("url") == "https://search.example");
}

}  // namespace
}  // namespace fihris
