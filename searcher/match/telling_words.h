// The words of an article that tell what it is about: those that it has often and few others have (tf-idf of stems).
// Articles have no lists of their terms, so the stored text is analysed.
#pragma once

#include <string>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/index/article.h"
#include "common/index/index_reader.h"

namespace fihris {

struct TellingWord {
  std::string stem;
  std::string written;  // as the article has it first
  double weight = 0;    // (1 + ln tf) × ln(N / n): tf occurrences, those in the title thrice; n of N articles have it
};

// The `most` heaviest, heaviest first. Words that only the article and its copies have help no search, and are left
// out: `same` says how many these are.
std::vector<TellingWord> telling_words(const Article& article, Analyzer& analyzer, const IndexReader& reader,
                                       std::size_t most, Xapian::doccount same = 1);

}  // namespace fihris
