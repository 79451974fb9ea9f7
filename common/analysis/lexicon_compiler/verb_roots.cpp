#include "common/analysis/lexicon_compiler/verb_roots.h"

#include "common/analysis/lexicon_compiler/hamza.h"

namespace fihris {
namespace {

bool starts_with_hamza(const std::string& word) {
  return word.starts_with("أ") || word.starts_with("آ");
}

// Behind a last ن or ت any verb can have another one: تكوننّ, أثبتت.
bool has_doubled_form(PackedWord lemma, const std::unordered_set<PackedWord>& forms) {
  const std::size_t length = packed_length(lemma);
  if (length < 2) return false;
  const Letter last = packed_letter(lemma, length - 1);
  const bool is_ending = last == letter::noon || last == letter::teh;
  return (!is_ending || length == 2) && forms.contains(lemma | PackedWord{last} << (5 * length));
}

}  // namespace

std::unordered_map<std::string, Verb> find_verbs(const HunspellWords& words, const RootWeights& roots) {
  std::unordered_map<std::string, std::unordered_set<PackedWord>> forms;
  for (const auto& [form, lemma] : words.verbs) forms[lemma].insert(pack_utf8(form));
  std::unordered_map<std::string, Verb> verbs;
  for (const auto& [lemma, its_forms] : forms) {
    Verb& verb = verbs[lemma];
    verb.is_doubled = has_doubled_form(pack_utf8(lemma), its_forms);
    const VerbShape shape{starts_with_hamza(lemma), verb.is_doubled};
    verb.root = extract_verb_root(pack_with_hamza(lemma), shape, roots);
  }
  return verbs;
}

}  // namespace fihris
