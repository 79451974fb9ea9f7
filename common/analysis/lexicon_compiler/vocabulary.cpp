#include "common/analysis/lexicon_compiler/vocabulary.h"

#include <string_view>
#include <utility>

#include "common/analysis/lexicon_compiler/derived_nouns.h"
#include "common/analysis/lexicon_compiler/hamza.h"
#include "common/analysis/lexicon_compiler/table_file.h"
#include "common/analysis/root_extractor.h"

namespace fihris {
namespace {

Roots read_roots(const std::filesystem::path& data) {
  Roots roots;
  for (const auto& row : read_table(data / "roots.tsv", 2)) roots.insert(pack_utf8(row[0]));
  return roots;
}

}  // namespace

Vocabulary::Vocabulary(const HunspellWords& words, const std::filesystem::path& data)
    : roots_(find_known_roots(words, read_roots(data))), verbs_(find_verbs(words, roots_)) {
  for (const auto& row : read_table(data / "common_verbs.tsv", 2)) common_verbs_.insert(pack_utf8(row[0]));
  for (const HunspellNoun& noun : words.nouns) {
    const PackedWord packed = pack_utf8(noun.word);
    nouns_.insert(packed);
    if (noun.has_dual) singulars_.insert(packed);
    spellings_.emplace(packed, pack_with_hamza(noun.word));
  }
  derive_nouns();
}

std::uint32_t Vocabulary::root_of(PackedWord lemma) const {
  const auto derived = derived_.find(lemma);
  if (derived != derived_.end()) return static_cast<std::uint32_t>(derived->second.root);
  if (const std::uint32_t root = root_below_nisba(lemma)) return root;
  const auto spelling = spellings_.find(lemma);
  return static_cast<std::uint32_t>(extract_root(spelling == spellings_.end() ? lemma : spelling->second, roots_));
}

// حديدي has the root of حديد; but قاضي is no nisba.
std::uint32_t Vocabulary::root_below_nisba(PackedWord lemma) const {
  constexpr std::size_t least_letters = 4;  // أغنية is not of أغنّ
  const std::string word = to_utf8(lemma);
  for (const std::string_view ending : {"ية", "ي"}) {
    if (!word.ends_with(ending)) continue;
    const std::string base = word.substr(0, word.size() - ending.size());
    const PackedWord packed = pack_utf8(base);
    if (packed_length(packed) < least_letters || packed_letter(packed, 1) == letter::alef) continue;
    for (const char* noun_ending : {"", "ة"})
      if (nouns_.contains(pack_utf8(base + noun_ending))) return root_of(pack_utf8(base + noun_ending));
  }
  return 0;
}

// Of two verbs that give the same noun the common one is meant, else the one whose root has more words.
void Vocabulary::derive_nouns() {
  for (const bool common : {true, false}) {
    for (const auto& [lemma, verb] : verbs_) {
      const PackedWord needed = verb.is_doubled ? 0 : noun_of_form_two(lemma);
      if (verb.root == 0 || common_verbs_.contains(pack_utf8(lemma)) != common) continue;
      if (needed != 0 && !nouns_.contains(needed)) continue;
      for (const PackedWord noun : derived_nouns(lemma, verb)) derive(noun, verb.root, common);
    }
  }
}

void Vocabulary::derive(PackedWord noun, PackedWord root, bool is_common) {
  const auto [found, is_new] = derived_.try_emplace(noun, Derived{root, is_common});
  const auto rank = [&](PackedWord each) { return std::pair(roots_.at(each), each); };
  if (!is_new && found->second.is_common == is_common && rank(root) > rank(found->second.root))
    found->second.root = root;
}

bool Vocabulary::is_common_participle(PackedWord word) const {
  const auto derived = derived_.find(word);
  return derived != derived_.end() && derived->second.is_common && packed_letter(word, 0) == letter::meem;
}

std::vector<PackedWord> Vocabulary::participles() const {
  std::vector<PackedWord> participles;
  for (const auto& [noun, derived] : derived_)
    if (packed_letter(noun, 0) == letter::meem) participles.push_back(noun);
  return participles;
}

}  // namespace fihris
