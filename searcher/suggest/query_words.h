// A query as the corrector sees it: pieces between spaces, and the words in them with their place in the query.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"

namespace fihris {

struct TypedWord {
  ByteRange bytes;    // in the query
  std::string exact;  // as Token has it
  std::string key;    // folded and packed, as dictionaries have it
  WordKind kind = WordKind::arabic;
  bool is_stop_word = false;
  bool is_in_lexicon = false;  // it, or what it is made of, is a word that the analyser knows
  std::vector<std::string> stems;
};

// What stands between two spaces, without the quotation marks, brackets and plus around it.
struct QueryPiece {
  ByteRange bytes;
  std::vector<TypedWord> words;
  bool is_ascii = false;
  // Signs of a query language are in it, or it is excluded or wanted just so: not to be touched.
  bool is_left_alone = false;
};

std::vector<QueryPiece> split_query(std::string_view query, Analyzer& analyzer);

}  // namespace fihris
