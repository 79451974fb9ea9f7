#include "common/analysis/english_stemmer.h"

#include <string>

#include <doctest/doctest.h>

namespace fihris {
namespace {

TEST_CASE("forms of an English word have one stem") {
  EnglishStemmer stemmer;
  const std::string stem(stemmer.stem("elections"));
  CHECK(stem == "elect");
  CHECK(stemmer.stem("elected") == stem);
}

TEST_CASE("what is no English word has itself for a stem") {
  EnglishStemmer stemmer;
  CHECK(stemmer.stem("") == "");
  CHECK(stemmer.stem("москва") == "москва");
  CHECK(stemmer.stem("bbc") == "bbc");
}

TEST_CASE("a long word is stemmed too") {
  EnglishStemmer stemmer;
  const bool is_whole = stemmer.stem(std::string(100'000, 'b')) == std::string(100'000, 'b');
  CHECK(is_whole);
}

}  // namespace
}  // namespace fihris
