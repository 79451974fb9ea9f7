// What a query that is being typed may become: words of the index, and phrases of its titles.
//
//   const Dictionaries dictionaries({"/srv/fihris"});
//   Analyzer analyzer;
//   complete("محادثات ال", dictionaries, analyzer);     // "محادثات السلام", …
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/suggest/dictionaries.h"

namespace fihris {

struct Completion {
  std::string text;            // as the index writes it most often, behind the words before it as typed
  std::uint64_t articles = 0;  // that have the word, or titles that have the phrase
  bool is_phrase = false;
  bool operator==(const Completion&) const = default;
};

inline constexpr std::size_t usual_completions = 10;

// The best first: those of many articles and of new ones, words and phrases each by their own measure. Neither harakat
// nor the spelling of hamza, final ya and ta marbuta matter. Of a beginning of several words the last ones are
// completed that any phrase has. Nothing for a beginning without a letter, or of more than 1,024 bytes.
std::vector<Completion> complete(std::string_view beginning, const Dictionaries& dictionaries, Analyzer& analyzer,
                                 std::size_t most = usual_completions);

}  // namespace fihris
