// The published articles by feature. A feature is looked up in the databases when it is first asked for, and then kept:
// there are only 65,536, so that a run of any length pays for no more look-ups than that.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/copies/copy_marks.h"

namespace fihris {

// Not for two threads at once. Throws Xapian's exceptions.
class StoredCopies {
 public:
  struct Marks {
    CopySignature signature;
    ClusterKey cluster = 0;
  };

  StoredCopies() = default;
  // Keeps at most `memory_limit` bytes of what it looks up, but for what is in use.
  StoredCopies(std::vector<Xapian::Database> databases, std::size_t memory_limit);

  // The numbers of the articles with a feature; none when more have it than tells anything. Valid until the next call.
  std::span<const std::uint32_t> with_feature(std::uint16_t feature);

  // All numbers are below it; they mean nothing else.
  std::size_t end() const { return first_numbers_.empty() ? 0 : first_numbers_.back(); }

  // What the index holds of an article. Nothing when it has no marks, or damaged ones.
  std::optional<Marks> marks(std::uint32_t number) const;
  std::string id(std::uint32_t number) const;

 private:
  std::vector<std::uint32_t> look_up(std::uint16_t feature) const;
  Xapian::Document document(std::uint32_t number) const;

  std::vector<Xapian::Database> databases_;
  std::vector<std::uint32_t> first_numbers_;  // of each database, and the end
  std::size_t kept_limit_ = 0;
  std::size_t longest_ = 0;
  std::size_t kept_numbers_ = 0;
  std::vector<bool> is_kept_;  // by feature
  std::vector<std::vector<std::uint32_t>> kept_;
};

}  // namespace fihris
