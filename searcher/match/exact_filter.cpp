#include "searcher/match/exact_filter.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>

#include "common/analysis/folding.h"
#include "common/index/schema.h"

namespace fihris {
namespace {

using Positions = std::vector<Xapian::termpos>;  // ascending

bool is_spelled_as_folded(const QueryWord& word) {
  return word.written == word.folded;
}

Positions positions_at(const Xapian::TermIterator& term) {
  return {term.positionlist_begin(), term.positionlist_end()};
}

// Nothing when the document does not have the term.
std::optional<Positions> positions_of(const Xapian::Document& document, const std::string& term) {
  Xapian::TermIterator at = document.termlist_begin();
  at.skip_to(term);
  if (at == document.termlist_end() || *at != term) return std::nullopt;
  return positions_at(at);
}

Positions positions_of_folded(const Xapian::Document& document, const QueryWord& word) {
  return positions_of(document, schema::term(schema::folded, word.folded)).value_or(Positions());
}

std::string folded(std::string_view written) {
  std::string form;
  append_folded(written, form);
  return form;
}

// Where the word stands in any other spelling than its folded one; nothing when it has that one nowhere.
std::optional<Positions> positions_of_other_spellings(const Xapian::Document& document, const QueryWord& word) {
  const std::string prefix(schema::exact.prefix);
  Positions all;
  Xapian::TermIterator at = document.termlist_begin();
  for (at.skip_to(prefix); at != document.termlist_end() && (*at).starts_with(prefix); ++at) {
    if (folded(schema::rest_of(schema::exact, *at)) != word.folded) continue;
    const Positions some = positions_at(at);
    if (some.empty()) return std::nullopt;
    all.insert(all.end(), some.begin(), some.end());
  }
  std::sort(all.begin(), all.end());
  return all;
}

Positions difference(const Positions& from, const Positions& without) {
  Positions result;
  std::set_difference(from.begin(), from.end(), without.begin(), without.end(), std::back_inserter(result));
  return result;
}

Positions positions_of_spelling(const Xapian::Document& document, const QueryWord& word) {
  if (is_spelled_as_folded(word)) {
    const auto others = positions_of_other_spellings(document, word);
    return others ? difference(positions_of_folded(document, word), *others) : Positions();
  }
  const auto own = positions_of(document, schema::term(schema::exact, word.written));
  if (!own) return {};
  return own->empty() ? positions_of_folded(document, word) : *own;
}

// The positions of `begins` after which, at this distance, the next word follows.
Positions followed_by(const Positions& begins, const Positions& next, Xapian::termpos distance) {
  Positions result;
  for (Xapian::termpos begin : begins) {
    if (std::binary_search(next.begin(), next.end(), begin + distance)) result.push_back(begin);
  }
  return result;
}

bool contains(const Xapian::Document& document, const Clause& clause) {
  Positions begins = positions_of_spelling(document, clause.words.front());
  for (std::size_t i = 1; i < clause.words.size() && !begins.empty(); ++i) {
    begins = followed_by(begins, positions_of_spelling(document, clause.words[i]), static_cast<Xapian::termpos>(i));
  }
  return !begins.empty();
}

}  // namespace

bool needs_exact_filter(const Clause& clause) {
  return clause.exact && (clause.words.size() > 1 || is_spelled_as_folded(clause.words.front()));
}

ExactFilter::ExactFilter(const QueryTree& tree) {
  std::copy_if(tree.clauses.begin(), tree.clauses.end(), std::back_inserter(clauses_), needs_exact_filter);
}

bool ExactFilter::operator()(const Xapian::Document& document) const {
  return std::all_of(clauses_.begin(), clauses_.end(), [&](const Clause& clause) {
    return contains(document, clause) == (clause.presence != Presence::excluded);
  });
}

}  // namespace fihris
