// The words and signs that mean something in a query.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "searcher/query/query_scanner.h"

namespace fihris {

// Length of the space, quotation mark, … that the text begins with; 0 if there is none.
std::size_t blank_size(std::string_view text);

struct QuotationMark {
  std::string_view opening;
  std::array<std::string_view, 2> closings;
};
const QuotationMark* quotation_mark_at(std::string_view text);
std::size_t closing_size(std::string_view text, const QuotationMark& mark);

// «أو» is or. A bare قرب is a word: news says «انفجار قرب السفارة».
std::optional<QueryTokenKind> operator_of(std::string_view word);

// Whether «بدون» before the word is no operator, because news says it so: «طائرة بدون طيار».
bool is_said_with_without(std::string_view word);

// Of the word before a colon, with or without the article: «العنوان», «عنوان» and "title" are one.
std::optional<QueryField> field_of(std::string_view name);

}  // namespace fihris
