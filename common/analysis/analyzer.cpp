#include "common/analysis/analyzer.h"

#include <string>
#include <vector>

#include "common/analysis/abbreviations.h"
#include "common/analysis/chunk_store.h"
#include "common/analysis/compounds.h"
#include "common/analysis/days.h"
#include "common/analysis/lexicon.h"
#include "common/analysis/word_forms.h"

namespace fihris {
namespace {

// Raise it when code, not data, changes what terms a text gives; the data speaks for itself by its hash.
constexpr int code_version = 6;

Token to_token(ByteRange bytes, const WordForms& forms) {
  return {bytes,      forms.exact,        forms.folded,           forms.stems, forms.roots,
          forms.kind, forms.is_stop_word, forms.is_question_word, forms.number};
}

// These end a word whatever stands around them.
bool is_space(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

template <typename Visit>
void for_each_chunk(std::string_view text, const Visit& visit) {
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && !is_space(text[end])) ++end;
    if (end > begin) visit(text.substr(begin, end - begin), begin);
    begin = end + 1;
  }
}

}  // namespace

struct Analyzer::Impl {
  WordStore words;
  ChunkStore chunks{words};
  std::vector<Token> tokens;
  std::vector<std::size_t> heads;  // indexes of tokens that may mean more beside their neighbours
  AddedForms added;

  void add_chunk(std::string_view chunk, std::uint32_t begin);
};

Analyzer::Analyzer() : impl_(std::make_unique<Impl>()) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

void Analyzer::Impl::add_chunk(std::string_view chunk, std::uint32_t begin) {
  for (const ChunkWord& word : chunks.words_of(chunk)) {
    if (word.forms->has_context) heads.push_back(tokens.size());
    tokens.push_back(to_token({begin + word.bytes.begin, begin + word.bytes.end}, *word.forms));
  }
}

std::span<const Token> Analyzer::analyze(std::string_view text) {
  impl_->chunks.begin_text();
  impl_->tokens.clear();
  impl_->added.clear();
  impl_->heads.clear();
  for_each_chunk(text, [this](std::string_view chunk, std::size_t begin) {
    impl_->add_chunk(chunk, static_cast<std::uint32_t>(begin));
  });
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
