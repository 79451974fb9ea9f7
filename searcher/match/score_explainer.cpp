#include "searcher/match/score_explainer.h"

#include <algorithm>
#include <string>

#include "common/index/packed_text.h"
#include "common/index/schema.h"

namespace fihris {
namespace {

using Xapian::Query;

// Matches the documents, and perhaps older versions of them that are not deleted yet.
Query any_of(const Xapian::Database& database, const std::vector<Xapian::docid>& documents) {
  std::vector<Query> ids;
  for (const Xapian::docid document : documents) {
    ids.emplace_back(schema::term(schema::id, database.get_document(document).get_value(schema::id_slot)));
  }
  return Query(Query::OP_OR, ids.begin(), ids.end());
}

}  // namespace

std::uint64_t ScoreExplainer::count(const ScorePart& part) const {
  if (!part.term.empty()) return database_.get_termfreq(part.term);
  Xapian::Enquire enquire(database_);
  enquire.set_query(part.query);
  return enquire.get_mset(0, 0, database_.get_doccount()).get_matches_estimated();
}

ExplainedPart ScoreExplainer::describe(const ScorePart& part) const {
  return {std::string(part.level), part.word, unpack(part.term), part.weight, count(part), 0};
}

std::vector<ExplainedPart> ScoreExplainer::parts(const std::vector<ScorePart>& parts) const {
  std::vector<ExplainedPart> explained;
  for (const ScorePart& part : parts) {
    explained.push_back(describe(part));
  }
  return explained;
}

// A part is searched for alone, with the statistics of the whole collection: a filter changes no weight.
std::vector<std::vector<ExplainedPart>> ScoreExplainer::points(const std::vector<ScorePart>& parts,
                                                               const std::vector<Xapian::docid>& documents) const {
  std::vector<std::vector<ExplainedPart>> explained(documents.size());
  if (documents.empty()) return explained;
  const Query only = any_of(database_, documents);
  for (const ScorePart& part : parts) {
    Xapian::Enquire enquire(database_);
    enquire.set_weighting_scheme(weighting_);
    enquire.set_query(Query(Query::OP_FILTER, part.scaled(), only));
    const Xapian::MSet found = enquire.get_mset(0, database_.get_doccount());
    if (found.empty()) continue;
    ExplainedPart explained_part = describe(part);
    for (auto at = found.begin(); at != found.end(); ++at) {
      const auto document = std::find(documents.begin(), documents.end(), *at);
      explained_part.points = at.get_weight();
      if (document == documents.end() || explained_part.points <= 0) continue;
      explained[static_cast<std::size_t>(document - documents.begin())].push_back(explained_part);
    }
  }
  return explained;
}

}  // namespace fihris
