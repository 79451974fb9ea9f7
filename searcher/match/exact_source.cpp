#include "searcher/match/exact_source.h"

#include "common/index/schema.h"

namespace fihris {
namespace {

bool has_own_term(const Clause& clause, const QueryWord& word) {
  return clause.exact && word.written != word.folded;
}

}  // namespace

std::string spelling_term(const Clause& clause, const QueryWord& word) {
  if (has_own_term(clause, word)) return schema::term(schema::exact, word.written);
  return schema::term(clause.in_title ? schema::title : schema::folded, word.folded);
}

std::vector<std::string> spelling_terms(const Clause& clause) {
  std::vector<std::string> terms;
  for (const QueryWord& word : clause.words) terms.push_back(spelling_term(clause, word));
  return terms;
}

bool needs_exact_source(const Clause& clause) {
  return clause.exact && (clause.words.size() > 1 || clause.in_title || !has_own_term(clause, clause.words.front()));
}

void ExactSource::init(const Xapian::Database& segment) {
  segment_ = segment;
  std::string rarest;
  for (const std::string& term : spelling_terms(clause_)) {
    const Xapian::doccount count = segment.get_termfreq(term);
    if (!rarest.empty() && count >= candidates_) continue;
    rarest = term;
    candidates_ = count;
  }
  at_ = segment.postlist_begin(rarest);
  is_before_first_ = true;
  is_unread_ = false;
}

bool ExactSource::is_match() {
  words_.read(segment_.get_document(*at_).get_data());
  return words_.contain(clause_);
}

void ExactSource::find_match() {
  is_before_first_ = is_unread_ = false;
  while (!at_end() && !is_match()) ++at_;
}

void ExactSource::next(double) {
  if (!is_before_first_ && !is_unread_) ++at_;
  find_match();
}

void ExactSource::skip_to(Xapian::docid document, double) {
  if (!at_end()) at_.skip_to(document);
  find_match();
}

bool ExactSource::check(Xapian::docid document, double) {
  is_before_first_ = is_unread_ = false;
  if (!at_end()) at_.skip_to(document);
  if (at_end() || (*at_ == document && is_match())) return true;
  is_unread_ = *at_ > document;
  return false;
}

}  // namespace fihris
