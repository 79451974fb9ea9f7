#include "common/analysis/lexicon_compiler/noun_entries.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "common/analysis/lexicon_compiler/plural_pairs.h"
#include "common/analysis/lexicon_compiler/plural_shapes.h"
#include "common/analysis/lexicon_compiler/table_file.h"
#include "common/analysis/patterns.h"

namespace fihris {
namespace {

using Rows = std::vector<std::vector<std::string>>;

class NounBuilder {
 public:
  NounBuilder(const HunspellWords& words, const Vocabulary& vocabulary, Entries& entries)
      : words_(words), vocabulary_(vocabulary), entries_(entries) {}

  void build(const Rows& listed_plurals) {
    add_nouns();
    add_derived_nouns();
    join_sound_plurals();
    add_plurals();
    add_plurals_by_shape();
    add_listed_plurals(listed_plurals);
    add_plurals_without_yeh();
  }

 private:
  lexicon::Entry* entry(PackedWord word) { return entry_of(word, entries_); }
  lexicon::Entry* entry(const std::string& word) { return entry_of(word, entries_); }

  void set_noun(lexicon::Entry& found, PackedWord singular) {
    found.noun = singular;
    found.noun_root = vocabulary_.root_of(singular);
  }

  // Participles of which the word list has only the verb. Verbal nouns it has; short ones are other words too.
  void add_derived_nouns() {
    constexpr std::size_t least_letters = 5;
    std::unordered_set<PackedWord> names;  // ملاوي is a country
    for (const std::string& name : words_.names) names.insert(pack_utf8(name));
    for (const PackedWord noun : vocabulary_.participles()) {
      if (packed_length(noun) < least_letters || names.contains(noun)) continue;
      if (!entries_.contains(noun)) set_noun(*entry(noun), noun);
    }
  }

  void add_nouns() {
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
      } else if (vocabulary_.is_common_participle(plural)) {
        entry(plural)->plural_of = pair.singular;  // معارض is an opponent before it is exhibitions
      } else {
        set_noun(*entry(plural), pair.singular);
      }
    }
  }

  // A plural that stands there again may also be of that other word: أوراق of ورقة, and of ورق.
  void add_listed_plurals(const Rows& rows) {
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
    for (const auto& [word, plural] : Entries(entries_)) {
      const auto has_shape = [&, word = word](const Pattern& shape) {
        return shape.length == packed_length(word) && match(shape, word, slots);
      };
      if (plural.noun == 0 || plural.noun == word || std::ranges::none_of(shapes, has_shape)) continue;
      const std::size_t length = packed_length(word);
      if (length == 0) continue;
      lexicon::Entry& found = *entry(word & ~(PackedWord{31} << (5 * (length - 1))));
      if (found.noun == 0) set_noun(found, plural.noun);
      if (found.noun != plural.noun && found.plural_of == 0) found.plural_of = plural.noun;
    }
  }

  // طيارين is of طيار, not of طيران.
  bool is_sound_plural(const std::string& word) const {
    constexpr std::string_view ending = "ين";
    return word.ends_with(ending) && vocabulary_.is_noun(pack_utf8(word.substr(0, word.size() - ending.size())));
  }

  // Plurals that stand beside another word than their singular, or far from it: عوامل is not of عمولة, but of عامل.
  void add_plurals_by_shape() {
    for (const HunspellNoun& noun : words_.nouns) {
      const auto plural = entries_.find(pack_utf8(noun.word));
      if (plural == entries_.end() || noun.has_dual || vocabulary_.is_derived(plural->first)) continue;
      if (is_sound_plural(noun.word)) continue;
      bool is_right = may_be_plural_of(plural->first, plural->second.noun);
      for (const PackedWord singular : singulars_by_shape(plural->first)) {
        if (!vocabulary_.is_singular(singular) || singular == plural->second.noun) continue;
        if (is_right) plural->second.plural_of = singular;
        if (is_right) break;
        set_noun(plural->second, singular);
        is_right = true;
      }
    }
  }

  const HunspellWords& words_;
  const Vocabulary& vocabulary_;
  Entries& entries_;
};

}  // namespace

void add_nouns(const HunspellWords& words, const Vocabulary& vocabulary, const std::filesystem::path& data,
               Entries& entries) {
  NounBuilder(words, vocabulary, entries).build(read_table(data / "broken_plurals.tsv", 3));
}

}  // namespace fihris
