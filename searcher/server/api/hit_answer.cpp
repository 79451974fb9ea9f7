#include "searcher/server/api/hit_answer.h"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "searcher/present/json_presenter.h"
#include "searcher/server/api/markup_text.h"

namespace fihris {
namespace {

using Json = nlohmann::ordered_json;

std::string highlighted(const MarkedText& marked, const ApiRequest& asked) {
  return highlighted_text(marked, asked.highlight_pre, asked.highlight_post);
}

Json highlighted_hit(const Hit& hit, const ApiRequest& asked) {
  Json object{{"title", highlighted(hit.title, asked)}, {"snippet", highlighted(hit.snippet, asked)}};
  if (hit.fragments.empty()) return object;
  object["fragments"] = Json::array();
  for (const MarkedText& fragment : hit.fragments) object["fragments"].push_back(highlighted(fragment, asked));
  return object;
}

Json only_fields(const Json& hit, const std::vector<std::string>& fields) {
  Json kept;
  for (const auto& [name, value] : hit.items())
    if (name == "id" || std::ranges::find(fields, name) != fields.end()) kept[name] = value;
  return kept;
}

}  // namespace

nlohmann::ordered_json http_hit_json(const Hit& hit, const ApiRequest& asked) {
  Json object = hit_json(hit);
  object["highlighted"] = highlighted_hit(hit, asked);
  return asked.fields.empty() ? object : only_fields(object, asked.fields);
}

nlohmann::ordered_json http_article_json(const ShownArticle& shown, const ApiRequest& asked) {
  Json object = shown_json(shown);
  const Article& article = shown.article;
  object["article"]["highlighted"] = {{"title", highlighted({article.title, shown.title_marks}, asked)},
                                      {"text", highlighted({article.text, shown.text_marks}, asked)}};
  return object;
}

}  // namespace fihris
