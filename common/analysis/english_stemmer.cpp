#include "common/analysis/english_stemmer.h"

#include <cassert>

#include <libstemmer.h>

namespace fihris {

void EnglishStemmer::Deleter::operator()(sb_stemmer* stemmer) const {
  sb_stemmer_delete(stemmer);
}

EnglishStemmer::EnglishStemmer() : stemmer_(sb_stemmer_new("english", "UTF_8")) {
  assert(stemmer_);
}

std::string_view EnglishStemmer::stem(std::string_view word) {
  const auto* symbols = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* stemmed = sb_stemmer_stem(stemmer_.get(), symbols, static_cast<int>(word.size()));
  if (stemmed == nullptr) return word;  // out of memory inside: the word itself is still a fair stem
  return {reinterpret_cast<const char*>(stemmed), static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

}  // namespace fihris
