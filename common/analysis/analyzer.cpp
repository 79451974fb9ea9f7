#include "common/analysis/analyzer.h"

#include <string>
#include <vector>

#include "common/analysis/abbreviations.h"
#include "common/analysis/compounds.h"
#include "common/analysis/days.h"
#include "common/analysis/lexicon.h"
#include "common/analysis/tokenizer.h"
#include "common/analysis/word_forms.h"

namespace fihris {
namespace {

// Raise it when code, not data, changes what terms a text gives; the data speaks for itself by its hash.
constexpr int code_version = 6;

Token to_token(ByteRange bytes, const WordForms& forms) {
  return {bytes,       forms.exact, forms.folded,       forms.stems,
          forms.roots, forms.kind,  forms.is_stop_word, forms.is_question_word};
}

}  // namespace

struct Analyzer::Impl {
  WordStore words;
  std::string exact_forms;
  std::vector<RawToken> raw;
  std::vector<Token> tokens;
  std::vector<std::size_t> heads;  // indexes of tokens that may mean more beside their neighbours
  AddedForms added;
};

Analyzer::Analyzer() : impl_(std::make_unique<Impl>()) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

std::span<const Token> Analyzer::analyze(std::string_view text) {
  impl_->words.begin_text();
  impl_->tokens.clear();
  impl_->added.clear();
  impl_->heads.clear();
  tokenize(text, impl_->exact_forms, impl_->raw);
  for (const RawToken& raw : impl_->raw) {
    const std::string_view exact = std::string_view(impl_->exact_forms).substr(raw.exact.begin, raw.exact.size());
    const WordForms& forms = impl_->words.forms_of(exact, raw.kind);
    if (forms.has_context) impl_->heads.push_back(impl_->tokens.size());
    impl_->tokens.push_back(to_token(raw.bytes, forms));
  }
  for (const std::size_t head : impl_->heads) {
    add_compound(text, head, impl_->tokens, impl_->words, impl_->added);
    add_initials(text, head, impl_->tokens, impl_->words, impl_->added);
    add_abbreviation(text, head, impl_->tokens, impl_->words, impl_->added);
    add_day(head, impl_->tokens, impl_->added);
  }
  return impl_->tokens;
}

std::string analyzer_fingerprint() {
  return std::to_string(code_version) + "-" + std::string(lexicon::fingerprint());
}

}  // namespace fihris
