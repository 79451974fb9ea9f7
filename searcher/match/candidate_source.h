// Articles that must be looked at one by one, as something that a query can contain: the candidates are those that have
// a clause's rarest term.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

namespace fihris {

// Local databases only; not for two threads at once.
class CandidateSource : public Xapian::PostingSource {
 public:
  // REQUIRES a term.
  explicit CandidateSource(std::vector<std::string> terms) : terms_(std::move(terms)) {}

  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return candidates_; }
  Xapian::doccount get_termfreq_max() const override { return candidates_; }
  void init(const Xapian::Database& segment) override;
  void next(double min_weight) override;
  void skip_to(Xapian::docid document, double min_weight) override;
  bool check(Xapian::docid document, double min_weight) override;
  bool at_end() const override { return at_ == Xapian::PostingIterator(); }
  Xapian::docid get_docid() const override { return *at_; }

 protected:
  const Xapian::Database& segment() const { return segment_; }
  const std::vector<std::string>& terms() const { return terms_; }

 private:
  // Whether the candidate is one of the articles.
  virtual bool is_match(Xapian::docid document) = 0;
  void find_match();

  std::vector<std::string> terms_;
  Xapian::Database segment_;
  Xapian::PostingIterator at_;
  Xapian::doccount candidates_ = 0;
  bool is_before_first_ = true;
  bool is_unread_ = false;  // at_ is beyond what check() was asked of, and was not looked at
};

}  // namespace fihris
