#include <algorithm>

#include <nlohmann/json.hpp>

#include "searcher/present/json_presenter.h"
#include "searcher/server/api/api_answers.h"
#include "searcher/server/api/hit_answer.h"
#include "searcher/server/api/json_answer.h"
#include "searcher/server/api/parameter_value.h"

namespace fihris {
namespace {

using Json = nlohmann::ordered_json;

// Where pages end is known of hits; stories are those of the best 200 hits, which are counted nowhere.
void add_paging(Json& object, const ApiRequest& asked, std::uint64_t total, const ServiceSettings& settings) {
  const std::size_t size = asked.search.limit;
  if (asked.offset || asked.limit) {
    object["offset"] = asked.search.offset;
    object["limit"] = size;
    return;
  }
  object["page"] = asked.page.value_or(1);
  object["per_page"] = size;
  if (asked.search.group == Grouping::story) return;
  const std::uint64_t deepest = std::max<std::uint64_t>(settings.deepest_hit / size, 1);
  object["pages"] = std::min<std::uint64_t>((total + size - 1) / size, deepest);
}

void keep_facets(Facets& facets, const std::vector<std::string>& names) {
  std::erase_if(facets.list, [&](const Facet& facet) { return std::ranges::find(names, facet.name) == names.end(); });
}

// What was asked for is there, also where it is nothing.
void add_empty_lists(Json& object, const ApiRequest& asked, const Facets& facets) {
  if (asked.search.group == Grouping::story && !object.contains("stories")) object["stories"] = Json::array();
  if (asked.facets.empty() || object.contains("facets")) return;
  object["facets"] = Json::array();
  object["facets_are_exact"] = facets.are_exact;
}

Json answer_json(const ApiRequest& asked, SearchResponse& response) {
  keep_facets(response.facets, asked.facets);
  Json object = search_json(asked.search, response, [&](const Hit& hit) { return http_hit_json(hit, asked); });
  add_empty_lists(object, asked, response.facets);
  object["suggestion"] = response.suggestion;
  object["answers_suggestion"] = response.answers_suggestion;
  return object;
}

[[noreturn]] void refuse_id(std::string_view id) {
  throw RefusedRequest("no-such-article",
                       "no article has the id " + quotation(id) + ": a search shows the id of each hit", 404);
}

}  // namespace

HttpResponse answer_search(const ApiCall& call) {
  SearchResponse response = call.context.searcher.search(call.asked.search);
  Json object = answer_json(call.asked, response);
  add_paging(object, call.asked, response.total, call.context.settings);
  return json_answer(object);
}

HttpResponse answer_similar(const ApiCall& call) {
  auto response = call.context.searcher.similar(call.asked.search, call.id);
  if (!response) refuse_id(call.id);
  Json object = answer_json(call.asked, *response);
  add_paging(object, call.asked, response->total, call.context.settings);
  return json_answer(object);
}

HttpResponse answer_article(const ApiCall& call) {
  const auto shown = call.context.searcher.show(call.asked.search, call.id);
  if (!shown) refuse_id(call.id);
  return json_answer(http_article_json(*shown, call.asked));
}

HttpResponse answer_facets(const ApiCall& call) {
  SearchRequest counted = call.asked.search;
  counted.limit = 0;
  ApiRequest asked = call.asked;
  asked.search = counted;
  SearchResponse response = call.context.searcher.search(counted);
  Json object = answer_json(asked, response);
  object.erase("hits");
  return json_answer(object);
}

}  // namespace fihris
