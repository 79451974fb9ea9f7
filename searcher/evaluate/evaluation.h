// From topics and judgements to the figures of a searcher.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "searcher/evaluate/metrics.h"
#include "searcher/evaluate/run_file.h"
#include "searcher/evaluate/topics.h"

namespace fihris {

struct QueryFigures {
  std::string topic;
  Metrics metrics;
};

struct Evaluation {
  std::vector<QueryFigures> queries;  // by id
  Metrics mean;
};

// Answers one query, best first.
using AnswerQuery = std::function<std::vector<RunEntry>(const std::string& query)>;

// Asks every topic in turn.
Run run_topics(const std::vector<Topic>& topics, const AnswerQuery& answer);

// Measures every query of the qrels that has a relevant document; one that the run does not hold scores 0, so
// that a searcher gains nothing by leaving hard queries out.
Evaluation evaluate(const Qrels& qrels, const Run& run);

// What does not fit between topics and qrels, one sentence each, for the user to judge; nothing when all is
// well.
std::vector<std::string> mismatches(const std::vector<Topic>& topics, const Qrels& qrels);

}  // namespace fihris
