#include <nlohmann/json.hpp>

#include "searcher/present/json_presenter.h"
#include "searcher/query/query_parser.h"
#include "searcher/server/api/api_answers.h"
#include "searcher/server/api/json_answer.h"

namespace fihris {
namespace {

using Json = nlohmann::ordered_json;

constexpr int json_version = 1;

// Nothing of where they lie: readers need not know.
Json index_json(const Manifest& manifest) {
  std::uint64_t articles = 0;
  for (const Segment& segment : manifest.segments) articles += segment.documents;
  return {{"generation", manifest.generation},
          {"published", manifest.published},
          {"articles", articles},
          {"schema", manifest.schema_version},
          {"analyser", manifest.analyzer}};
}

}  // namespace

HttpResponse answer_info(const ApiCall& call) {
  const ServiceSettings& settings = call.context.settings;
  Json indexes = Json::array();
  for (const Manifest& manifest : call.context.searcher.manifests()) indexes.push_back(index_json(manifest));
  return json_answer({{"version", json_version},
                      {"program", "fihris-searcher"},
                      {"program_version", FIHRIS_VERSION},
                      {"site_name", settings.site_name},
                      {"articles", call.context.searcher.articles()},
                      {"shards", shards_json(call.context.searcher.shards())},
                      {"indexes", indexes},
                      {"limits",
                       {{"per_page", settings.most_per_page},
                        {"deepest_hit", settings.deepest_hit},
                        {"query_bytes", max_query_bytes},
                        {"query_words", max_query_words},
                        {"query_seconds", settings.query_timeout_seconds}}}});
}

}  // namespace fihris
