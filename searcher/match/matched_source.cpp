#include "searcher/match/matched_source.h"

#include <algorithm>

namespace fihris {
namespace {

// Takes note of every match, and keeps none.
class Collector : public Xapian::MatchDecider {
 public:
  explicit Collector(std::vector<Xapian::docid>& matches) : matches_(matches) {}

  bool operator()(const Xapian::Document& document) const override {
    matches_.push_back(document.get_docid());
    return false;
  }

 private:
  std::vector<Xapian::docid>& matches_;
};

}  // namespace

void MatchedSource::init(const Xapian::Database& segment) {
  matches_.clear();
  next_ = 0;
  Xapian::Enquire enquire(segment);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_query(query_);
  const Collector collector(matches_);
  enquire.get_mset(0, 0, segment.get_doccount(), nullptr, &collector);
}

void MatchedSource::next(double) {
  ++next_;
}

void MatchedSource::skip_to(Xapian::docid document, double) {
  const auto begin = matches_.begin() + static_cast<std::ptrdiff_t>(next_ == 0 ? 0 : next_ - 1);
  next_ = static_cast<std::size_t>(std::lower_bound(begin, matches_.end(), document) - matches_.begin()) + 1;
}

}  // namespace fihris
