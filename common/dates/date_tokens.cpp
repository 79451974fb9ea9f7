#include "common/dates/date_tokens.h"

#include <utility>

#include "common/dates/date_words.h"
#include "common/text/character_fold.h"
#include "common/text/plain_letter.h"
#include "common/text/utf8.h"

namespace fihris {
namespace {

constexpr std::size_t longest_text = 32;
constexpr char32_t nothing = 0;

bool is_blank(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

// Hamza alone is as good as not written.
char32_t letter_of_date(char32_t c) {
  return c == U'ء' ? nothing : plain_letter(c);
}

char32_t plain_sign(char32_t c) {
  switch (c) {
    case U'،':
    case U'，': return U',';
    case U'؍':
    case U'⁄':
    case U'∕':
    case U'／':
    case U'\\': return U'/';
    case U'٫':
    case U'．': return U'.';
    case U'：':
    case U'∶': return U':';
    case U'‘':
    case U'’': return U'\'';
    case U'٪': return U'%';
    case U'•':
    case U'·':
    case U'▪':
    case U'│':
    case U'¦': return U'|';
    case U'（': return U'(';
    case U'）': return U')';
    case U'−':
    case U'﹘':
    case U'﹣':
    case U'－': return U'-';
    default: return c >= 0x2010 && c <= 0x2015 ? U'-' : c;
  }
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  std::vector<DateToken> split() {
    while (position_ < text_.size()) {
      begin_ = position_;
      add(decode_utf8(text_, position_));
    }
    return std::move(tokens_);
  }

 private:
  void add(char32_t c) {
    if (const SimpleFold* fold = find_simple_fold(c)) return add(c, fold->kind, &fold->letter, 1);
    const CharacterFold fold = fold_character(c);
    add(c, fold.kind, fold.letters.data(), fold.length);
  }

  void add(char32_t c, CharacterKind kind, const char32_t* letters, std::size_t count) {
    if (kind == CharacterKind::ignored) return;
    if (kind == CharacterKind::separator) return separate(c);
    if (kind != CharacterKind::mark) {
      if (!open_ || kind != open_kind_) open(kind);
      append(letters, count);
    }
    if (open_) tokens_.back().end = position_;
  }

  void separate(char32_t c) {
    open_ = false;
    if (is_blank(c)) {
      after_blank_ = true;
      return;
    }
    push(DateTokenKind::sign);
    tokens_.back().sign = plain_sign(c);
  }

  void open(CharacterKind kind) {
    push(kind == CharacterKind::digit ? DateTokenKind::number : DateTokenKind::word);
    open_ = true;
    open_kind_ = kind;
  }

  void push(DateTokenKind kind) {
    DateToken& token = tokens_.emplace_back();
    token.kind = kind;
    token.begin = begin_;
    token.end = position_;
    token.after_blank = std::exchange(after_blank_, false);
  }

  void append(const char32_t* letters, std::size_t count) {
    std::string& word = tokens_.back().text;
    for (std::size_t i = 0; i < count && word.size() < longest_text; ++i) {
      const char32_t letter = letter_of_date(letters[i]);
      if (letter != nothing) append_utf8(word, letter);
    }
  }

  std::string_view text_;
  std::size_t position_ = 0;
  std::size_t begin_ = 0;
  bool open_ = false;
  CharacterKind open_kind_ = CharacterKind::separator;
  bool after_blank_ = false;
  std::vector<DateToken> tokens_;
};

}  // namespace

std::vector<DateToken> split_date_tokens(std::string_view text) {
  return Splitter(text).split();
}

std::vector<DateToken> read_date_tokens(std::string_view text) {
  std::vector<DateToken> tokens = split_date_tokens(text);
  for (DateToken& token : tokens)
    if (token.kind == DateTokenKind::word) token.word = find_date_word(token.text);
  return tokens;
}

}  // namespace fihris
