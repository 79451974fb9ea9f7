// The articles in which words follow each other, or stand near each other.
//
// Xapian's own phrases and NEAR are quicker, and right where every match must have them. Below an OP_OR they let
// articles through in which the words stand apart (1.4.22: after check() found a document wanting, skip_to() to it
// takes it), so that they are no use as one of several things, nor to rank by.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/match/candidate_source.h"

namespace fihris {

enum class WordOrder { as_given, any };

// Goes through the articles that have the rarest of the terms, and their positions. Local databases only; not for two
// threads at once.
class PositionSource : public CandidateSource {
 public:
  // As given: the terms follow each other. Any: all of them lie within `window` positions; each is given once.
  PositionSource(std::vector<std::string> terms, WordOrder order, std::size_t window)
      : CandidateSource(std::move(terms)), order_(order), window_(window) {}

  PostingSource* clone() const override { return new PositionSource(terms(), order_, window_); }  // Xapian owns it
  std::string get_description() const override { return "PositionSource"; }

 private:
  using Positions = std::vector<Xapian::termpos>;

  bool is_match(Xapian::docid document) override;
  bool have_positions(Xapian::docid document);
  bool follow_each_other() const;
  bool lie_near() const;

  WordOrder order_;
  std::size_t window_;
  std::vector<Positions> positions_;  // of each term, ascending; kept for their memory
};

}  // namespace fihris
