// One page of matches of which copies are left out, whatever finds them.
//
// Copies are told apart only after the matches are ranked, so more are asked for than are shown, and still more where
// most of them were copies.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "common/index/index_reader.h"
#include "searcher/answer_options.h"
#include "searcher/match/copy_links.h"
#include "searcher/match/match_page.h"

namespace fihris {

struct FoundMatches {
  std::vector<Match> best;  // in their order, copies among them
  std::uint64_t total = 0;
  bool is_cut_short = false;  // for want of time
};

// The first `wanted` of all matches, or all where there are fewer.
using FindBest = std::function<FoundMatches(std::uint64_t wanted)>;

// The matches from `offset` on, with the number of their copies.
MatchPage page_of(const IndexReader& reader, CopyLinks& links, const AnswerOptions& options, std::uint64_t offset,
                  std::uint64_t limit, const FindBest& find_best);

}  // namespace fihris
