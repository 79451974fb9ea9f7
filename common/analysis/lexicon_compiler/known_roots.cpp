#include "common/analysis/lexicon_compiler/known_roots.h"

#include <cmath>
#include <unordered_map>
#include <unordered_set>

#include "common/text/utf8.h"

namespace fihris {
namespace {

// As to_letters, but every hamza is the letter ء: in a root it is a consonant, whatever carries it.
std::vector<Letter> root_letters(const std::string& word) {
  std::vector<Letter> letters;
  for (std::size_t position = 0; position < word.size();) {
    const char32_t c = decode_utf8(word, position);
    const bool hamza = c == U'أ' || c == U'إ' || c == U'ؤ' || c == U'ئ' || c == U'ء';
    letters.push_back(hamza ? letter::hamza : to_letter(c));
  }
  return letters;
}

class RootFinder {
 public:
  explicit RootFinder(const std::vector<std::pair<std::string, std::string>>& verbs) {
    for (const auto& [form, lemma] : verbs) forms_.insert(pack_utf8(form));
  }

  void add(const std::string& lemma) {
    const std::vector<Letter> letters = root_letters(lemma);
    if (letters.size() == 2) insert({letters[0], letters[1], letters[1]});
    if (letters.size() == 3) add_triliteral(letters);
    if (letters.size() == 4 && letters[0] != letter::hamza && letters[0] != letter::teh && letters[0] != letter::alef &&
        letters[1] != letter::alef && letters[3] != letter::alef && letters[3] != letter::yeh)
      insert(letters);
  }

  std::unordered_set<PackedWord> take() { return std::move(roots_); }

 private:
  void add_triliteral(std::vector<Letter> letters) {
    if (letters[1] == letter::alef) {
      for (const Letter weak : {letter::waw, letter::yeh})
        if (forms_.contains(pack(std::vector<Letter>{letter::yeh, letters[0], weak, letters[2]})))
          insert({letters[0], weak, letters[2]});
      if (forms_.contains(pack(std::vector<Letter>{letter::yeh, letters[0], letter::alef, letters[2]})))
        insert({letters[0], letter::waw, letters[2]});
      return;
    }
    if (letters[2] == letter::alef) letters[2] = letter::waw;
    insert(letters);
  }

  void insert(const std::vector<Letter>& letters) {
    if (const PackedWord root = pack(letters)) roots_.insert(root);
  }

  std::unordered_set<PackedWord> forms_;
  std::unordered_set<PackedWord> roots_;
};

using Votes = std::unordered_map<PackedWord, unsigned>;

void vote(Votes& votes, const std::string& lemma) {
  for (const PackedWord root : possible_roots(pack_utf8(lemma))) ++votes[root];
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

}  // namespace

RootWeights find_known_roots(const HunspellWords& words) {
  constexpr float weight_of_verb = 1.5F;
  constexpr unsigned least_votes = 3;  // without a simple verb
  RootFinder finder(words.verbs);
  for (const auto& [form, lemma] : words.verbs) finder.add(lemma);
  const std::unordered_set<PackedWord> of_verbs = finder.take();
  RootWeights weights;
  for (const PackedWord root : of_verbs) weights[root] = weight_of_verb;
  for (const auto& [root, count] : count_votes(words))
    if (of_verbs.contains(root) || count >= least_votes)
      weights[root] += std::log2(1.0F + static_cast<float>(count)) / 2;
  return weights;
}

}  // namespace fihris
