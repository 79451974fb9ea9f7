#include "searcher/match/score_explainer.h"

#include <optional>
#include <string>
#include <utility>

#include "common/index/packed_text.h"
#include "common/index/schema.h"
#include "searcher/match/plan_search.h"
#include "searcher/match/segment_selection.h"

namespace fihris {
namespace {

// Of a part as a query of its own, in some documents and perhaps older versions of them.
QueryPlan plan_of(const ScorePart& part, const Selection& documents) {
  QueryPlan plan;
  plan.required.push_back(documents);
  plan.required.push_back(selection_of(part));
  if (part.counts_as_one) {
    plan.further.push_back({part.terms, part.weight});
  } else {
    for (const std::string& term : part.terms) plan.further.push_back({{term}, part.weight});
  }
  return plan;
}

Selection all_versions(const IndexReader& reader, const std::vector<std::uint32_t>& documents) {
  std::vector<std::string> ids;
  ids.reserve(documents.size());
  for (const std::uint32_t document : documents) ids.push_back(schema::term(schema::id, reader.id_of(document)));
  return any_term(std::move(ids));
}

}  // namespace

// Where texts would have to be read those that may have it are counted.
std::uint64_t ScoreExplainer::count(const ScorePart& part) const {
  if (!part.term.empty()) return reader_.database().get_termfreq(part.term);
  SpellingChecks checks(reader_);
  const LoadedSelection loaded = SelectionLists(reader_, memory_.postings, checks).load(selection_of(part));
  std::uint64_t articles = 0;
  for (std::size_t i = 0; i < reader_.segments().size(); ++i) {
    SegmentSelection selection(loaded, i, checks);
    for (std::uint32_t window = 0; window * window_size <= reader_.segments()[i].last_document; ++window)
      articles += count_bits(selection.in_window(window, Bound::most));
  }
  return articles;
}

ExplainedPart ScoreExplainer::describe(const ScorePart& part) const {
  return {std::string(part.level), part.word, unpack(part.term), part.weight, count(part), 0};
}

std::vector<ExplainedPart> ScoreExplainer::parts(const std::vector<ScorePart>& parts) const {
  std::vector<ExplainedPart> explained;
  explained.reserve(parts.size());
  for (const ScorePart& part : parts) explained.push_back(describe(part));
  return explained;
}

// A part is searched for alone, with the statistics of the whole collection: a filter changes no weight.
std::vector<std::vector<ExplainedPart>> ScoreExplainer::points(const std::vector<ScorePart>& parts,
                                                               const std::vector<std::uint32_t>& documents) const {
  std::vector<std::vector<ExplainedPart>> explained(documents.size());
  if (documents.empty()) return explained;
  const Selection only = all_versions(reader_, documents);
  const AnswerOptions options;
  for (const ScorePart& part : parts) {
    PlanSearch search(reader_, memory_, plan_of(part, only), weights_, options);
    const std::vector<double> points = search.scores_of(documents);
    std::optional<ExplainedPart> described;
    for (std::size_t i = 0; i < documents.size(); ++i) {
      if (points[i] <= 0) continue;
      if (!described) described = describe(part);
      described->points = points[i];
      explained[i].push_back(*described);
    }
  }
  return explained;
}

}  // namespace fihris
