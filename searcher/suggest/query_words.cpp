#include "searcher/suggest/query_words.h"

#include <algorithm>

#include "common/analysis/stem_origin.h"
#include "common/index/packed_text.h"
#include "searcher/query/query_words.h"

namespace fihris {
namespace {

constexpr std::string_view spaces = " \t\r\n\v\f";
constexpr std::string_view opening = "+(\"";
constexpr std::string_view closing = ")\"";
constexpr std::string_view signs = ":*?~=^<>";

bool is_operator(std::string_view piece) {
  return operator_of(piece.substr(0, piece.find('/'))).has_value();
}

bool is_known(const Token& token) {
  if (token.stems.empty()) return token.is_stop_word || token.is_question_word;
  const StemOrigin origin = explain_stem(token.exact, token.stems.front()).origin;
  return origin != StemOrigin::unknown && origin != StemOrigin::foreign;
}

TypedWord to_typed_word(const Token& token) {
  return {token.bytes,
          std::string(token.exact),
          pack(token.folded),
          token.kind,
          token.is_stop_word,
          is_known(token),
          {token.stems.begin(), token.stems.end()}};
}

QueryPiece piece_at(std::string_view query, std::size_t begin, std::size_t end) {
  const std::string_view whole = query.substr(begin, end - begin);
  QueryPiece piece;
  piece.is_left_alone = whole.starts_with('-') || whole.find_first_of(signs) != std::string_view::npos;
  while (begin < end && opening.find(query[begin]) != std::string_view::npos) ++begin;
  while (begin < end && closing.find(query[end - 1]) != std::string_view::npos) --end;
  const std::string_view inner = query.substr(begin, end - begin);
  piece.bytes = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  piece.is_ascii = std::all_of(inner.begin(), inner.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  piece.is_left_alone = piece.is_left_alone || is_operator(inner);
  return piece;
}

}  // namespace

std::vector<QueryPiece> split_query(std::string_view query, Analyzer& analyzer) {
  std::vector<QueryPiece> pieces;
  for (std::size_t begin = query.find_first_not_of(spaces); begin != std::string_view::npos;) {
    const std::size_t end = std::min(query.find_first_of(spaces, begin), query.size());
    pieces.push_back(piece_at(query, begin, end));
    begin = query.find_first_not_of(spaces, end);
  }
  auto piece = pieces.begin();
  for (const Token& token : analyzer.analyze(query)) {
    while (piece != pieces.end() && piece->bytes.end < token.bytes.end) ++piece;
    if (piece == pieces.end()) break;
    if (piece->bytes.begin <= token.bytes.begin) piece->words.push_back(to_typed_word(token));
  }
  return pieces;
}

}  // namespace fihris
