#include "common/analysis/analyzer.h"

#include <array>
#include <string>
#include <vector>

#include "common/analysis/english_stemmer.h"
#include "common/analysis/folding.h"
#include "common/analysis/letters.h"
#include "common/analysis/lexicon.h"
#include "common/analysis/light_stemmer.h"
#include "common/analysis/tokenizer.h"

namespace fihris {
namespace {

// Raise it when code, not data, changes what terms a text gives; the data speaks for itself by its hash.
constexpr int code_version = 1;

// Where the forms of one token lie in the buffers, until these have stopped growing.
struct FormRanges {
  ByteRange folded;
  ByteRange stem;
  ByteRange root;
};

// What the lexicon and the stemmer say of a word.
struct WordAnalysis {
  StemAnalysis stem;
  std::uint8_t flags = 0;  // lexicon::Flag
};

// Remembers the words seen last: four in five words of a text are among them. One word a slot, the newer wins.
class WordCache {
 public:
  WordAnalysis analyze(const LetterString& word) {
    const PackedWord packed = pack(word.span());
    if (packed == 0) return {light_stem(word), 0};
    const PackedWord key = packed | PackedWord{word.starts_with_hamza} << 63;
    Slot& slot = slots_[(key * 0x9E3779B97F4A7C15ULL) >> 52];
    if (slot.key != key) slot = {key, look_up(word, packed)};
    return slot.analysis;
  }

 private:
  struct Slot {
    PackedWord key = 0;
    WordAnalysis analysis;
  };

  static WordAnalysis look_up(const LetterString& word, PackedWord packed) {
    const lexicon::Entry* entry = lexicon::find(packed);
    const std::uint8_t flags = entry == nullptr ? std::uint8_t{0} : entry->flags;
    if ((flags & lexicon::is_stop_word) != 0) return {{}, flags};
    return {light_stem(word), flags};
  }

  std::vector<Slot> slots_ = std::vector<Slot>(4096);
};

std::string_view view(const std::string& buffer, ByteRange range) {
  return std::string_view(buffer).substr(range.begin, range.size());
}

}  // namespace

struct Analyzer::Impl {
  EnglishStemmer english;
  WordCache words;
  std::string exact;   // exact forms, one after another
  std::string forms;   // folded forms, stems and roots
  std::vector<RawToken> raw;
  std::vector<FormRanges> ranges;
  std::vector<std::array<std::string_view, 2>> stem_and_root;
  std::vector<Token> tokens;

  ByteRange append(std::string_view text) {
    const auto begin = static_cast<std::uint32_t>(forms.size());
    forms += text;
    return {begin, static_cast<std::uint32_t>(forms.size())};
  }

  ByteRange append(PackedWord word) {
    const auto begin = static_cast<std::uint32_t>(forms.size());
    append_utf8(word, forms);
    return {begin, static_cast<std::uint32_t>(forms.size())};
  }

  ByteRange append_folded_form(std::string_view word) {
    const auto begin = static_cast<std::uint32_t>(forms.size());
    append_folded(word, forms);
    return {begin, static_cast<std::uint32_t>(forms.size())};
  }

  void find_arabic_forms(std::string_view word, Token& token, FormRanges& range) {
    const auto [stem, flags] = words.analyze(to_letters(word));
    token.is_stop_word = (flags & lexicon::is_stop_word) != 0;
    token.is_question_word = (flags & lexicon::is_question_word) != 0;
    if (token.is_stop_word) return;
    range.stem = stem.stem == 0 ? range.folded : append(stem.stem);
    range.root = stem.root == 0 ? range.stem : append(stem.root);
  }

  void find_forms(std::size_t index) {
    const std::string_view word = view(exact, raw[index].exact);
    Token& token = tokens[index];
    FormRanges& range = ranges[index];
    token.bytes = raw[index].bytes;
    token.kind = raw[index].kind;
    token.exact = word;
    range.folded = append_folded_form(word);
    if (token.kind == WordKind::arabic) return find_arabic_forms(word, token, range);
    range.stem = token.kind == WordKind::latin ? append(english.stem(word)) : range.folded;
    range.root = range.stem;
  }

  void point_at_forms(std::size_t index) {
    Token& token = tokens[index];
    const FormRanges& range = ranges[index];
    auto& pair = stem_and_root[index];
    token.folded = view(forms, range.folded);
    if (range.stem.size() == 0) return;
    pair = {view(forms, range.stem), view(forms, range.root)};
    token.stems = std::span(pair).first(1);
    token.roots = std::span(pair).last(1);
  }

  std::span<const Token> analyze(std::string_view text) {
    tokenize(text, exact, raw);
    forms.clear();
    tokens.assign(raw.size(), {});
    ranges.assign(raw.size(), {});
    stem_and_root.resize(raw.size());
    for (std::size_t i = 0; i < raw.size(); ++i) find_forms(i);
    for (std::size_t i = 0; i < raw.size(); ++i) point_at_forms(i);
    return tokens;
  }
};

Analyzer::Analyzer() : impl_(std::make_unique<Impl>()) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

std::span<const Token> Analyzer::analyze(std::string_view text) { return impl_->analyze(text); }

std::string analyzer_fingerprint() { return std::to_string(code_version) + "-" + std::string(lexicon::fingerprint()); }

}  // namespace fihris
