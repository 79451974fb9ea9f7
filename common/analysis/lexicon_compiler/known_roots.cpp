#include "common/analysis/lexicon_compiler/known_roots.h"

#include <cmath>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>

#include "common/text/utf8.h"

namespace fihris {
namespace {

using Letters = std::vector<Letter>;

// As to_letters, but every hamza is the letter ء: in a root it is a consonant, whatever carries it.
Letters root_letters(const std::string& word) {
  Letters letters;
  for (std::size_t position = 0; position < word.size();) {
    const char32_t c = decode_utf8(word, position);
    const bool hamza = c == U'أ' || c == U'إ' || c == U'ؤ' || c == U'ئ' || c == U'ء';
    letters.push_back(hamza ? letter::hamza : to_letter(c));
  }
  return letters;
}

// The roots of simple verbs, told by their past and present tense.
class RootFinder {
 public:
  explicit RootFinder(const HunspellWords& words) {
    for (const auto& [form, lemma] : words.verbs) forms_[pack_utf8(lemma)].insert(pack_utf8(form));
    for (const HunspellNoun& noun : words.nouns) nouns_.insert(pack_utf8(noun.word));
  }

  void add(const std::string& lemma) {
    const Letters letters = root_letters(lemma);
    if (letters.size() == 2) insert({letters[0], letters[1], letters[1]});
    if (letters.size() == 3) add_triliteral(letters);
    if (letters.size() == 4 && letters[0] != letter::hamza && letters[0] != letter::teh && letters[0] != letter::alef &&
        letters[1] != letter::alef && letters[3] != letter::alef && letters[3] != letter::yeh)
      insert(letters);
  }

  Roots take() { return std::move(roots_); }

 private:
  void add_triliteral(Letters letters) {
    if (letters[1] == letter::alef) return add_hollow(letters);
    if (is_causative_of_another(letters)) return;
    if (letters[2] == letter::alef) letters[2] = letter::waw;
    insert(letters);
  }

  // The present tense shows the letter: يقول, يبيع; where it is ا as in ينام, و is the commoner one. Of the forms only
  // those of this verb count, and يباع is the passive of يبيع.
  void add_hollow(const Letters& letters) {
    const std::set<Letter> middles = middles_of(letters);
    for (const Letter middle : middles) insert({letters[0], middle, letters[2]});
    if (middles.empty()) insert({letters[0], letter::waw, letters[2]});
  }

  std::set<Letter> middles_of(const Letters& letters) const {
    std::set<Letter> middles;
    const auto forms = forms_.find(pack(Letters{letters[0], letter::alef, letters[2]}));
    if (forms == forms_.end()) return middles;
    for (const Letter weak : {letter::waw, letter::yeh})
      if (forms->second.contains(pack(Letters{letter::yeh, letters[0], weak, letters[2]}))) middles.insert(weak);
    return middles;
  }

  // Form II of a weak verb may show another letter than its root has: سيّس is of ساس يسوس, غطّى of غطا يغطو. Where it is
  // the root's, a plural such as قيود has it too.
  bool is_causative_of_another(const Letters& letters) const {
    if (letters[1] == letter::yeh) {
      const std::set<Letter> middles = middles_of(letters);
      return !middles.empty() && !middles.contains(letter::yeh) &&
             !nouns_.contains(pack(Letters{letters[0], letter::yeh, letter::waw, letters[2]}));
    }
    if (letters[2] != letter::yeh || !forms_.contains(pack(Letters{letters[0], letters[1], letter::alef})))
      return false;
    const auto forms = forms_.find(pack(letters));
    return forms != forms_.end() &&
           !forms->second.contains(pack(Letters{letter::alef, letters[0], letters[1], letter::yeh}));
  }

  void insert(const Letters& letters) {
    if (const PackedWord root = pack(letters)) roots_.insert(root);
  }

  std::unordered_map<PackedWord, Roots> forms_;  // by verb
  Roots nouns_;
  Roots roots_;
};

struct Vote {
  unsigned all = 0;
  unsigned certain = 0;
};
using Votes = std::unordered_map<PackedWord, Vote>;

void vote(Votes& votes, const std::string& lemma) {
  for (const PossibleRoot& each : possible_roots(pack_utf8(lemma))) {
    ++votes[each.root].all;
    if (each.is_certain) ++votes[each.root].certain;
  }
}

Votes count_votes(const HunspellWords& words) {
  Votes votes;
  std::unordered_set<std::string> seen;
  for (const HunspellNoun& noun : words.nouns)
    if (seen.insert(noun.word).second) vote(votes, noun.word);
  for (const auto& [form, lemma] : words.verbs)
    if (seen.insert(lemma).second) vote(votes, lemma);
  return votes;
}

// The root that differs from this one in a و or ي alone, if it is one of `roots`.
std::optional<PackedWord> sister_in(const Roots& roots, PackedWord root) {
  if (packed_length(root) != 3) return {};
  for (const std::size_t place : {1U, 2U}) {
    const Letter written = packed_letter(root, place);
    if (written != letter::waw && written != letter::yeh) continue;
    const PackedWord sister = root ^ PackedWord { letter::waw ^ letter::yeh } << (5 * place);
    if (roots.contains(sister)) return sister;
  }
  return {};
}

// A root that only seems to exist, because words of its sister look as if they were its own.
std::optional<PackedWord> meant_instead_of(PackedWord root, const Vote& vote, const Roots& of_verbs,
                                           const Roots& listed) {
  constexpr unsigned enough_votes = 2;
  if (listed.contains(root)) return {};
  if (const auto sister = sister_in(listed, root)) return sister;
  return of_verbs.contains(root) || vote.certain >= enough_votes ? std::nullopt : sister_in(of_verbs, root);
}

}  // namespace

RootWeights find_known_roots(const HunspellWords& words, const Roots& listed) {
  constexpr float weight_of_verb = 1.5F;
  constexpr unsigned least_votes = 3;  // without a simple verb
  RootFinder finder(words);
  for (const auto& [form, lemma] : words.verbs) finder.add(lemma);
  const Roots of_verbs = finder.take();
  std::unordered_map<PackedWord, unsigned> votes;
  for (const auto& [root, vote] : count_votes(words))
    votes[meant_instead_of(root, vote, of_verbs, listed).value_or(root)] += vote.all;
  RootWeights weights;
  for (const PackedWord root : of_verbs)
    if (listed.contains(root) || !sister_in(listed, root)) weights[root] = weight_of_verb;
  for (const PackedWord root : listed) weights[root] = weight_of_verb;
  for (const auto& [root, count] : votes)
    if (weights.contains(root) || count >= least_votes)
      weights[root] += std::log2(1.0F + static_cast<float>(count)) / 2;
  return weights;
}

}  // namespace fihris
