// From what a person typed to a query tree.
//
//   Analyzer analyzer;
//   ParsedQuery query = parse_query("+وزير -\"قانون الانتخاب\" =مدرسة", analyzer);
//
// The language, by examples (README.md has the whole of it; tests/data/searcher/query_language.tsv shows what each
// means):
//   كلمة  «عبارة من كلمات»  +كلمة  -كلمة  =كلمة  ="عبارة"  كلم*  كلمة~  كلمة^2
//   غاز AND نفط  غاز أو نفط  غاز بدون نفط  (غاز أو نفط) AND مصر  مصر NEAR/5 غاز  "مصر غاز"~5
//   العنوان:غاز  المصدر:"بي بي سي"  الكاتب:  القسم:  اللغة:  الرابط:  تاريخ:2024-04  بعد:أمس  2024-04-01..2024-04-30
//
// Plain words are optional, and rank; whatever is written with a sign, an operator or a field must be there. An
// operator takes the word next to it: «عاصمة لبنان أو سوريا» is عاصمة beside (لبنان or سوريا). NEAR binds before AND,
// AND before OR. Filters of the same field beside each other are alternatives.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"
#include "searcher/explanation.h"
#include "searcher/query/clause_maker.h"
#include "searcher/query/query_scanner.h"
#include "searcher/query/query_tree.h"
#include "searcher/search.h"

namespace fihris {

inline constexpr std::size_t max_query_bytes = 4096;
inline constexpr std::size_t max_query_words = 64;  // the highlighter counts on words fitting in 64 bits
inline constexpr std::size_t max_query_filters = 64;
inline constexpr std::size_t max_query_depth = 16;  // of parentheses

struct ParsedQuery {
  QueryTree tree;
  std::vector<LeftOutWord> left_out;     // function words beside others that mean something
  std::vector<QueryWarning> warnings{};  // what was odd, one sentence each
};

// Any bytes give a tree; this never throws but for want of memory. What lies beyond a limit is left out with
// a warning. `today` is what «أمس» counts from.
ParsedQuery parse_query(std::string_view text, Analyzer& analyzer, QuerySyntax syntax = QuerySyntax::language,
                        std::optional<Date> today = std::nullopt);

}  // namespace fihris
