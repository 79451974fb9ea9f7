#include "tests/bench/baseline_stemmers.h"

#include <array>
#include <stdexcept>

#include <libstemmer.h>

#include "common/text/utf8.h"

namespace fihris::bench {
namespace {

char32_t normalize(char32_t c) {
  if (c == U'أ' || c == U'إ' || c == U'آ') return U'ا';
  if (c == U'ى') return U'ي';
  return c == U'ة' ? U'ه' : c;
}

std::u32string normalize(std::string_view word) {
  std::u32string letters;
  for (std::size_t position = 0; position < word.size();) {
    const char32_t c = normalize(decode_utf8(word, position));
    const bool is_mark = c == U'ـ' || (c >= 0x64B && c <= 0x652);
    if (!is_mark) letters += c;
  }
  return letters;
}

void cut_prefix(std::u32string& word) {
  constexpr std::array<std::u32string_view, 7> prefixes{U"ال", U"وال", U"بال", U"كال", U"فال", U"لل", U"و"};
  for (const std::u32string_view prefix : prefixes) {
    const std::size_t least_left = prefix.size() == 1 ? 3 : 2;
    if (!word.starts_with(prefix) || word.size() < prefix.size() + least_left) continue;
    word.erase(0, prefix.size());
    return;
  }
}

// One after the other, each once.
void cut_suffixes(std::u32string& word) {
  constexpr std::array<std::u32string_view, 10> suffixes{U"ها", U"ان", U"ات", U"ون", U"ين",
                                                         U"يه", U"ية", U"ه",  U"ة",  U"ي"};
  for (const std::u32string_view suffix : suffixes)
    if (word.ends_with(suffix) && word.size() >= suffix.size() + 2) word.resize(word.size() - suffix.size());
}

void expect(std::string_view stemmer, std::string_view word, const std::string& stem, std::string_view expected) {
  if (stem == expected) return;
  throw std::logic_error(std::string(stemmer) + " makes " + stem + " of " + std::string(word) + ", not " +
                         std::string(expected) + ": the comparison would be with another stemmer");
}

}  // namespace

std::string light10(std::string_view word) {
  std::u32string letters = normalize(word);
  cut_prefix(letters);
  cut_suffixes(letters);
  std::string stem;
  for (const char32_t c : letters) append_utf8(stem, c);
  return stem;
}

void SnowballArabic::Deleter::operator()(sb_stemmer* stemmer) const {
  sb_stemmer_delete(stemmer);
}

SnowballArabic::SnowballArabic() : stemmer_(sb_stemmer_new("arabic", "UTF_8")) {
  if (!stemmer_) throw std::runtime_error("libstemmer has no Arabic stemmer: install Debian's libstemmer-dev");
}

std::string SnowballArabic::stem(const std::string& word) {
  const auto* symbols = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* stemmed = sb_stemmer_stem(stemmer_.get(), symbols, static_cast<int>(word.size()));
  return {reinterpret_cast<const char*>(stemmed), static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
}

void check_baselines() {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> light10_stems{
      {{"وزراء", "زراء"}, {"لبنان", "لبن"}, {"ألمانيا", "مانيا"}, {"وللحكومة", "للحكوم"}, {"والمدرستها", "مدرست"}}};
  for (const auto& [word, stem] : light10_stems) expect("light10", word, light10(word), stem);
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> snowball_stems{
      {{"فلسطينيون", "لسطيني"}, {"وزراء", "زراء"}, {"بيروت", "يرو"}}};
  SnowballArabic snowball;
  for (const auto& [word, stem] : snowball_stems) expect("Snowball", word, snowball.stem(std::string(word)), stem);
}

}  // namespace fihris::bench
