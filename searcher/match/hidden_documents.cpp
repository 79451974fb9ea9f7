#include "searcher/match/hidden_documents.h"

#include <algorithm>

namespace fihris {

const std::vector<std::uint32_t> HiddenDocuments::none;

void HiddenDocuments::init(const Xapian::Database& segment) {
  const auto found = hidden_.find(segment.get_uuid());
  of_segment_ = found == hidden_.end() ? &none : &found->second;
  next_ = 0;
}

void HiddenDocuments::next(double) {
  ++next_;
}

void HiddenDocuments::skip_to(Xapian::docid document, double) {
  const auto begin = of_segment_->begin() + static_cast<std::ptrdiff_t>(next_ == 0 ? 0 : next_ - 1);
  const auto found = std::lower_bound(begin, of_segment_->end(), document);
  next_ = static_cast<std::size_t>(found - of_segment_->begin()) + 1;
}

}  // namespace fihris
