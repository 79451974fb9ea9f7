// The articles that a run has marked, in some 200 bytes each: by feature, and by id.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/copies/copy_marks.h"

namespace fihris {

// Not for two threads at once.
class RememberedArticles {
 public:
  struct Entry {
    CopySignature signature;
    ClusterKey cluster = 0;
    std::uint64_t id_hash = 0;  // hash_number of the id
    std::uint64_t id_begin = 0;
    std::uint32_t id_size = 0;
    bool lives = false;  // false: replaced or removed
  };

  RememberedArticles() { clear(); }

  // Takes the place of the article with the same id.
  void remember(std::string_view id, const CopyMarks& marks);

  // The article is gone, from here as well as from any database that still holds it.
  void forget(std::string_view id);

  // True for ids remembered and forgotten: whatever a database has of them is old.
  bool knows(std::uint64_t id_hash) const { return slots_[slot_of(id_hash)] != 0; }

  // Appends the numbers of the first articles with a feature, most_with_feature of them at most.
  void find(CopyFeature feature, std::vector<std::uint32_t>& numbers) const;
  const Entry& entry(std::uint32_t number) const { return entries_[number]; }
  std::string_view id(const Entry& entry) const { return std::string_view(ids_).substr(entry.id_begin, entry.id_size); }

  std::size_t size() const { return entries_.size(); }
  std::size_t bytes() const;
  void clear();

 private:
  std::size_t slot_of(std::uint64_t id_hash) const;
  Entry& renew(std::uint64_t id_hash);
  void grow();
  void add_posting(CopyFeature feature, std::uint32_t article);

  // The articles of a feature are a list through all postings.
  struct Posting {
    std::uint32_t article;
    std::uint32_t next;  // 1 + its place; 0: the last
  };
  struct Feature {
    std::uint32_t first = 0;  // 1 + place of its first posting; 0: none
    std::uint32_t last = 0;
    std::uint32_t count = 0;
  };

  std::vector<Entry> entries_;
  std::string ids_;  // one after the other
  std::vector<Posting> postings_;
  std::vector<Feature> features_;     // by feature: there are not many
  std::vector<std::uint32_t> slots_;  // open addressing by id: 1 + number of the latest entry; 0: free
  std::size_t used_slots_ = 0;
};

}  // namespace fihris
