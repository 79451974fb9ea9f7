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

struct Chunk {
  std::uint32_t begin = 0;
  std::uint32_t size = 0;
  std::uint32_t hash = 0;
};

// So many chunks ahead the next ones are fetched: see ChunkStore.
constexpr std::size_t chunks_ahead = 8;

}  // namespace

struct Analyzer::Impl {
  WordStore words;
  ChunkStore chunks{words};
  std::vector<Chunk> pieces;
  std::vector<Token> tokens;
  std::vector<std::size_t> heads;  // indexes of tokens that may mean more beside their neighbours
  AddedForms added;

  void divide(std::string_view text);
  void add_tokens(std::string_view text);
};

Analyzer::Analyzer() : impl_(std::make_unique<Impl>()) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

void Analyzer::Impl::divide(std::string_view text) {
  pieces.clear();
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && !is_space(text[end])) ++end;
    if (end > begin) {
      const std::uint32_t hash = ChunkStore::hash_of(text.substr(begin, end - begin));
      chunks.fetch_place(hash);
      pieces.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end - begin), hash});
    }
    begin = end + 1;
  }
}

void Analyzer::Impl::add_tokens(std::string_view text) {
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (i + chunks_ahead < pieces.size()) chunks.fetch_chunk(pieces[i + chunks_ahead].hash);
    const Chunk& chunk = pieces[i];
    for (const ChunkWord& word : chunks.words_of(text.substr(chunk.begin, chunk.size), chunk.hash)) {
      if (word.forms->has_context) heads.push_back(tokens.size());
      tokens.push_back(to_token({chunk.begin + word.bytes.begin, chunk.begin + word.bytes.end}, *word.forms));
    }
  }
}

std::span<const Token> Analyzer::analyze(std::string_view text) {
  impl_->chunks.begin_text();
  impl_->tokens.clear();
  impl_->added.clear();
  impl_->heads.clear();
  impl_->divide(text);
  impl_->add_tokens(text);
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
