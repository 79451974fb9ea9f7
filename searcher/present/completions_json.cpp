#include "searcher/present/completions_json.h"

#include <nlohmann/json.hpp>

#include "searcher/present/json_presenter.h"

namespace fihris {

using Json = nlohmann::ordered_json;

constexpr int json_version = 1;

nlohmann::ordered_json completions_json(std::string_view beginning, const std::vector<Completion>& completions,
                                        const Shards& shards) {
  Json list = Json::array();
  for (const Completion& completion : completions)
    list.push_back({{"text", completion.text},
                    {"kind", completion.is_phrase ? "phrase" : "word"},
                    {"articles", completion.articles}});
  return {{"version", json_version}, {"beginning", beginning}, {"shards", shards_json(shards)}, {"completions", list}};
}

}  // namespace fihris
