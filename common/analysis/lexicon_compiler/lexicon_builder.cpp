#include "common/analysis/lexicon_compiler/lexicon_builder.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "common/analysis/lexicon_compiler/derived_nouns.h"
#include "common/analysis/lexicon_compiler/hamza.h"
#include "common/analysis/lexicon_compiler/hunspell.h"
#include "common/analysis/lexicon_compiler/known_roots.h"
#include "common/analysis/lexicon_compiler/plural_pairs.h"
#include "common/analysis/lexicon_compiler/plural_shapes.h"
#include "common/analysis/lexicon_compiler/table_file.h"
#include "common/analysis/lexicon_compiler/verb_roots.h"
#include "common/analysis/patterns.h"
#include "common/analysis/root_extractor.h"
#include "common/base/error.h"

namespace fihris {
namespace {

using Strings = std::vector<const char*>;
using Rows = std::vector<std::vector<std::string>>;

Rows read_names(const std::filesystem::path& data) {
  const std::filesystem::path table = data / "names.tsv";
  Rows rows = read_table(table, 3);
  for (const auto& row : rows)
    if (row[1] != "name" && row[1] != "word" && row[1] != "spelling")
      throw InputError(table.string() + ": " + row[0] + " is of the kind " + row[1] +
                       ", which is none of name, word and spelling");
  return rows;
}

Roots read_roots(const std::filesystem::path& data) {
  Roots roots;
  for (const auto& row : read_table(data / "roots.tsv", 2)) roots.insert(pack_utf8(row[0]));
  return roots;
}

struct Derived {
  PackedWord root = 0;
  bool is_common = false;  // so is its verb
};

class Builder {
 public:
  Builder(const std::filesystem::path& hunspell, const std::filesystem::path& data)
      : words_(read_hunspell(hunspell)),
        data_(data),
        roots_(find_known_roots(words_, read_roots(data))),
        verbs_(find_verbs(words_, roots_)) {}

  std::map<PackedWord, lexicon::Entry> build() {
    for (const auto& row : read_table(data_ / "common_verbs.tsv", 2)) common_verbs_.insert(pack_utf8(row[0]));
    derive_nouns();
    add_nouns();
    add_derived_nouns();
    join_sound_plurals();
    add_plurals();
    add_verbs();
    add_names();
    add_variants();
    add_function_words();
    return std::move(entries_);
  }

 private:
  lexicon::Entry* entry(const std::string& word) { return entry(pack_utf8(word)); }

  lexicon::Entry* entry(PackedWord packed) {
    if (packed == 0) return nullptr;
    lexicon::Entry& found = entries_[packed];
    found.word = packed;
    return &found;
  }

  std::uint32_t root_of(PackedWord lemma) const {
    const auto derived = derived_.find(lemma);
    if (derived != derived_.end()) return static_cast<std::uint32_t>(derived->second.root);
    if (const std::uint32_t root = root_below_nisba(lemma)) return root;
    const auto spelling = spellings_.find(lemma);
    return static_cast<std::uint32_t>(extract_root(spelling == spellings_.end() ? lemma : spelling->second, roots_));
  }

