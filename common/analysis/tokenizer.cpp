#include "common/analysis/tokenizer.h"

#include <optional>
#include <span>

#include "common/text/character_fold.h"
#include "common/text/utf8.h"

namespace fihris {
namespace {

// Hamza and madda written as marks of their own (NFD text) join the letter before them.
char32_t compose(char32_t letter, char32_t mark) {
  if (letter == U'ا') return mark == 0x0653 ? U'آ' : mark == 0x0654 ? U'أ' : mark == 0x0655 ? U'إ' : letter;
  if (mark != 0x0654) return letter;
  return letter == U'و' ? U'ؤ' : letter == U'ي' ? U'ئ' : letter;
}

std::optional<WordKind> word_kind(CharacterKind kind) {
  switch (kind) {
    case CharacterKind::arabic: return WordKind::arabic;
    case CharacterKind::other: return WordKind::latin;
    case CharacterKind::digit: return WordKind::number;
    default: return std::nullopt;
  }
}

class Tokenizer {
 public:
  Tokenizer(std::string_view text, std::string& exact_forms, std::vector<RawToken>& tokens)
      : text_(text), exact_(exact_forms), tokens_(tokens) {
    exact_.clear();
    tokens_.clear();
  }

  void run() {
    while (position_ < text_.size()) {
      step();
      if (open_) copy_plain_letters();
    }
    end_word();
  }

 private:
  void step() {
    const std::size_t start = position_;
    const char32_t c = decode_utf8(text_, position_);
    if (const SimpleFold* simple = find_simple_fold(c)) {
      add(start, c, simple->kind, {&simple->letter, simple->letter == 0 ? 0U : 1U});
    } else {
      const CharacterFold fold = fold_character(c);
      add(start, c, fold.kind, {fold.letters.data(), fold.length});
    }
  }

  // Most letters of a word are of its kind and stay as they are: they are taken together.
  void copy_plain_letters() {
    const std::size_t begin = position_;
    for (std::size_t next = begin; next < text_.size(); position_ = next) {
      const char32_t c = decode_utf8(text_, next);
      const SimpleFold* simple = find_simple_fold(c);
      if (simple == nullptr || simple->letter != c || word_kind(simple->kind) != kind_) break;
      last_ = c;
    }
    if (position_ == begin) return;
    exact_ += text_.substr(begin, position_ - begin);
    end_ = position_;
  }

  void add(std::size_t start, char32_t c, CharacterKind character, std::span<const char32_t> letters) {
    if (const auto kind = word_kind(character)) return add_letters(start, *kind, letters);
    if (character == CharacterKind::mark) return add_mark(c);
    if (character == CharacterKind::ignored) return;
    if (open_ && kind_ == WordKind::number && continues_number(c)) return;
    end_word();
  }

  void add_letters(std::size_t start, WordKind kind, std::span<const char32_t> letters) {
    if (open_ && kind != kind_) end_word();
    if (!open_) begin_word(start, kind);
    for (const char32_t letter : letters) append_utf8(exact_, letter);
    last_ = letters.back();
    end_ = position_;
  }

  void add_mark(char32_t mark) {
    if (!open_) return;
    end_ = position_;
    const char32_t composed = mark >= 0x0653 && mark <= 0x0655 ? compose(last_, mark) : last_;
    if (composed == last_) return;
    exact_.resize(exact_.size() - 2);  // Arabic letters are two bytes
    append_utf8(exact_, composed);
    last_ = composed;
  }

  // After a digit: does the separator c hold the number together, and is it followed by a digit (three for thousands)?
  bool continues_number(char32_t c) {
    const bool thousands = c == U'٬' || c == U',';
    const bool decimal = c == U'٫' || c == U'.';
    if (!thousands && !decimal) return false;
    const std::size_t digits = digits_ahead();
    if (thousands ? digits != 3 : digits == 0) return false;
    if (decimal) exact_ += '.';
    return true;
  }

  std::size_t digits_ahead() const {
    std::size_t count = 0;
    for (std::size_t ahead = position_; ahead < text_.size() && count < 4; ++count)
      if (fold_character(decode_utf8(text_, ahead)).kind != CharacterKind::digit) break;
    return count;
  }

  void begin_word(std::size_t start, WordKind kind) {
    open_ = true;
    kind_ = kind;
    begin_ = start;
    exact_begin_ = exact_.size();
  }

  void end_word() {
    if (!open_) return;
    open_ = false;
    tokens_.push_back({{static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(end_)},
                       {static_cast<std::uint32_t>(exact_begin_), static_cast<std::uint32_t>(exact_.size())},
                       kind_});
  }

  std::string_view text_;
  std::string& exact_;
  std::vector<RawToken>& tokens_;
  std::size_t position_ = 0;
  bool open_ = false;  // inside a word, of which these are true:
  WordKind kind_ = WordKind::arabic;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t exact_begin_ = 0;
  char32_t last_ = 0;
};

}  // namespace

void tokenize(std::string_view text, std::string& exact_forms, std::vector<RawToken>& tokens) {
  Tokenizer(text, exact_forms, tokens).run();
}

}  // namespace fihris
