// Cuts a query into its words, quotations, parentheses and operators as they were typed, before any word is analysed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/token.h"
#include "searcher/query/query_tree.h"

namespace fihris {

// An oddity of a query, and where it is.
struct QueryWarning {
  std::string sentence;
  ByteRange place;
  bool operator==(const QueryWarning&) const = default;
};

enum class QueryTokenKind : std::uint8_t {
  word,
  quoted,
  field,  // «العنوان:», with what follows it for its value
  open,   // a parenthesis
  close,
  and_sign,   // AND, &&
  or_sign,    // OR, أو, ||
  not_sign,   // NOT, بدون
  near_sign,  // NEAR, NEAR/5, قرب/5
};

enum class QueryField : std::uint8_t {
  title,
  source,
  author,
  section,
  language,
  site,
  on,
  after,
  since,
  before,
  until
};

// Example: «-="نص"^2» is {quoted, "نص", excluded, exact, boost 2}.
struct QueryToken {
  QueryTokenKind kind = QueryTokenKind::word;
  std::string_view text;  // without signs, quotation marks and what is appended; points into the query
  ByteRange place;        // in the query, with all of those
  std::optional<Presence> sign{};
  bool exact = false;
  bool is_prefix = false;             // كلم*
  std::optional<unsigned> tilde{};    // كلمة~ is 0, كلمة~2 is 2
  double boost = 1;                   // كلمة^2; of a closing parenthesis what its group counts
  unsigned distance = 0;              // of NEAR
  QueryField field = QueryField::on;  // of a field
};

struct ScannedQuery {
  std::vector<QueryToken> tokens;
  std::vector<QueryWarning> warnings;
};

inline constexpr unsigned usual_distance = 10;    // of NEAR
inline constexpr unsigned longest_distance = 50;  // less than the gap between the positions of title and text
inline constexpr double largest_boost = 100;

// Any bytes are a query.
ScannedQuery scan_query(std::string_view query);

// A number of at most six digits of any script, which is all of the text.
std::optional<unsigned> read_count(std::string_view text);

}  // namespace fihris
