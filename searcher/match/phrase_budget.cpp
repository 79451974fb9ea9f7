#include "searcher/match/phrase_budget.h"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "common/index/schema.h"

namespace fihris {
namespace {

bool has_positions(const Clause& clause) {
  return clause.kind == ClauseKind::near || (clause.kind == ClauseKind::words && clause.words.size() > 1);
}

std::string written(const Clause& clause) {
  std::string text;
  for (const QueryWord& word : clause.words) text += (text.empty() ? "" : " ") + word.written;
  return text;
}

class PhraseBudget {
 public:
  PhraseBudget(const Xapian::Database& database, std::uint64_t left) : database_(database), left_(left) {}

  void visit(std::vector<Clause>& clauses, bool is_query) {
    for (Clause& clause : clauses)
      if (clause.kind == ClauseKind::group) visit(clause.group, false);
    std::erase_if(clauses, [&](const Clause& clause) {
      if (clause.kind == ClauseKind::group) return clause.group.empty();
      if (!has_positions(clause) || pay(clause) || (is_query && clause.presence == Presence::required)) return false;
      warnings_.push_back(
          fmt::format("\"{}\" was left out: the query has too many phrases of words that nearly all articles have",
                      written(clause)));
      return true;
    });
  }

  std::vector<std::string> take_warnings() { return std::move(warnings_); }

 private:
  std::uint64_t articles_of(const Clause& clause) const {
    const schema::Prefix& prefix = clause.in_title ? schema::title : schema::folded;
    Xapian::doccount articles = std::numeric_limits<Xapian::doccount>::max();
    for (const QueryWord& word : clause.words)
      articles = std::min(articles, database_.get_termfreq(schema::term(prefix, word.folded)));
    return articles;
  }

  // Whether there is enough left for it.
  bool pay(const Clause& clause) {
    const std::uint64_t articles = articles_of(clause);
    const bool is_enough = articles <= left_ || is_first_;
    if (is_enough) left_ -= std::min(left_, articles);
    is_first_ = false;
    return is_enough;
  }

  const Xapian::Database& database_;
  std::uint64_t left_;
  bool is_first_ = true;
  std::vector<std::string> warnings_;
};

}  // namespace

std::vector<std::string> leave_out_costly_phrases(std::vector<Clause>& clauses, const Xapian::Database& database,
                                                  std::uint64_t most) {
  PhraseBudget budget(database, most);
  budget.visit(clauses, true);
  return budget.take_warnings();
}

}  // namespace fihris
