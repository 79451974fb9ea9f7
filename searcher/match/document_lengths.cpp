#include "searcher/match/document_lengths.h"

namespace fihris {

const std::vector<std::uint32_t>& DocumentLengths::of_segment(std::size_t segment) {
  std::vector<std::uint32_t>& lengths = segments_[segment];
  if (!lengths.empty()) return lengths;
  const Xapian::Database& database = reader_.segments()[segment];
  lengths.resize(std::size_t{database.get_lastdocid()} + 1);
  const auto end = database.postlist_end("");
  for (auto at = database.postlist_begin(""); at != end; ++at) lengths[*at] = at.get_doclength();
  return lengths;
}

}  // namespace fihris
