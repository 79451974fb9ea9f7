// The usual figures for a ranked list of documents, as trec_eval computes them.
#pragma once

#include <string>
#include <vector>

#include "searcher/evaluate/qrels.h"

namespace fihris {

struct Metrics {
  double ndcg_10 = 0;     // gain is the grade, discount log2(rank + 1), ideal over all judged documents
  double map_1000 = 0;    // average precision, over all relevant documents
  double mrr_10 = 0;      // 1 / rank of the first relevant document, 0 when it is below rank 10
  double recall_100 = 0;  // part of the relevant documents in the first 100
  double p_10 = 0;        // part of the first 10 that is relevant

  bool operator==(const Metrics&) const = default;
};

// How deep a ranking counts at all.
inline constexpr std::size_t evaluation_depth = 1000;

// True when at least one document of the query is relevant: only such queries are measured.
bool has_relevant(const Judgements& judgements);

// The figures of one query. `ranking` is best first, each document once; what lies below evaluation_depth is
// not read. All are 0 when nothing is relevant.
//   measure({{"a", 2}, {"b", 1}}, {"x", "a"}).mrr_10 == 0.5
Metrics measure(const Judgements& judgements, const std::vector<std::string>& ranking);

// The mean of each figure; all 0 for no queries.
Metrics mean(const std::vector<Metrics>& queries);

}  // namespace fihris
