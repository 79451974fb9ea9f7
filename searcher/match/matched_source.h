// The articles that match a query, looked up before all else, as something that another query can contain.
//
// Xapian's phrases and NEAR are right where every match must have them. Below an OP_OR they let articles through in
// which the words stand apart (1.4.22: after check() found a document wanting, skip_to() to it takes it), so that they
// are no use as one of several things, nor to rank by. Asked alone they are right.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

namespace fihris {

// Local databases only; not for two threads at once. Keeps four bytes for each match of a segment.
class MatchedSource : public Xapian::PostingSource {
 public:
  explicit MatchedSource(Xapian::Query query) : query_(std::move(query)) {}

  Xapian::doccount get_termfreq_min() const override { return count(); }
  Xapian::doccount get_termfreq_est() const override { return count(); }
  Xapian::doccount get_termfreq_max() const override { return count(); }
  void init(const Xapian::Database& segment) override;
  void next(double min_weight) override;
  void skip_to(Xapian::docid document, double min_weight) override;
  bool at_end() const override { return next_ > matches_.size(); }
  Xapian::docid get_docid() const override { return matches_[next_ - 1]; }
  PostingSource* clone() const override { return new MatchedSource(query_); }  // Xapian owns it
  std::string get_description() const override { return "MatchedSource " + query_.get_description(); }

 private:
  Xapian::doccount count() const { return static_cast<Xapian::doccount>(matches_.size()); }

  Xapian::Query query_;
  std::vector<Xapian::docid> matches_;  // ascending
  std::size_t next_ = 0;                // one more than the place of the present match; 0 before the first
};

}  // namespace fihris
