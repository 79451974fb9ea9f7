// The stem of a word in Latin letters: Snowball's English stemmer, the only place that knows libstemmer.
#pragma once

#include <memory>
#include <string_view>

struct sb_stemmer;

namespace fihris {

class EnglishStemmer {
 public:
  EnglishStemmer();

  // The result is valid until the next call. Example: "elections" → "elect". Not for two threads at once.
  std::string_view stem(std::string_view word);

 private:
  struct Deleter {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Deleter> stemmer_;
};

}  // namespace fihris
