// The one analyser, for indexing, querying and highlighting alike, so that they cannot disagree.
//
//   Analyzer analyzer;
//   for (const Token& token : analyzer.analyze("وبالمدارسِ")) use(token.stems);
//
// The chain is described in ARCHITECTURE.md: tokenise and normalise, fold, stop words, light stem, root.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "common/analysis/token.h"

namespace fihris {

class Analyzer {
 public:
  Analyzer();
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  // The tokens of any bytes; invalid UTF-8 separates words. They are valid until the next call. At most 4 GiB of text.
  // Not for two threads at once: give each thread its own (they share the constant lexicon).
  std::span<const Token> analyze(std::string_view text);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// Changes whenever the same text could give other terms: recorded in the index, and compared when it is opened.
// Example: "1-9f3c2ab417d05e66" (version of the code, hash of the lexicon and tables).
std::string analyzer_fingerprint();

}  // namespace fihris
