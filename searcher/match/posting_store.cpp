#include "searcher/match/posting_store.h"

#include <algorithm>
#include <utility>

#include "common/base/side_by_side.h"

namespace fihris {
namespace {

// Of so many postings a thread more is worth its while.
constexpr std::uint64_t many_postings = 50'000;

std::size_t threads_for(const IndexReader& reader, const std::string& term) {
  if (std::ranges::any_of(reader.databases(), &SearchedDatabase::is_remote)) return 1;
  return worthwhile_threads(reader.database().get_termfreq(term), many_postings);
}

std::vector<PostingList> read_lists(const IndexReader& reader, const std::string& term) {
  std::vector<PostingList> lists(reader.segments().size());
  run_side_by_side(reader.databases().size(), threads_for(reader, term), [&](std::size_t i) {
    const SearchedDatabase& database = reader.databases()[i];
    std::vector<PostingList> own(database.segments);  // neighbours in memory would be in each other's way
    reader.visit_postings(database, term, [&](std::size_t segment, std::uint32_t document, std::uint32_t times) {
      own[segment - database.first_segment].add(document, times);
    });
    std::ranges::move(own, lists.begin() + static_cast<std::ptrdiff_t>(database.first_segment));
  });
  for (PostingList& list : lists) list.release_spare_room();
  return lists;
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
  return find(term, [&] { return read_lists(reader_, term); });
}

std::shared_ptr<const TermPostings> PostingStore::find(const std::string& key, const Read& read) {
  const auto found = by_term_.find(key);
  if (found != by_term_.end()) {
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->postings;
  }
  entries_.push_front({key, std::make_shared<const TermPostings>(measured(read(), sizeof(Entry) + key.size()))});
  by_term_.emplace(entries_.front().term, entries_.begin());
  std::shared_ptr<const TermPostings> postings = entries_.front().postings;
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
