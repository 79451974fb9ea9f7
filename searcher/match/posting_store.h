// The posting lists of terms, decoded, and those of recent queries kept.
//
// Xapian takes some 20 ns to step from one posting to the next, and 100 more to say how long its document is; from here
// it takes 2. Queries share most of their long lists: a root is the root of many words.
//
//   PostingStore store(reader);
//   const auto postings = store.find("ZSTوزير");
//   PostingList::Cursor cursor(postings->segments[0]);
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/index/index_reader.h"
#include "searcher/match/posting_list.h"

namespace fihris {

struct TermPostings {
  std::vector<PostingList> segments;  // in the order of IndexReader::segments()
  std::uint64_t articles = 0;         // postings in all
  std::size_t bytes = 0;
};

// Not for two threads at once. Throws Xapian's errors.
class PostingStore {
 public:
  // Of lists that nobody uses, in bytes: lists grow with the index, and so does the time to read them again.
  static std::size_t usually_kept(std::uint64_t documents) {
    constexpr std::size_t for_document = 128, least = std::size_t{64} << 20U, most = std::size_t{512} << 20U;
    return std::clamp<std::size_t>(documents * for_document, least, most);
  }

  // The reader must outlive it.
  explicit PostingStore(const IndexReader& reader) : PostingStore(reader, usually_kept(reader.documents())) {}
  PostingStore(const IndexReader& reader, std::size_t most_kept) : reader_(reader), most_kept_(most_kept) {}

  std::shared_ptr<const TermPostings> find(const std::string& term);

  // What was read under the key, which is no term, or what read() gives.
  using Read = std::function<std::vector<PostingList>()>;
  std::shared_ptr<const TermPostings> find(const std::string& key, const Read& read);

  std::size_t kept() const { return kept_; }

 private:
  struct Entry {
    std::string term;
    std::shared_ptr<const TermPostings> postings;
  };

  void forget_oldest();

  const IndexReader& reader_;
  std::size_t most_kept_;
  std::size_t kept_ = 0;
  std::list<Entry> entries_;  // the last used first
  std::unordered_map<std::string_view, std::list<Entry>::iterator> by_term_;
};

}  // namespace fihris
