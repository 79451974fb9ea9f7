// The words that are known: constant data, compiled at build time from Debian's hunspell-ar and the tables in data/.
#pragma once

#include <cstdint>
#include <string_view>

#include "common/analysis/letters.h"

namespace fihris::lexicon {

enum Flag : std::uint8_t {
  is_name = 1,  // keeps its letters: no root, no ending but its nisba
  is_stop_word = 2,
  is_question_word = 4,
  is_common_verb = 8,  // its verb reading is likely
  is_variant = 16,     // its noun is another spelling or name of it, not its singular
  may_be_name = 32,    // a name too, beside what else it is
};

// What is known of one written word (hamza folded, no article or clitic). A word can be a noun, a verb form, or both.
struct Entry {
  PackedWord word;
  PackedWord noun;          // its singular, itself for most; 0: not a noun
  PackedWord plural_of;     // a singular whose plural looks like this noun (جلود: much enduring, or hides); 0: none
  PackedWord verb;          // past tense, third person, of the verb it is a form of; 0: not a verb
  std::uint32_t noun_root;  // packed; 0: none known
  std::uint32_t verb_root;
  std::uint8_t flags;
};

// Nothing (nullptr) for 0 and for words not known.
const Entry* find(PackedWord word);

// Two words, as stems, that mean one thing: هونغ and كونغ are also هونغكونغ, كانون and ثاني are يناير.
struct Compound {
  PackedWord first;
  PackedWord second;
  PackedWord stem;
};

constexpr bool comes_before(const Compound& a, const Compound& b) {
  return a.first != b.first ? a.first < b.first : a.second < b.second;
}

// Whether a stem begins any compound.
bool begins_compound(PackedWord first);

// The stem of two words together; 0 when they are no compound.
PackedWord find_compound(PackedWord first, PackedWord second);

// Whether a stop word is a name when it is spelled just so: على is none, but علي is.
bool is_name_as_written(std::string_view exact);

// Hash of everything in the lexicon, as 16 hexadecimal digits.
std::string_view fingerprint();

// How the table is searched, shared with its compiler. A slot holds the index of an entry and, above it, a tag of the
// word, so that most words that are not there are told from those that are without a look at the entries.
inline constexpr unsigned index_bits = 18;

constexpr std::uint64_t hash_of(PackedWord word) {
  word *= 0x9E3779B97F4A7C15ULL;
  return word ^ word >> 32;
}
constexpr std::uint32_t tag_of(std::uint64_t hash) {
  return static_cast<std::uint32_t>(hash >> 48) >> 2 << index_bits;
}

// Most words that are asked for are not there, and one bit tells so of nine in ten: these bits stay in the processor's
// caches, which the slots do not.
inline constexpr std::uint32_t filter_bits = 1U << 20;

constexpr std::uint32_t filter_bit_of(std::uint64_t hash) {
  return static_cast<std::uint32_t>(hash >> 20) & (filter_bits - 1);
}

}  // namespace fihris::lexicon
