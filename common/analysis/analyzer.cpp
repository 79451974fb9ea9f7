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

std::string_view view(const std::string& buffer, ByteRange range) {
  return std::string_view(buffer).substr(range.begin, range.size());
}

}  // namespace

struct Analyzer::Impl {
  EnglishStemmer english;
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
    const LetterString letters = to_letters(word);
    const lexicon::Entry* entry = lexicon::find(pack(letters.span()));
    if (entry != nullptr) {
      token.is_stop_word = (entry->flags & lexicon::is_stop_word) != 0;
      token.is_question_word = (entry->flags & lexicon::is_question_word) != 0;
    }
    if (token.is_stop_word) return;
    const StemAnalysis analysis = light_stem(letters);
    range.stem = analysis.stem == 0 ? range.folded : append(analysis.stem);
    range.root = analysis.root == 0 ? range.stem : append(analysis.root);
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
