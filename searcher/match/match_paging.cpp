#include "searcher/match/match_paging.h"

#include <algorithm>
#include <utility>

#include "searcher/match/copy_collapser.h"

namespace fihris {
namespace {

struct Clustered {
  Match match;
  TextClusters clusters;
};

std::vector<Xapian::docid> documents_of(const std::vector<Match>& matches) {
  std::vector<Xapian::docid> documents;
  documents.reserve(matches.size());
  for (const Match& match : matches) documents.push_back(match.document);
  return documents;
}

// With their clusters; all of them when copies are wanted.
std::vector<Clustered> without_copies(CopyLinks& links, const AnswerOptions& options,
                                      const std::vector<Match>& matches) {
  std::vector<TextClusters> clusters = links.clusters_of(documents_of(matches));
  CopyCollapser copies;
  std::vector<Clustered> kept;
  kept.reserve(matches.size());
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (options.all_copies || copies.is_first(clusters[i])) kept.push_back({matches[i], std::move(clusters[i])});
  }
  return kept;
}

// The first `end`, and into the page how many there are.
std::vector<Clustered> first_matches(const IndexReader& reader, CopyLinks& links, const AnswerOptions& options,
                                     std::uint64_t end, const FindBest& find_best, MatchPage& page) {
  const std::uint64_t all = reader.documents();
  std::uint64_t wanted = std::min(options.all_copies ? end : end + end / 4, all);
  while (true) {
    const FoundMatches found = find_best(wanted);
    const bool has_more = found.best.size() == wanted && wanted < all && !found.is_cut_short;
    std::vector<Clustered> matches = without_copies(links, options, found.best);
    if (matches.size() < end && has_more) {
      wanted = std::min(wanted * 2, all);
      continue;
    }
    page.total = found.total;
    page.is_timed_out = found.is_cut_short;
    page.total_is_exact = !found.is_cut_short;
    if (matches.size() > end) matches.erase(matches.begin() + static_cast<std::ptrdiff_t>(end), matches.end());
    return matches;
  }
}

}  // namespace

MatchPage page_of(const IndexReader& reader, CopyLinks& links, const AnswerOptions& options, std::uint64_t offset,
                  std::uint64_t limit, const FindBest& find_best) {
  MatchPage page;
  const std::vector<Clustered> first = first_matches(reader, links, options, offset + limit, find_best, page);
  for (std::size_t i = offset; i < first.size(); ++i) {
    page.matches.push_back(first[i].match);
    page.matches.back().copies = other_copies(reader, first[i].clusters);
  }
  return page;
}

}  // namespace fihris
