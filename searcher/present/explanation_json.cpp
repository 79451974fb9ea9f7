#include "searcher/present/explanation_json.h"

namespace fihris {
namespace {

using Json = nlohmann::ordered_json;

template <typename Items, typename Convert>
Json list_of(const Items& items, Convert convert) {
  Json list = Json::array();
  for (const auto& item : items) list.push_back(convert(item));
  return list;
}

std::string_view name_of(Presence presence) {
  switch (presence) {
    case Presence::required: return "required";
    case Presence::excluded: return "excluded";
    case Presence::optional: break;
  }
  return "optional";
}

Json stem_json(const StemReading& reading) {
  return {{"stem", reading.stem}, {"origin", name_of(reading.explained.origin)}, {"base", reading.explained.base}};
}

Json word_json(const ExplainedWord& word) {
  return {{"written", word.written},
          {"folded", word.folded},
          {"stems", list_of(word.stems, stem_json)},
          {"roots", word.roots}};
}

Json clause_json(const ExplainedClause& clause) {
  return {{"presence", name_of(clause.presence)},
          {"exact", clause.exact},
          {"phrase", clause.is_phrase},
          {"words", list_of(clause.words, word_json)}};
}

Json left_out_json(const LeftOutWord& word) {
  return {{"word", word.written}, {"reason", word.is_question_word ? "question word" : "stop word"}};
}

Json part_json(const ExplainedPart& part) {
  return {{"level", part.level},
          {"word", part.word},
          {"term", part.term},
          {"weight", part.weight},
          {"articles", part.articles}};
}

Json points_json(const ExplainedPart& part) {
  Json object = part_json(part);
  object["points"] = part.points;
  return object;
}

Json article_json(const ExplainedArticle& article) {
  return {{"id", article.id},
          {"title", article.title},
          {"score", article.score},
          {"explanation", score_json(article.explanation)}};
}

}  // namespace

Json score_json(const ScoreExplanation& explanation) {
  return {{"parts", list_of(explanation.parts, points_json)}, {"missing_words", explanation.missing_words}};
}

Json explanation_json(const QueryExplanation& explanation) {
  Json object{{"reading", explanation.reading},
              {"clauses", list_of(explanation.clauses, clause_json)},
              {"left_out", list_of(explanation.left_out, left_out_json)},
              {"parts", list_of(explanation.parts, part_json)}};
  if (explanation.article) object["article"] = article_json(*explanation.article);
  return object;
}

}  // namespace fihris
