#include "searcher/evaluate/evaluation.h"

#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace fihris {
namespace {

std::vector<std::string> ranking(const TopicRun& topic) {
  std::vector<std::string> documents;
  for (RunEntry& entry : evaluation_order(topic.entries)) documents.push_back(std::move(entry.document));
  return documents;
}

std::string count_of(std::size_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + " " + (count == 1 ? one : many);
}

}  // namespace

Run run_topics(const std::vector<Topic>& topics, const AnswerQuery& answer) {
  Run run;
  for (const Topic& topic : topics) run.push_back({topic.id, answer(topic.query)});
  return run;
}

Evaluation evaluate(const Qrels& qrels, const Run& run) {
  std::unordered_map<std::string, const TopicRun*> answers;
  for (const TopicRun& topic : run) answers.emplace(topic.topic, &topic);
  Evaluation evaluation;
  std::vector<Metrics> figures;
  for (const auto& [query, judgements] : qrels) {
    if (!has_relevant(judgements)) continue;
    const auto found = answers.find(query);
    figures.push_back(found == answers.end() ? Metrics{} : measure(judgements, ranking(*found->second)));
    evaluation.queries.push_back({query, figures.back()});
  }
  evaluation.mean = mean(figures);
  return evaluation;
}

std::vector<std::string> mismatches(const std::vector<Topic>& topics, const Qrels& qrels) {
  std::unordered_set<std::string> asked;
  for (const Topic& topic : topics) asked.insert(topic.id);
  std::size_t counted = 0;
  std::size_t unasked = 0;
  for (const auto& [query, judgements] : qrels) {
    if (!has_relevant(judgements)) continue;
    ++(asked.contains(query) ? counted : unasked);
  }
  std::vector<std::string> sentences;
  const std::size_t unjudged = topics.size() - counted;
  if (unasked > 0)
    sentences.push_back(count_of(unasked, "judged query is", "judged queries are") + " not among the topics: scored 0");
  if (unjudged > 0)
    sentences.push_back(count_of(unjudged, "topic has", "topics have") +
                        " no relevant document in the qrels: not measured");
  return sentences;
}

}  // namespace fihris
