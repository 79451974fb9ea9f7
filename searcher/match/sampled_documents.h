// A share of the documents of a database, for counts that need not be exact. A hash chooses each, because neighbours
// are alike: of one night, outlet or section. The same share gives the same documents each time.
//   SampledDocuments sample(0.1);
//   query = Xapian::Query(Xapian::Query::OP_FILTER, query, Xapian::Query(&sample));
#pragma once

#include <cstdint>
#include <string>

#include <xapian.h>

namespace fihris {

// Local databases only.
class SampledDocuments : public Xapian::PostingSource {
 public:
  // REQUIRES 0 < share <= 1.
  explicit SampledDocuments(double share) : share_(share) {}

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return static_cast<Xapian::doccount>(last_ * share_); }
  Xapian::doccount get_termfreq_max() const override { return last_; }
  void init(const Xapian::Database& segment) override;
  void next(double min_weight) override { skip_to(document_ + 1, min_weight); }
  void skip_to(Xapian::docid document, double min_weight) override;
  bool at_end() const override { return document_ > last_; }
  Xapian::docid get_docid() const override { return document_; }
  PostingSource* clone() const override { return new SampledDocuments(share_); }  // Xapian owns it
  std::string get_description() const override { return "SampledDocuments"; }

 private:
  bool has(std::uint64_t document) const;

  double share_;
  std::uint64_t seed_ = 0;  // of the segment: else the same places of all would be taken
  Xapian::docid last_ = 0;
  Xapian::docid document_ = 0;
};

}  // namespace fihris
