#include "searcher/present/json_presenter.h"

#include <ostream>

#include <nlohmann/json.hpp>

#include "searcher/present/explanation_json.h"

namespace fihris {
namespace {

using Json = nlohmann::ordered_json;

constexpr int json_version = 1;

Json to_json(const std::vector<ByteRange>& marks) {
  Json list = Json::array();
  for (const ByteRange& mark : marks) list.push_back({mark.begin, mark.end});
  return list;
}

Json to_json(const MarkedText& marked) {
  return {{"text", marked.text},
          {"marks", to_json(marked.marks)},
          {"starts_inside", marked.starts_inside},
          {"ends_inside", marked.ends_inside}};
}

void add_fields(Json& object, const Article& article) {
  object["id"] = article.id;
  object["title"] = article.title;
  object["source"] = article.source;
  object["date"] = article.date ? to_iso_string(*article.date) : "";
  object["url"] = article.url;
  object["author"] = article.author;
  object["section"] = article.section;
  object["language"] = article.language;
}

}  // namespace

nlohmann::ordered_json shards_json(const Shards& shards) {
  return {{"total", shards.total}, {"failed", shards.failed.size()}};
}

nlohmann::ordered_json hit_json(const Hit& hit) {
  Json object{{"rank", hit.rank}, {"score", hit.score}};
  add_fields(object, hit.article);
  object["title_marks"] = to_json(hit.title.marks);
  object["snippet"] = to_json(hit.snippet);
  if (!hit.fragments.empty()) {
    object["fragments"] = Json::array();
    for (const MarkedText& fragment : hit.fragments) object["fragments"].push_back(to_json(fragment));
  }
  object["copies"] = hit.copies;
  if (hit.explanation) object["explanation"] = score_json(*hit.explanation);
  return object;
}

namespace {

Json to_json(const std::vector<Hit>& hits, const HitWriter& write_hit) {
  Json list = Json::array();
  for (const Hit& hit : hits) list.push_back(write_hit(hit));
  return list;
}

void add_stories(Json& object, const std::vector<Story>& stories, const HitWriter& write_hit) {
  if (stories.empty()) return;
  Json list = Json::array();
  for (const Story& story : stories)
    list.push_back({{"rank", story.rank},
                    {"sources", story.sources},
                    {"reports", to_json(story.reports, write_hit)},
                    {"related", to_json(story.related, write_hit)}});
  object["stories"] = std::move(list);
}

Json to_json(const Facet& facet) {
  Json values = Json::array();
  for (const FacetValue& each : facet.values) values.push_back({{"value", each.value}, {"count", each.count}});
  return {{"name", facet.name}, {"values", values}, {"others", facet.others}};
}

void add_facets(Json& object, const Facets& facets) {
  if (facets.list.empty()) return;
  Json list = Json::array();
  for (const Facet& facet : facets.list) list.push_back(to_json(facet));
  object["facets"] = std::move(list);
  object["facets_are_exact"] = facets.are_exact;
}

// What is not JSON after all (the index is not trusted) counts as no extra keys.
Json parse_extra(const std::string& extra) {
  Json parsed = Json::parse(extra, nullptr, false);
  return parsed.is_object() ? parsed : Json::object();
}

}  // namespace

std::string json_line(const nlohmann::ordered_json& object) {
  return object.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

void print_json_line(std::ostream& out, const Hit& hit) {
  out << json_line(hit_json(hit));
}

nlohmann::ordered_json search_json(const SearchRequest& request, const SearchResponse& response,
                                   const HitWriter& write_hit) {
  Json object{{"version", json_version},
              {"query", request.query},
              {"total", response.total},
              {"total_is_exact", response.total_is_exact},
              {"timed_out", response.is_timed_out},
              {"shards", shards_json(response.shards)},
              {"took_ms", std::chrono::duration<double, std::milli>(response.times.total).count()},
              {"warnings", response.warnings},
              {"hits", to_json(response.hits, write_hit)}};
  add_stories(object, response.stories, write_hit);
  add_facets(object, response.facets);
  if (!response.suggestion.empty()) object["suggestion"] = response.suggestion;
  if (response.answers_suggestion) object["corrected_from"] = request.query;
  return object;
}

nlohmann::ordered_json shown_json(const ShownArticle& shown) {
  Json object;
  add_fields(object, shown.article);
  object["text"] = shown.article.text;
  object["extra"] = parse_extra(shown.article.extra);
  if (shown.has_query) {
    object["title_marks"] = to_json(shown.title_marks);
    object["text_marks"] = to_json(shown.text_marks);
  }
  return {{"version", json_version}, {"shards", shards_json(shown.shards)}, {"article", object}};
}

void JsonPresenter::present(const SearchRequest& request, const SearchResponse& response) {
  out_ << json_line(search_json(request, response, hit_json));
}

void JsonPresenter::present(const ShownArticle& shown) {
  out_ << json_line(shown_json(shown));
}

void JsonPresenter::present(const SearchRequest& request, const QueryExplanation& explanation) {
  Json object{{"version", json_version},
              {"query", request.query},
              {"shards", shards_json(explanation.shards)},
              {"warnings", explanation.warnings}};
  object.update(explanation_json(explanation));
  out_ << json_line(object);
}

}  // namespace fihris
