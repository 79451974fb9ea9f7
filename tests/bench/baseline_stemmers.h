// The stemmers that ours is compared with.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct sb_stemmer;

namespace fihris::bench {

// Larkey's light10 with its normaliser, as Lucene and its kin run it.
std::string light10(std::string_view word);

// Snowball's Arabic stemmer, as Xapian and libstemmer have it.
class SnowballArabic {
 public:
  SnowballArabic();
  std::string stem(const std::string& word);

 private:
  struct Deleter {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Deleter> stemmer_;
};

// Throws std::logic_error naming the word for which one of them does not do what it is known to do.
void check_baselines();

}  // namespace fihris::bench
