#include "searcher/match/candidate_source.h"

namespace fihris {

void CandidateSource::init(const Xapian::Database& segment) {
  segment_ = segment;
  const std::string* rarest = nullptr;
  for (const std::string& term : terms_) {
    const Xapian::doccount count = segment.get_termfreq(term);
    if (rarest != nullptr && count >= candidates_) continue;
    rarest = &term;
    candidates_ = count;
  }
  at_ = segment.postlist_begin(*rarest);
  is_before_first_ = true;
  is_unread_ = false;
}

void CandidateSource::find_match() {
  is_before_first_ = is_unread_ = false;
  while (!at_end() && !is_match(*at_)) ++at_;
}

void CandidateSource::next(double) {
  if (!is_before_first_ && !is_unread_) ++at_;
  find_match();
}

void CandidateSource::skip_to(Xapian::docid document, double) {
  if (!at_end()) at_.skip_to(document);
  find_match();
}

bool CandidateSource::check(Xapian::docid document, double) {
  is_before_first_ = is_unread_ = false;
  if (!at_end()) at_.skip_to(document);
  if (at_end() || (*at_ == document && is_match(document))) return true;
  is_unread_ = *at_ > document;
  return false;
}

}  // namespace fihris
