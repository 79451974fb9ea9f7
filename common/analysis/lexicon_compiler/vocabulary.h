// What the word list and the tables say of nouns and verbs together: who is a singular, what is made of a verb, and
// which root a word has.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "common/analysis/lexicon_compiler/hunspell.h"
#include "common/analysis/lexicon_compiler/known_roots.h"
#include "common/analysis/lexicon_compiler/verb_roots.h"

namespace fihris {

class Vocabulary {
 public:
  // Reads common_verbs.tsv and roots.tsv in `data`. Throws as read_table does.
  Vocabulary(const HunspellWords& words, const std::filesystem::path& data);

  // 0: none known. That of the verb for its participles and verbal nouns, that of the noun for a nisba, else by
  // pattern.
  std::uint32_t root_of(PackedWord lemma) const;

  // REQUIRES a past tense as the word list spells it.
  const Verb& verb(const std::string& lemma) const { return verbs_.at(lemma); }

  bool is_common_verb(PackedWord verb) const { return common_verbs_.contains(verb); }
  bool is_noun(PackedWord word) const { return nouns_.contains(word); }
  bool is_singular(PackedWord word) const { return singulars_.contains(word); }  // a noun with a dual
  bool is_derived(PackedWord word) const { return derived_.contains(word); }     // participle, verbal noun
  bool is_common_participle(PackedWord word) const;                              // of a common verb

  // Participles of derived verbs, in no order.
  std::vector<PackedWord> participles() const;

 private:
  struct Derived {
    PackedWord root = 0;
    bool is_common = false;  // so is its verb
  };

  void derive_nouns();
  void derive(PackedWord noun, PackedWord root, bool is_common);
  std::uint32_t root_below_nisba(PackedWord lemma) const;

  RootWeights roots_;
  std::unordered_map<std::string, Verb> verbs_;
  std::unordered_set<PackedWord> common_verbs_;
  std::unordered_set<PackedWord> nouns_;
  std::unordered_set<PackedWord> singulars_;
  std::unordered_map<PackedWord, Derived> derived_;
  std::unordered_map<PackedWord, PackedWord> spellings_;  // of nouns, with every hamza that is no first letter
};

}  // namespace fihris