  // حديدي has the root of حديد; but قاضي is no nisba.
  std::uint32_t root_below_nisba(PackedWord lemma) const {
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

  void set_noun(lexicon::Entry& found, PackedWord singular) {
    found.noun = singular;
    found.noun_root = root_of(singular);
  }

  // Of two verbs that give the same noun the common one is meant, else the one whose root has more words.
  void derive_nouns() {
    for (const HunspellNoun& noun : words_.nouns) {
      nouns_.insert(pack_utf8(noun.word));
      if (noun.has_dual) singulars_.insert(pack_utf8(noun.word));
    }
    for (const bool common : {true, false}) {
      for (const auto& [lemma, verb] : verbs_) {
        const PackedWord needed = verb.is_doubled ? 0 : noun_of_form_two(lemma);
        if (verb.root == 0 || common_verbs_.contains(pack_utf8(lemma)) != common) continue;
        if (needed != 0 && !nouns_.contains(needed)) continue;
        for (const PackedWord noun : derived_nouns(lemma, verb)) derive(noun, verb.root, common);
      }
    }
  }

  void derive(PackedWord noun, PackedWord root, bool is_common) {
    const auto [found, is_new] = derived_.try_emplace(noun, Derived{root, is_common});
    const auto rank = [&](PackedWord each) { return std::pair(roots_.at(each), each); };
    if (!is_new && found->second.is_common == is_common && rank(root) > rank(found->second.root))
      found->second.root = root;
  }

  // Participles of which the word list has only the verb. Verbal nouns it has; short ones are other words too.
  void add_derived_nouns() {
    constexpr std::size_t least_letters = 5;
    std::unordered_set<PackedWord> names;  // ملاوي is a country
    for (const std::string& name : words_.names) names.insert(pack_utf8(name));
    for (const auto& [noun, derived] : derived_) {
      if (packed_letter(noun, 0) != letter::meem || packed_length(noun) < least_letters) continue;
      if (!entries_.contains(noun) && !names.contains(noun)) set_noun(*entry(noun), noun);
    }
  }

  void add_nouns() {
    for (const HunspellNoun& noun : words_.nouns) spellings_.emplace(pack_utf8(noun.word), pack_with_hamza(noun.word));
    for (const HunspellNoun& noun : words_.nouns)
      if (lexicon::Entry* found = entry(noun.word)) set_noun(*found, found->word);
  }

  // خدمات stands in the list beside خدمة: its singular is the one with the dual.
  void join_sound_plurals() {
    for (const HunspellNoun& noun : words_.nouns) {
      const std::string_view word = noun.word;
      constexpr std::string_view ending = "ات";
      constexpr std::size_t five_letters = 10;
      if (noun.has_dual || !word.ends_with(ending) || word.size() < five_letters) continue;
      const std::string base(word.substr(0, word.size() - ending.size()));
      for (const char* singular_ending : {"ة", "اة", ""}) {
        const auto singular = entries_.find(pack_utf8(base + singular_ending));
        if (singular == entries_.end() || singular->second.noun == 0) continue;
        if (lexicon::Entry* plural = entry(noun.word)) set_noun(*plural, singular->first);
        break;
      }
    }
  }

  void add_plurals() {
    for (const auto& [plural, pair] : find_plural_pairs(words_.nouns)) {
      if (pair.is_singular_too && packed_length(plural) < 5) {
        // جلود is more often hides than enduring, but كتاب a book than writers.
        const bool is_simple = packed_length(pair.singular) <= 3;
        if (is_simple || packed_letter(plural, 2) == letter::waw) entry(plural)->plural_of = pair.singular;
      } else if (is_common_participle(plural)) {
        entry(plural)->plural_of = pair.singular;  // معارض is an opponent before it is exhibitions
      } else {
        set_noun(*entry(plural), pair.singular);
      }
    }
    add_plurals_by_shape();
    add_listed_plurals();
    add_plurals_without_yeh();
  }

  // A plural that stands there again may also be of that other word: أوراق of ورقة, and of ورق.
  void add_listed_plurals() {
    const Rows rows = read_table(data_ / "broken_plurals.tsv", 3);
    for (const auto& row : rows) {
      lexicon::Entry* singular = entry(row[1]);
      if (singular == nullptr) continue;
      set_noun(*singular, singular->word);
      singular->plural_of = 0;
    }
    std::unordered_set<PackedWord> seen;
    for (const auto& row : rows) {
      lexicon::Entry* plural = entry(row[0]);
      if (plural == nullptr || pack_utf8(row[1]) == 0) continue;
      if (seen.insert(plural->word).second)
        set_noun(*plural, pack_utf8(row[1]));
      else
        plural->plural_of = pack_utf8(row[1]);
    }
  }

  // مقاهي is مقاه where it is indefinite.
  void add_plurals_without_yeh() {
    static const std::vector<Pattern> shapes = parse_patterns("م1ا2ي 1وا2ي ا1ا2ي 12ا3ي");
    PatternSlots slots{};
    for (const auto& [word, plural] : std::map(entries_)) {
      const auto has_shape = [&, word = word](const Pattern& shape) {
        return shape.length == packed_length(word) && match(shape, word, slots);
      };
      if (plural.noun == 0 || plural.noun == word || std::ranges::none_of(shapes, has_shape)) continue;
      lexicon::Entry& found = *entry(word & ~(PackedWord{31} << (5 * (packed_length(word) - 1))));
      if (found.noun == 0) set_noun(found, plural.noun);
      if (found.noun != plural.noun && found.plural_of == 0) found.plural_of = plural.noun;
    }
  }

  bool is_common_participle(PackedWord word) const {
    const auto derived = derived_.find(word);
    return derived != derived_.end() && derived->second.is_common && packed_letter(word, 0) == letter::meem;
  }

  // طيارين is of طيار, not of طيران.
  bool is_sound_plural(const std::string& word) const {
    constexpr std::string_view ending = "ين";
    return word.ends_with(ending) && nouns_.contains(pack_utf8(word.substr(0, word.size() - ending.size())));
  }

  // Plurals that stand beside another word than their singular, or far from it: عوامل is not of عمولة, but of عامل.
  void add_plurals_by_shape() {
    for (const HunspellNoun& noun : words_.nouns) {
      const auto plural = entries_.find(pack_utf8(noun.word));
      if (plural == entries_.end() || noun.has_dual || derived_.contains(plural->first)) continue;
      if (is_sound_plural(noun.word)) continue;
      bool is_right = may_be_plural_of(plural->first, plural->second.noun);
      for (const PackedWord singular : singulars_by_shape(plural->first)) {
        if (!singulars_.contains(singular) || singular == plural->second.noun) continue;
        if (is_right) plural->second.plural_of = singular;
        if (is_right) break;
        set_noun(plural->second, singular);
        is_right = true;
      }
    }
  }

  // Of two verbs that share a form: the one whose past tense it is (أكد is no form of كاد, but اسأل of سأل, not أسال),
  // else the common one (يصل is of وصل, not of صل), else the shorter that has at least three letters.
  using Rank = std::tuple<bool, bool, std::size_t>;
  Rank rank_of_verb(const std::string& form, const std::string& lemma) const {
    const PackedWord verb = pack_utf8(lemma);
    const std::size_t length = packed_length(verb);
    return {form != lemma, !common_verbs_.contains(verb), length < 3 ? 99 : length};
  }

  void add_verbs() {
    std::unordered_map<PackedWord, std::pair<Rank, std::string>> best;
    for (const auto& [form, lemma] : words_.verbs) {
      if (pack_utf8(form) == 0 || pack_utf8(lemma) == 0) continue;
      const auto [found, is_new] = best.try_emplace(pack_utf8(form), rank_of_verb(form, lemma), lemma);
      if (!is_new && rank_of_verb(form, lemma) < found->second.first)
        found->second = {rank_of_verb(form, lemma), lemma};
    }
    for (const auto& [form, choice] : best) set_verb(form, pack_utf8(choice.second), verbs_.at(choice.second).root);
    for (const auto& [form, choice] : best) prefer_common_verb(form);
  }

  void set_verb(PackedWord form, PackedWord verb, PackedWord root) {
    lexicon::Entry& found = *entry(form);
    found.verb = verb;
    found.verb_root = static_cast<std::uint32_t>(root);
    if (common_verbs_.contains(verb)) found.flags |= lexicon::is_common_verb;
  }

  // The word list spells the forms of some verbs out, and those of others not: أكدت stands there as one of أكدى alone.
  void prefer_common_verb(PackedWord form) {
    const lexicon::Entry& found = entries_.at(form);
    if (found.verb == form || (found.flags & lexicon::is_common_verb) != 0) return;
    const std::string word = to_utf8(form);
    for (const std::string_view ending : {"ت", "وا", "تا", "نا", "ن", "ا"}) {
      if (!word.ends_with(ending)) continue;
      const auto base = entries_.find(pack_utf8(word.substr(0, word.size() - ending.size())));
      if (base == entries_.end() || base->second.verb != base->first) continue;
      if ((base->second.flags & lexicon::is_common_verb) == 0) continue;
      return set_verb(form, base->second.verb, base->second.verb_root);
    }
  }

  void add_name(const std::string& name) {
    lexicon::Entry* found = entry(name);
    if (found == nullptr) return;
    found->flags |= lexicon::is_name;
    found->noun = found->word;
    found->noun_root = 0;
    found->plural_of = 0;
    found->verb = 0;
  }

  // A name that is an ordinary word as well stays one, and is a guess where that is read.
  void add_name_or_flag(const std::string& name, bool is_word) {
    is_word ? flag(name, lexicon::may_be_name) : add_name(name);
  }

  void add_names() {
    for (const std::string& name : words_.names)
      if (pack_utf8(name) != 0) add_name_or_flag(name, entries_.contains(pack_utf8(name)));
    for (const auto& row : read_table(data_ / "compounds.tsv", 4))
      if (pack_utf8(row[2]) != 0 && !entries_.contains(pack_utf8(row[2]))) add_name(row[2]);
    for (const auto& row : read_names(data_)) add_name_or_flag(row[0], row[1] != "name");
    for (const auto& [word, found] : std::map(entries_))
      if ((found.flags & lexicon::is_name) != 0) keep_nisba(to_utf8(word), to_utf8(word));
  }

  // نيسان has the stem of أبريل, and أميركي that of أمريكي.
  void add_variants() {
    for (const auto& row : read_table(data_ / "variants.tsv", 3)) {
      const auto listed = entries_.find(pack_utf8(row[1]));
      const bool is_known = listed != entries_.end() && listed->second.noun != 0;
      if (!is_known) add_name(row[1]);
      const PackedWord stem = is_known ? listed->second.noun : pack_utf8(row[1]);
      const std::uint32_t root = is_known ? listed->second.noun_root : 0;
      add_name(row[0]);
      lexicon::Entry* variant = entry(row[0]);
      if (variant == nullptr || stem == 0) continue;
      variant->noun = stem;
      variant->noun_root = root;
      variant->flags |= lexicon::is_variant;
      if (root != 0) variant->flags &= static_cast<std::uint8_t>(~lexicon::is_name);
      keep_nisba(row[0], to_utf8(stem));
    }
  }

  static std::string without_last_vowel(std::string name) {
    for (const std::string_view ending : {"ية", "يا", "ا", "ة"}) {
      if (!name.ends_with(ending)) continue;
      name.resize(name.size() - ending.size());
      break;
    }
    return name;
  }

  // The nisba of a name is a noun of its own, whatever else the list takes it for, and has the name for a root.
  void keep_nisba(const std::string& name, const std::string& stem) {
    if (packed_length(pack_utf8(name)) < 4 || name.ends_with("ي")) return;
    lexicon::Entry* nisba = entry(without_last_vowel(name) + "ي");
    if (nisba == nullptr || packed_length(nisba->word) < 4 || (nisba->flags & lexicon::is_stop_word) != 0) return;
    *nisba = {nisba->word, pack_utf8(without_last_vowel(stem) + "ي"), 0, 0, 0, 0, nisba->flags};
    if (name != stem) nisba->flags |= lexicon::is_variant;
  }

  void flag(const std::string& word, lexicon::Flag flag) {
    if (lexicon::Entry* found = entry(word)) found->flags |= flag;
  }

  void add_stop_forms(const std::string& word, const Strings& proclitics, const Strings& pronouns) {
    for (const char* conjunction : Strings{"", "و", "ف"})
      for (const char* proclitic : proclitics)
        for (const char* pronoun : pronouns)
          flag(std::string(conjunction) + proclitic + word + pronoun, lexicon::is_stop_word);
  }

  void add_function_words() {
    for (const auto& row : read_table(data_ / "stop_words.tsv", 3)) {
      const bool is_particle = row[1] == "particle";
      const bool takes_pronouns = row[1] == "preposition";
      const Strings proclitics = is_particle ? Strings{""} : Strings{"", "ب", "ل", "ك"};
      const Strings pronouns =
          takes_pronouns ? Strings{"", "ه", "ها", "هم", "هما", "هن", "ك", "كم", "ي", "نا", "ني"} : Strings{""};
      add_stop_forms(row[0], proclitics, pronouns);
    }
    for (const auto& row : read_table(data_ / "question_words.tsv", 2)) flag(row[0], lexicon::is_question_word);
  }

  HunspellWords words_;
  std::filesystem::path data_;
  RootWeights roots_;
  std::unordered_map<std::string, Verb> verbs_;
  std::unordered_set<PackedWord> nouns_;
  std::unordered_set<PackedWord> singulars_;              // nouns with a dual
  std::unordered_map<PackedWord, Derived> derived_;       // nouns that verbs make
  std::unordered_map<PackedWord, PackedWord> spellings_;  // of nouns, with every hamza that is no first letter
  std::unordered_set<PackedWord> common_verbs_;
  std::map<PackedWord, lexicon::Entry> entries_;
};

}  // namespace

std::vector<lexicon::Compound> build_compounds(const std::filesystem::path& data) {
  std::vector<lexicon::Compound> compounds;
  for (const auto& row : read_table(data / "compounds.tsv", 4))
    compounds.push_back({pack_utf8(row[0]), pack_utf8(row[1]), pack_utf8(row[2])});
  std::ranges::sort(compounds, lexicon::comes_before);
  return compounds;
}

std::vector<std::string> build_written_names(const std::filesystem::path& data) {
  std::vector<std::string> names;
  for (const auto& row : read_names(data))
    if (row[1] == "spelling")
      for (const char* clitic : Strings{"", "و", "ف", "ب", "ل", "ك", "ول", "وب"}) names.push_back(clitic + row[0]);
  std::ranges::sort(names);
  return names;
}

std::map<PackedWord, lexicon::Entry> build_lexicon(const std::filesystem::path& hunspell,
                                                   const std::filesystem::path& data) {
  return Builder(hunspell, data).build();
}

}  // namespace fihris
