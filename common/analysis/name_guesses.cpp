#include "common/analysis/name_guesses.h"

#include <algorithm>

#include "common/analysis/lexicon.h"

namespace fihris {
namespace {

using Letters = std::span<const Letter>;

bool is_rare_verb(const Reading& reading) {
  const lexicon::Entry* entry = lexicon::find(reading.base);
  return entry != nullptr && entry->verb == reading.stem && entry->noun != reading.stem &&
         (entry->flags & lexicon::is_common_verb) == 0;
}

// ال, or لل of which the second ل may be the article's.
bool begins_with_article(Letters word) {
  return word.size() > 2 && word[1] == letter::lam && (word[0] == letter::alef || word[0] == letter::lam);
}

bool is_doubtful(const LetterString& word, const StemAnalysis& analysis) {
  constexpr std::size_t short_base = 3;
  if (!analysis.is_known) return true;
  const Reading& best = analysis.readings[0];
  if (is_rare_verb(best)) return true;
  const bool is_whole = best.base == pack(word.span());
  return !is_whole && packed_length(best.base) <= short_base && !begins_with_article(word.span());
}

bool is_one_of(Letter each, std::initializer_list<Letter> letters) {
  return std::ranges::find(letters, each) != letters.end();
}

class Guesses {
 public:
  explicit Guesses(StemAnalysis& analysis) : analysis_(analysis) {}

  void add(Letters name) {
    constexpr std::size_t least_letters = 3;
    const PackedWord stem = name.size() < least_letters ? 0 : pack(name);
    const auto known = analysis_.span();
    if (stem == 0 || known.size() == max_readings) return;
    if (std::ranges::find(known, stem, &Reading::stem) != known.end()) return;
    analysis_.readings[analysis_.count++] = {stem, 0, 0};
  }

 private:
  StemAnalysis& analysis_;
};

}  // namespace

void add_name_guesses(const LetterString& word, StemAnalysis& analysis) {
  using namespace letter;
  if (analysis.count == 0 || !is_doubtful(word, analysis)) return;
  Guesses guesses(analysis);
  Letters rest = word.span();
  guesses.add(rest);
  if (word.starts_with_hamza) return;
  if (rest.size() > 3 && is_one_of(rest[0], {waw, feh})) guesses.add(rest = rest.subspan(1));
  if (rest.size() > 3 && is_one_of(rest[0], {beh, lam, kaf})) guesses.add(rest = rest.subspan(1));
  if (rest.size() > 4 && rest[0] == alef && rest[1] == lam) guesses.add(rest.subspan(2));
  else if (rest.size() > 3 && rest[0] == lam) guesses.add(rest.subspan(1));
}

}  // namespace fihris
