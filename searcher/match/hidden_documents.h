// The documents of an index that were replaced or removed but still lie in its segments, as something that a query can
// exclude: what is hidden is never matched, so that counts and pages are right.
//   HiddenDocuments hidden(reader.hidden_by_segment());
//   query = Xapian::Query(Xapian::Query::OP_AND_NOT, query, Xapian::Query(&hidden));
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/index/index_reader.h"

namespace fihris {

// Local databases only. `hidden` must outlive it and its clones.
class HiddenDocuments : public Xapian::PostingSource {
 public:
  explicit HiddenDocuments(const IndexReader::HiddenBySegment& hidden) : hidden_(hidden) {}

  Xapian::doccount get_termfreq_min() const override { return count(); }
  Xapian::doccount get_termfreq_est() const override { return count(); }
  Xapian::doccount get_termfreq_max() const override { return count(); }
  void init(const Xapian::Database& segment) override;
  void next(double min_weight) override;
  void skip_to(Xapian::docid document, double min_weight) override;
  bool at_end() const override { return next_ > of_segment_->size(); }
  Xapian::docid get_docid() const override { return (*of_segment_)[next_ - 1]; }
  PostingSource* clone() const override { return new HiddenDocuments(hidden_); }  // Xapian owns it
  std::string get_description() const override { return "HiddenDocuments"; }

 private:
  Xapian::doccount count() const { return static_cast<Xapian::doccount>(of_segment_->size()); }

  const IndexReader::HiddenBySegment& hidden_;
  static const std::vector<std::uint32_t> none;
  const std::vector<std::uint32_t>* of_segment_ = &none;
  std::size_t next_ = 0;  // one more than the place of the present document; 0 before the first
};

}  // namespace fihris
