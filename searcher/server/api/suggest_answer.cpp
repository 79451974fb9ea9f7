#include <nlohmann/json.hpp>

#include "searcher/present/completions_json.h"
#include "searcher/server/api/api_answers.h"
#include "searcher/server/api/json_answer.h"
#include "searcher/suggest/completer.h"

namespace fihris {

HttpResponse answer_suggest(const ApiCall& call) {
  const std::string& beginning = call.asked.search.query;
  const auto completions =
      complete(beginning, call.context.dictionaries, call.context.analyzer, call.asked.search.limit);
  const Shards& shards = call.context.dictionaries.shards();
  if (call.asked.search.strict && shards.is_partial()) throw PartialAnswer(shards);
  if (!call.asked.as_opensearch) return json_answer(completions_json(beginning, completions, shards));
  nlohmann::ordered_json texts = nlohmann::ordered_json::array();
  for (const Completion& completion : completions) texts.push_back(completion.text);
  return json_answer(nlohmann::ordered_json::array({beginning, texts}), "application/x-suggestions+json");
}

}  // namespace fihris
