#include "searcher/match/posting_store.h"

#include <utility>

namespace fihris {

TermPostings PostingStore::read(const std::string& term) const {
  TermPostings postings;
  postings.segments.resize(reader_.segments().size());
  postings.bytes = sizeof(Entry) + term.size();
  reader_.visit_postings(term, [&](std::size_t segment, std::uint32_t document, std::uint32_t times) {
    postings.segments[segment].add(document, times);
  });
  for (PostingList& list : postings.segments) {
    list.release_spare_room();
    postings.articles += list.size();
    postings.bytes += list.bytes();
  }
  return postings;
}

std::shared_ptr<const TermPostings> PostingStore::find(const std::string& term) {
  const auto found = by_term_.find(term);
  if (found != by_term_.end()) {
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->postings;
  }
  entries_.push_front({term, std::make_shared<const TermPostings>(read(term))});
  by_term_.emplace(entries_.front().term, entries_.begin());
  const std::shared_ptr<const TermPostings> postings = entries_.front().postings;
  kept_ += postings->bytes;
  while (kept_ > most_kept_) forget_oldest();
  return postings;
}

void PostingStore::forget_oldest() {
  kept_ -= entries_.back().postings->bytes;
  by_term_.erase(entries_.back().term);
  entries_.pop_back();
}

}  // namespace fihris
