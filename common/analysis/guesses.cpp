#include "common/analysis/guesses.h"

#include <algorithm>
#include <initializer_list>

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

bool is_listed_name(PackedWord word) {
  const lexicon::Entry* entry = lexicon::find(word);
  return entry != nullptr && (entry->flags & (lexicon::is_name | lexicon::may_be_name)) != 0 &&
         (entry->flags & lexicon::is_variant) == 0;
}

bool is_one_of(Letter each, std::initializer_list<Letter> letters) {
  return std::ranges::find(letters, each) != letters.end();
}

class Guesses {
 public:
  Guesses(const LetterString& word, StemAnalysis& analysis)
      : word_(word), analysis_(analysis), is_doubtful_(is_doubtful(word, analysis)) {}

  void run() {
    const PackedWord whole = pack(word_.span());
    const bool is_whole = analysis_.readings[0].base == whole;
    add_name(word_.span());
    if (word_.starts_with_hamza()) return;
    if (is_whole && analysis_.readings[0].stem != whole) add_noun_after_article();
    if (!is_whole || is_doubtful_) add_names_after_clitics();
  }

 private:
  void add_names_after_clitics() {
    using namespace letter;
    Letters rest = word_.span();
    if (rest.size() > 2 && is_one_of(rest[0], {waw, feh})) add_name(rest = rest.subspan(1));
    if (rest.size() > 2 && is_one_of(rest[0], {beh, lam, kaf})) add_name(rest = rest.subspan(1));
    if (rest.size() > 3 && rest[0] == alef && rest[1] == lam) add_name(rest.subspan(2));
    if (rest.size() > 2 && rest[0] == lam) add_name(rest.subspan(1));
  }

  void add_name(Letters letters) {
    constexpr std::size_t least_letters = 3;
    const PackedWord name = pack(letters);
    const bool is_likely = is_doubtful_ && letters.size() >= least_letters;
    if (name != 0 && (is_likely || is_listed_name(name))) add({name, 0, 0});
  }

  void add_noun_after_article() {
    const Letters word = word_.span();
    if (word.size() < 4 || word[0] != letter::alef || word[1] != letter::lam) return;
    const lexicon::Entry* noun = lexicon::find(pack(word.subspan(2)));
    if (noun != nullptr && noun->noun != 0) add({noun->noun, noun->noun_root, noun->word});
  }

  void add(const Reading& reading) {
    const auto known = analysis_.span();
    if (known.size() == max_readings) return;
    if (std::ranges::find(known, reading.stem, &Reading::stem) == known.end())
      analysis_.readings[analysis_.count++] = reading;
  }

  const LetterString& word_;
  StemAnalysis& analysis_;
  bool is_doubtful_;
};

}  // namespace

void add_guesses(const LetterString& word, StemAnalysis& analysis) {
  if (analysis.count != 0) Guesses(word, analysis).run();
}

}  // namespace fihris
