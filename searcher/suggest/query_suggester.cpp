#include "searcher/suggest/query_suggester.h"

#include <algorithm>

namespace fihris {

bool has_rare_word(std::string_view query, Analyzer& analyzer, std::uint64_t articles,
                   const std::function<std::uint64_t(std::string_view folded)>& articles_with) {
  const auto tokens = analyzer.analyze(query);
  return std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
    return token.kind != WordKind::number && articles_with(token.folded) < frequent_from(articles);
  });
}

std::optional<Correction> QuerySuggester::correct(std::string_view query, const std::vector<Manifest>& manifests,
                                                  Analyzer& analyzer, bool found_nothing) {
  std::vector<std::uint64_t> generations;
  generations.reserve(manifests.size());
  for (const Manifest& manifest : manifests) generations.push_back(manifest.generation);
  if (generations != generations_) {
    dictionaries_ = Dictionaries(indexes_, manifests, *servers_);
    generations_ = std::move(generations);
  }
  return correct_query(query, dictionaries_, analyzer, found_nothing);
}

}  // namespace fihris
