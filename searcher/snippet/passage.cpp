#include "searcher/snippet/passage.h"

#include <algorithm>
#include <array>
#include <bit>

namespace fihris {
namespace {

constexpr float repeat_worth = 0.05F;     // of a word the passage already has
constexpr float neighbour_worth = 0.25F;  // of a word that follows the one it follows in the query

// The matched words first..last, as indexes into the list of them.
struct Window {
  std::size_t first = 0;
  std::size_t last = 0;
  float worth = 0;
};

// What a window is worth as words are added to its end.
class WindowWorth {
 public:
  float add(const MarkedWord& word) {
    const WordSet fresh = word.words & ~covered_;
    worth_ += word.weight * (fresh != 0 ? static_cast<float>(std::popcount(fresh)) : repeat_worth);
    if (follows_in_query(word)) worth_ += neighbour_worth;
    covered_ |= word.words;
    previous_ = word;
    return worth_;
  }

 private:
  bool follows_in_query(const MarkedWord& word) const {
    return previous_.words != 0 && word.token == previous_.token + 1 && (previous_.words << 1U & word.words) != 0;
  }

  WordSet covered_ = 0;
  MarkedWord previous_;
  float worth_ = 0;
};

Window best_window(std::span<const MarkedWord> words, std::size_t max_bytes) {
  Window best;
  for (std::size_t first = 0; first < words.size(); ++first) {
    WindowWorth worth;
    for (std::size_t last = first; last < words.size(); ++last) {
      if (words[last].bytes.end - words[first].bytes.begin > max_bytes) break;
      const float now = worth.add(words[last]);
      if (now > best.worth) best = {first, last, now};
    }
  }
  return best;
}

bool is_space(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

// Whether a sentence ends in the text between two words: at the end of a line, or at a stop followed by a
// space.
bool ends_sentence(std::string_view gap) {
  constexpr std::array<std::string_view, 5> stops{". ", "! ", "? ", "؟ ", "؛ "};
  if (gap.find('\n') != std::string_view::npos) return true;
  return std::any_of(stops.begin(), stops.end(),
                     [&](std::string_view stop) { return gap.find(stop) != std::string_view::npos; });
}

class Passage {
 public:
  Passage(std::string_view text, std::span<const Token> tokens, std::size_t max_bytes)
      : text_(text), tokens_(tokens), max_bytes_(max_bytes) {}

  ByteRange around(std::size_t first, std::size_t last) {
    begin_ = begin_of(first);
    end_ = tokens_[last].bytes.end;
    if (size() > max_bytes_) begin_ = tokens_[first].bytes.begin;
    extend_to_sentence(first);
    extend_forward(last);
    return {static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(end_)};
  }

 private:
  std::size_t size() const { return end_ - begin_; }

  std::size_t gap_begin(std::size_t token) const { return token == 0 ? 0 : tokens_[token - 1].bytes.end; }
  std::size_t gap_end(std::size_t token) const {
    return token + 1 < tokens_.size() ? tokens_[token + 1].bytes.begin : text_.size();
  }

  // With the punctuation that opens it, as in «كلمة.
  std::size_t begin_of(std::size_t token) const {
    std::size_t begin = tokens_[token].bytes.begin;
    std::size_t space = begin;
    while (space > gap_begin(token) && !is_space(text_[space - 1])) --space;
    const bool has_space = space == 0 || is_space(text_[space - 1]);
    return has_space ? space : begin;
  }

  // With the punctuation that closes it, as far as there is room.
  std::size_t end_of(std::size_t token) const {
    const std::size_t limit = gap_end(token);
    std::size_t end = tokens_[token].bytes.end;
    while (end < limit && !is_space(text_[end])) ++end;
    const bool is_clean = end == text_.size() || is_space(text_[end]);
    return is_clean && end - begin_ <= max_bytes_ ? end : tokens_[token].bytes.end;
  }

  bool begins_sentence(std::size_t token) const {
    const std::size_t begin = gap_begin(token);
    return token == 0 || ends_sentence(text_.substr(begin, tokens_[token].bytes.begin - begin));
  }

  // Back to the beginning of the sentence if there is room, else by a third of the room, for context. Where
  // little text follows, on to the earliest sentence that there is room for.
  void extend_to_sentence(std::size_t first) {
    const std::size_t room = max_bytes_ > size() ? max_bytes_ - size() : 0;
    const std::size_t after = std::min(room, text_.size() - end_);
    const std::size_t context = std::max(room / 3, room - after);
    std::size_t chosen = begin_;
    bool at_sentence = false;
    for (std::size_t token = first + 1; token-- > 0;) {
      const std::size_t begin = begin_of(token);
      if (begin_ > begin + room) break;
      if (begins_sentence(token)) {
        chosen = begin;
        at_sentence = true;
        if (after == room) break;
      } else if (!at_sentence && begin_ <= begin + context) {
        chosen = begin;
      }
    }
    begin_ = chosen;
  }

  void extend_forward(std::size_t last) {
    std::size_t token = last;
    while (token + 1 < tokens_.size() && tokens_[token + 1].bytes.end - begin_ <= max_bytes_) ++token;
    end_ = std::max(end_, end_of(token));
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  std::size_t max_bytes_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

// For a text without words, or whose first word is longer than the passage may be.
ByteRange first_bytes(std::string_view text, std::size_t max_bytes) {
  std::size_t end = std::min(text.size(), max_bytes);
  while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return {0, static_cast<std::uint32_t>(end)};
}

}  // namespace

ByteRange best_passage(std::string_view text, std::span<const Token> tokens, std::span<const MarkedWord> words,
                       std::size_t max_bytes) {
  const Window window = best_window(words, max_bytes);
  Passage passage(text, tokens, max_bytes);
  if (window.worth > 0) return passage.around(words[window.first].token, words[window.last].token);
  if (tokens.empty() || tokens.front().bytes.end > max_bytes) return first_bytes(text, max_bytes);
  return passage.around(0, 0);
}

}  // namespace fihris
