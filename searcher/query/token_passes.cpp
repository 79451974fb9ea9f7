#include "searcher/query/token_passes.h"

#include <algorithm>

#include "searcher/query/query_words.h"

namespace fihris {

bool is_plain(const QueryToken& token) {
  return token.kind == QueryTokenKind::word && token.text.size() == token.place.size();
}

std::optional<ByteRange> drop_deep_parentheses(std::vector<QueryToken>& tokens, std::size_t most) {
  std::size_t depth = 0;
  std::optional<ByteRange> first;
  const auto is_too_deep = [&](const QueryToken& token) {
    if (token.kind == QueryTokenKind::close && depth > 0) return depth-- > most;
    if (token.kind != QueryTokenKind::open || ++depth <= most) return false;
    if (!first) first = token.place;
    return true;
  };
  tokens.erase(std::remove_if(tokens.begin(), tokens.end(), is_too_deep), tokens.end());
  return first;
}

void read_without_as_word(std::vector<QueryToken>& tokens) {
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    QueryToken& token = tokens[i];
    if (token.kind != QueryTokenKind::not_sign || token.text == "NOT" || !is_plain(tokens[i + 1])) continue;
    const bool has_two_words = i + 2 < tokens.size() && is_plain(tokens[i + 2]);
    if (has_two_words || is_said_with_without(tokens[i + 1].text)) token.kind = QueryTokenKind::word;
  }
}

}  // namespace fihris
