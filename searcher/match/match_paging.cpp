#include "searcher/match/match_paging.h"

#include <algorithm>
#include <chrono>

#include "searcher/match/copy_collapser.h"

namespace fihris {
namespace {

// All of them when copies are wanted.
std::vector<Match> without_copies(const IndexReader& reader, const AnswerOptions& options, std::vector<Match> matches) {
  if (options.all_copies) return matches;
  CopyCollapser copies;
  std::erase_if(matches,
                [&](const Match& match) { return !copies.is_first(cluster_of(reader.database(), match.document)); });
  return matches;
}

// The first `end`, and into the page how many there are.
std::vector<Match> first_matches(const IndexReader& reader, const AnswerOptions& options, std::uint64_t end,
                                 const FindBest& find_best, MatchPage& page) {
  const auto begin = std::chrono::steady_clock::now();
  const std::uint64_t all = reader.database().get_doccount();
  std::uint64_t wanted = std::min(options.all_copies ? end : end + end / 4, all);
  while (true) {
    FoundMatches found = find_best(wanted);
    const bool has_more = found.best.size() == wanted && wanted < all;
    std::vector<Match> matches = without_copies(reader, options, std::move(found.best));
    if (matches.size() < end && has_more) {
      wanted = std::min(wanted * 2, all);
      continue;
    }
    page.total = found.total;
    page.total_is_exact = found.total_is_exact;
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    page.is_timed_out = !page.total_is_exact && taken.count() >= options.timeout_seconds;
    matches.resize(std::min<std::size_t>(matches.size(), end));
    return matches;
  }
}

}  // namespace

MatchPage page_of(const IndexReader& reader, const AnswerOptions& options, std::uint64_t offset, std::uint64_t limit,
                  const FindBest& find_best) {
  MatchPage page;
  page.matches = first_matches(reader, options, offset + limit, find_best, page);
  page.matches.erase(page.matches.begin(), page.matches.begin() + static_cast<std::ptrdiff_t>(std::min<std::uint64_t>(
                                                                      offset, page.matches.size())));
  for (Match& each : page.matches) each.copies = other_copies(reader, cluster_of(reader.database(), each.document));
  return page;
}

}  // namespace fihris
