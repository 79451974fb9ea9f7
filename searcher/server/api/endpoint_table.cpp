#include "searcher/server/api/endpoint_table.h"

#include <algorithm>
#include <array>

#include "searcher/server/api/api_answers.h"
#include "searcher/server/problem.h"

namespace fihris {
namespace {

constexpr std::string_view json_type = "application/json";

const Endpoint& endpoint_of(ApiEndpoint kind) {
  return *std::ranges::find(endpoint_table(), kind, &Endpoint::kind);
}

// What follows the path of an endpoint that ends in '/'.
std::string_view id_in(const std::string& path, const Endpoint& endpoint) {
  if (!endpoint.path.ends_with('/')) return {};
  const std::string_view id = std::string_view(path).substr(std::min(path.size(), endpoint.path.size()));
  if (id.empty()) throw RefusedRequest("missing-id", "the path ends before an id: a search shows the id of each hit");
  return id;
}

template <ApiEndpoint kind, HttpResponse (*answer)(const ApiCall& call)>
HttpResponse answered(const HttpRequest& request, const ServiceContext& context) {
  try {
    const std::string_view id = id_in(request.path, endpoint_of(kind));
    const ApiRequest asked = read_api_request(kind, request, context.settings, context.analyzer);
    return answer({asked, request, context, id});
  } catch (const RefusedRequest& refused) {
    return problem(refused.status(), refused.code(), refused.what());
  } catch (const InputError& error) {
    return problem(400, "odd-query", error.what());
  }
}

constexpr std::array table{
    Endpoint{ApiEndpoint::search, "/api/v1/search", answered<ApiEndpoint::search, answer_search>, "search",
             "The articles that answer a query, the best first", json_type, "SearchAnswer"},
    Endpoint{ApiEndpoint::suggest, "/api/v1/suggest", answered<ApiEndpoint::suggest, answer_suggest>, "suggest",
             "What a query that is being typed may become", json_type, "SuggestAnswer",
             "application/x-suggestions+json", "OpenSearchSuggestions"},
    Endpoint{ApiEndpoint::similar, "/api/v1/similar/", answered<ApiEndpoint::similar, answer_similar>, "similar",
             "Articles like one, without itself and its copies", json_type, "SearchAnswer"},
    Endpoint{ApiEndpoint::article, "/api/v1/articles/", answered<ApiEndpoint::article, answer_article>, "article",
             "A whole article", json_type, "ArticleAnswer"},
    Endpoint{ApiEndpoint::facets, "/api/v1/facets", answered<ApiEndpoint::facets, answer_facets>, "facets",
             "How many articles match a query, by source, section, author, year and month", json_type, "FacetsAnswer"},
    Endpoint{ApiEndpoint::info, "/api/v1/info", answered<ApiEndpoint::info, answer_info>, "info",
             "What is searched, and what is bounded", json_type, "InfoAnswer"},
    Endpoint{ApiEndpoint::openapi, "/openapi.json", answered<ApiEndpoint::openapi, answer_openapi>, "openapi",
             "This document", json_type, "OpenApiDocument"},
    Endpoint{ApiEndpoint::opensearch, "/opensearch.xml", answered<ApiEndpoint::opensearch, answer_opensearch>,
             "opensearch", "The description by which a browser adds the service to its search engines",
             "application/opensearchdescription+xml", ""},
    Endpoint{ApiEndpoint::feed, "/feed", answered<ApiEndpoint::feed, answer_feed>, "feed",
             "The newest articles that match a query, as RSS 2.0", "application/rss+xml", ""}};

}  // namespace

std::span<const Endpoint> endpoint_table() {
  return table;
}

}  // namespace fihris
