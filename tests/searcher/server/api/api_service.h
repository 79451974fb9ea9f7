// The API over an index of its own, without sockets; every JSON that it answers is checked against its schema.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "searcher/server/api/endpoint_table.h"
#include "searcher/server/api/openapi_document.h"
#include "searcher/server/response_headers.h"
#include "searcher/server/routes.h"
#include "tests/searcher/indexed_articles.h"
#include "tests/searcher/server/api/schema_check.h"

namespace fihris::test {

inline Article dated_article(const std::string& id, const std::string& title, const std::string& text,
                             const std::string& source, const std::string& day) {
  Article each = article(id, title, text);
  each.source = source;
  each.date = parse_iso_date(day);
  return each;
}

// A port, its strike, and something else.
inline std::vector<Article> port_articles() {
  std::vector<Article> list{
      dated_article("a/1", "ميناء صحار", "وصلت سفينة إلى ميناء صحار.", "وكالة مدار", "2024-04-13"),
      dated_article("b", "إضراب في <الميناء>", "أضرب عمال ميناء بيروت & طرابلس.", "واحة", "2024-05-14"),
      dated_article("c", "مباراة", "فاز الفريق بهدفين.", "واحة", "2023-01-01")};
  list[0].section = "اقتصاد";
  list[0].author = "لميس";
  list[0].url = "https://madar.example/1";
  list[1].url = "javascript:alert(1)";
  return list;
}

class ApiService {
 public:
  using Json = nlohmann::ordered_json;
  using Parameters = std::vector<NamedValue>;

  // Beside its index it searches the others.
  explicit ApiService(const std::vector<Article>& articles = port_articles(),
                      const std::vector<std::filesystem::path>& others = {})
      : index_({articles}),
        settings_(settings_of(others)),
        searcher_(settings_.indexes),
        dictionaries_(settings_.indexes) {}

  ServiceSettings& settings() { return settings_; }
  ServiceContext context() { return {settings_, searcher_, dictionaries_, analyzer_}; }

  HttpResponse get(const std::string& path, Parameters parameters = {}, std::vector<NamedValue> headers = {}) {
    HttpRequest request;
    request.path = path;
    request.parameters = std::move(parameters);
    request.headers = std::move(headers);
    const Route* route = find_route(api_routes(), path);
    REQUIRE(route != nullptr);
    HttpResponse response = route->answer(request, context());
    check_schema(route->path, response);
    return response;
  }

  Json json(const std::string& path, Parameters parameters = {}) {
    const HttpResponse response = get(path, std::move(parameters));
    CAPTURE(response.body);
    REQUIRE(response.status == 200);
    return Json::parse(response.body);
  }

  // "400 bad-value: page …".
  std::string problem(const std::string& path, Parameters parameters = {}) {
    const HttpResponse response = get(path, std::move(parameters));
    CAPTURE(response.body);
    REQUIRE(response.status != 200);
    const Json object = Json::parse(response.body);
    return object.at("status").dump() + ' ' + object.at("code").get<std::string>() + ": " +
           object.at("detail").get<std::string>();
  }

 private:
  ServiceSettings settings_of(const std::vector<std::filesystem::path>& others) const {
    ServiceSettings settings;
    settings.indexes = index_.places();
    settings.indexes.insert(settings.indexes.end(), others.begin(), others.end());
    return settings;
  }

  void check_schema(std::string_view path, const HttpResponse& response) const {
    const std::string_view type = header_of(response, "Content-Type");
    if (type.find("json") == std::string_view::npos) return;
    const auto endpoint = std::ranges::find(endpoint_table(), path, &Endpoint::path);
    const bool is_other = !endpoint->other_media_type.empty() && type.starts_with(endpoint->other_media_type);
    const std::string schema(response.status != 200 ? "Problem" : is_other ? endpoint->other_schema : endpoint->schema);
    CAPTURE(response.body);
    CHECK(SchemaCheck(openapi_document(settings_)).of(Json::parse(response.body), schema) == "");
  }

  IndexedArticles index_;
  ServiceSettings settings_;
  Searcher searcher_;
  Dictionaries dictionaries_;
  Analyzer analyzer_;
};

// Of hits, in their order.
inline std::vector<std::string> ids(const nlohmann::ordered_json& answer) {
  std::vector<std::string> list;
  for (const auto& hit : answer.at("hits")) list.push_back(hit.at("id"));
  return list;
}

}  // namespace fihris::test
