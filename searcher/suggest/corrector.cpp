#include "searcher/suggest/corrector.h"

#include <algorithm>
#include <array>
#include <vector>

namespace fihris {
namespace {

constexpr std::size_t longest_query = 1024;  // bytes
constexpr std::size_t most_words = 16;       // for each the dictionaries are read through

struct Replacement {
  ByteRange bytes;
  Fix fix;
};

// A piece is one at least: it may be a word on another keyboard.
std::size_t word_count(const std::vector<QueryPiece>& pieces) {
  std::size_t count = 0;
  for (const QueryPiece& piece : pieces) count += std::max<std::size_t>(1, piece.words.size());
  return count;
}

class QueryCorrector {
 public:
  QueryCorrector(std::string_view query, const Dictionaries& dictionaries, Analyzer& analyzer, bool found_nothing)
      : query_(query), words_(dictionaries), analyzer_(analyzer), found_nothing_(found_nothing) {}

  std::vector<Replacement> run() {
    const std::vector<QueryPiece> pieces = split_query(query_, analyzer_);
    if (word_count(pieces) > most_words) return {};
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (pieces[i].is_left_alone) continue;
      if (i + 1 < pieces.size() && join(pieces[i], pieces[i + 1])) {
        ++i;
      } else {
        fix(pieces[i]);
      }
    }
    return std::move(replacements_);
  }

 private:
  bool join(const QueryPiece& piece, const QueryPiece& next) {
    if (next.is_left_alone || piece.words.size() != 1 || next.words.size() != 1) return false;
    const TypedWord &first = piece.words.front(), &second = next.words.front();
    if (first.kind != WordKind::arabic || second.kind != WordKind::arabic ||
        query_.substr(first.bytes.end, second.bytes.begin - first.bytes.end) != " ")
      return false;
    auto joined = words_.join(first, second);
    if (!joined) return false;
    replacements_.push_back({{first.bytes.begin, second.bytes.end}, *std::move(joined)});
    return true;
  }

  void fix(const QueryPiece& piece) {
    if (piece.is_ascii) return fix_ascii(piece);
    for (const TypedWord& word : piece.words)
      if (auto fix = words_.fix(word, analyzer_, found_nothing_))
        replacements_.push_back({word.bytes, *std::move(fix)});
  }

  void fix_ascii(const QueryPiece& piece) {
    const std::string_view text = query_.substr(piece.bytes.begin, piece.bytes.size());
    const bool is_word = piece.words.size() == 1 && piece.words.front().bytes == piece.bytes;
    if (auto fix = words_.fix_ascii(text, is_word ? &piece.words.front() : nullptr, analyzer_))
      replacements_.push_back({piece.bytes, *std::move(fix)});
  }

  std::string_view query_;
  WordCorrector words_;
  Analyzer& analyzer_;
  bool found_nothing_;
  std::vector<Replacement> replacements_;
};

std::string replaced(std::string_view query, const std::vector<Replacement>& replacements) {
  std::string result;
  std::size_t at = 0;
  for (const Replacement& replacement : replacements) {
    result.append(query.substr(at, replacement.bytes.begin - at)).append(replacement.fix.text);
    at = replacement.bytes.end;
  }
  return result.append(query.substr(at));
}

}  // namespace

std::string_view name_of(CorrectionReason reason) {
  constexpr std::array<std::string_view, 6> names{"spelling",        "missing space",  "extra space",
                                                  "arabic keyboard", "latin keyboard", "arabizi"};
  return names.at(static_cast<std::size_t>(reason));
}

std::optional<Correction> correct_query(std::string_view query, const Dictionaries& dictionaries, Analyzer& analyzer,
                                        bool found_nothing) {
  if (query.size() > longest_query) return std::nullopt;
  const auto replacements = QueryCorrector(query, dictionaries, analyzer, found_nothing).run();
  if (replacements.empty()) return std::nullopt;
  return Correction{replaced(query, replacements), replacements.front().fix.reason};
}

}  // namespace fihris
