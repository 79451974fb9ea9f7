// «هل تقصد»: a query as it was probably meant, by the words of the index itself.
//
//   const Dictionaries dictionaries({"/srv/fihris"});
//   Analyzer analyzer;
//   correct_query("محدثات السلام", dictionaries, analyzer);    // {"محادثات السلام", CorrectionReason::spelling}
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "common/analysis/analyzer.h"
#include "searcher/suggest/dictionaries.h"
#include "searcher/suggest/word_corrector.h"

namespace fihris {

struct Correction {
  std::string query;                                     // the typed one with other words in their places
  CorrectionReason reason = CorrectionReason::spelling;  // of the first of them
  bool operator==(const Correction&) const = default;
};

// Why a correction was made, as answers have it: "spelling", "arabic keyboard", …
std::string_view name_of(CorrectionReason reason);

// Nothing when every word is frequent, or likelier than what else it could be; or too long to be a query. What is
// excluded, wanted just so, or has signs of a query language, stays. `found_nothing`: a search had no hit, so that even
// words that the lexicon knows are doubted.
std::optional<Correction> correct_query(std::string_view query, const Dictionaries& dictionaries, Analyzer& analyzer,
                                        bool found_nothing = true);

}  // namespace fihris
