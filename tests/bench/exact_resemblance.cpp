#include "tests/bench/exact_resemblance.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <unordered_map>

#include "common/analysis/folding.h"
#include "common/analysis/tokenizer.h"
#include "common/base/hash.h"

namespace fihris::bench {
namespace {

constexpr std::size_t shingle_words = 4;

std::vector<std::string> folded_words(std::string_view text) {
  std::string forms;
  std::vector<RawToken> tokens;
  tokenize(text, forms, tokens);
  std::vector<std::string> words;
  for (const RawToken& token : tokens) {
    std::string& word = words.emplace_back();
    append_folded(std::string_view(forms).substr(token.exact.begin, token.exact.size()), word);
    word += ' ';
  }
  return words;
}

}  // namespace

std::vector<std::uint64_t> shingles_of(std::string_view text, std::size_t most_words) {
  std::vector<std::string> words = folded_words(text);
  words.resize(std::min(words.size(), most_words));
  std::vector<std::uint64_t> shingles;
  for (std::size_t i = 0; i + shingle_words <= words.size(); ++i) {
    std::string shingle;
    for (std::size_t k = 0; k < shingle_words; ++k) shingle += words[i + k];
    shingles.push_back(hash_number(shingle));
  }
  std::sort(shingles.begin(), shingles.end());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

ExactResemblance resemblance_of(std::size_t common, std::size_t first, std::size_t second) {
  if (common == 0) return {};
  const auto part = static_cast<double>(common);
  return {part / static_cast<double>(first + second - common), part / static_cast<double>(std::min(first, second)),
          common};
}

ExactResemblance exact_resemblance(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::vector<std::uint64_t> common;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
  return resemblance_of(common.size(), a.size(), b.size());
}

std::vector<ExactPair> exact_pairs(const std::vector<std::vector<std::uint64_t>>& texts, std::size_t least_common) {
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> texts_of;
  std::vector<std::uint16_t> common(texts.size());
  std::vector<ExactPair> pairs;
  for (std::uint32_t later = 0; later < texts.size(); ++later) {
    std::vector<std::uint32_t> touched;
    for (const std::uint64_t shingle : texts[later]) {
      auto& known = texts_of[shingle];
      for (const std::uint32_t earlier : known) {
        if (common[earlier]++ == 0) touched.push_back(earlier);
      }
      known.push_back(later);
    }
    for (const std::uint32_t earlier : touched) {
      if (common[earlier] >= least_common)
        pairs.push_back({earlier, later, resemblance_of(common[earlier], texts[earlier].size(), texts[later].size())});
      common[earlier] = 0;
    }
  }
  return pairs;
}

}  // namespace fihris::bench
