#include "searcher/match/posting_store.h"

#include <utility>

namespace fihris {
namespace {

PostingList read_list(const Xapian::Database& segment, const std::string& term) {
  PostingList list;
  const auto end = segment.postlist_end(term);
  for (auto at = segment.postlist_begin(term); at != end; ++at) list.add(*at, at.get_wdf());
  list.release_spare_room();
  return list;
}

// What the tables and the allocator take beside: of rare terms that is most.
constexpr std::size_t beside_entry = 200;
constexpr std::size_t beside_list = 48;

TermPostings measured(std::vector<PostingList> segments, std::size_t bytes) {
  TermPostings postings;
  postings.bytes = bytes + beside_entry;
  for (const PostingList& list : segments) {
    postings.articles += list.size();
    postings.bytes += list.bytes() + beside_list;
  }
  postings.segments = std::move(segments);
  return postings;
}

}  // namespace

std::shared_ptr<const TermPostings> PostingStore::find(const std::string& term) {
  return find(term, [&] {
    std::vector<PostingList> lists;
    for (const Xapian::Database& segment : reader_.segments()) lists.push_back(read_list(segment, term));
    return lists;
  });
}

std::shared_ptr<const TermPostings> PostingStore::find(const std::string& term, const Read& read) {
  const auto found = by_term_.find(term);
  if (found != by_term_.end()) {
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->postings;
  }
  entries_.push_front({term, std::make_shared<const TermPostings>(measured(read(), sizeof(Entry) + term.size()))});
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
