// Clitics and endings of Arabic words, with what taking each one off costs: the grammar the light stemmer follows.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "common/analysis/letters.h"

namespace fihris {

enum class WordClass : std::uint8_t { noun, verb, any };

struct Proclitic {
  std::u32string_view letters;
  WordClass stands_before;
  float cost;
  bool has_article;  // then no pronoun may follow the word
};

// Conjunction, preposition, article, future particle, in the order in which they may stand.
// A row a line:
// clang-format off
inline constexpr std::array proclitics = std::to_array<Proclitic>({
    {U"", WordClass::any, 0.0F, false},
    {U"ال", WordClass::noun, 0.6F, true},
    {U"و", WordClass::any, 1.3F, false},
    {U"ف", WordClass::any, 1.5F, false},
    {U"ب", WordClass::noun, 1.3F, false},
    {U"ل", WordClass::any, 1.3F, false},
    {U"ك", WordClass::noun, 1.6F, false},
    {U"س", WordClass::verb, 1.3F, false},
    {U"وال", WordClass::noun, 1.1F, true},
    {U"فال", WordClass::noun, 1.2F, true},
    {U"بال", WordClass::noun, 1.1F, true},
    {U"كال", WordClass::noun, 1.2F, true},
    {U"لل", WordClass::noun, 1.1F, true},
    {U"وب", WordClass::noun, 1.8F, false},
    {U"ول", WordClass::any, 1.8F, false},
    {U"وك", WordClass::noun, 1.9F, false},
    {U"وس", WordClass::verb, 1.8F, false},
    {U"فب", WordClass::noun, 1.9F, false},
    {U"فل", WordClass::any, 1.9F, false},
    {U"فس", WordClass::verb, 1.8F, false},
    {U"وبال", WordClass::noun, 1.6F, true},
    {U"فبال", WordClass::noun, 1.7F, true},
    {U"وكال", WordClass::noun, 1.7F, true},
    {U"ولل", WordClass::noun, 1.6F, true},
    {U"فلل", WordClass::noun, 1.7F, true},
});
// clang-format on

struct Ending {
  std::u32string_view letters;   // taken off the end of the word
  std::u32string_view restored;  // put back, to give the word to look up
  std::u32string_view derived;   // added to what was found, to give the stem: the nisba is a word of its own
  WordClass ends;
  float cost;
  bool is_pronoun;
};

// Endings of number, case and nisba, object and possessive pronouns, and their usual combinations.
inline constexpr std::array endings = std::to_array<Ending>({
    {U"", U"", U"", WordClass::any, 0.0F, false},
    // ة written ه, and ة that the word list does not have
    {U"ه", U"ة", U"", WordClass::noun, 1.2F, false},
    {U"ة", U"", U"", WordClass::noun, 1.0F, false},
    // number
    {U"ات", U"ة", U"", WordClass::noun, 0.9F, false},
    {U"ات", U"", U"", WordClass::noun, 1.0F, false},
    {U"ان", U"", U"", WordClass::noun, 1.3F, false},
    {U"ين", U"", U"", WordClass::noun, 1.2F, false},
    {U"ون", U"", U"", WordClass::noun, 1.2F, false},
    {U"تان", U"ة", U"", WordClass::noun, 1.2F, false},
    {U"تين", U"ة", U"", WordClass::noun, 1.2F, false},
    {U"تان", U"", U"", WordClass::noun, 1.7F, false},  // of participles, which stand in the list without ة
    {U"تين", U"", U"", WordClass::noun, 1.7F, false},
    {U"تا", U"", U"", WordClass::noun, 2.1F, false},
    {U"تا", U"ة", U"", WordClass::noun, 1.6F, false},
    {U"تي", U"ة", U"", WordClass::noun, 1.6F, false},
    {U"و", U"", U"", WordClass::noun, 1.6F, false},
    {U"ي", U"", U"", WordClass::noun, 1.5F, false},
    {U"ا", U"", U"", WordClass::noun, 1.1F, false},
    {U"وات", U"ا", U"", WordClass::noun, 1.3F, false},
    {U"يات", U"ي", U"", WordClass::noun, 1.3F, false},
    {U"وات", U"اة", U"", WordClass::noun, 1.1F, false},
    {U"يين", U"ي", U"", WordClass::noun, 0.9F, false},
    {U"ية", U"ي", U"", WordClass::noun, 0.9F, false},
    {U"يه", U"ي", U"", WordClass::noun, 1.2F, false},
    // nisba of a word that has none in the list
    {U"ي", U"", U"ي", WordClass::noun, 1.3F, false},
    {U"ية", U"", U"ي", WordClass::noun, 1.3F, false},
    {U"يا", U"", U"ي", WordClass::noun, 1.8F, false},
    {U"يه", U"", U"ي", WordClass::noun, 1.7F, false},
    {U"يون", U"", U"ي", WordClass::noun, 1.4F, false},
    {U"يين", U"", U"ي", WordClass::noun, 1.4F, false},
    {U"يان", U"", U"ي", WordClass::noun, 1.8F, false},
    {U"يتان", U"", U"ي", WordClass::noun, 1.6F, false},
    {U"يتين", U"", U"ي", WordClass::noun, 1.6F, false},
    {U"يات", U"", U"ي", WordClass::noun, 1.5F, false},
    {U"ي", U"ا", U"ي", WordClass::noun, 1.4F, false},
    {U"ية", U"ا", U"ي", WordClass::noun, 1.4F, false},
    {U"يون", U"ا", U"ي", WordClass::noun, 1.5F, false},
    {U"يين", U"ا", U"ي", WordClass::noun, 1.5F, false},
    {U"ي", U"يا", U"ي", WordClass::noun, 0.7F, false},
    {U"ية", U"يا", U"ي", WordClass::noun, 0.7F, false},
    {U"يون", U"يا", U"ي", WordClass::noun, 0.8F, false},
    {U"يين", U"يا", U"ي", WordClass::noun, 0.8F, false},
    {U"ي", U"ة", U"ي", WordClass::noun, 1.6F, false},
    {U"ية", U"ة", U"ي", WordClass::noun, 1.6F, false},
    {U"وي", U"ا", U"ي", WordClass::noun, 1.6F, false},
    {U"وية", U"ا", U"ي", WordClass::noun, 1.6F, false},
    // persons of the verb
    {U"ت", U"", U"", WordClass::verb, 1.1F, false},
    {U"وا", U"", U"", WordClass::verb, 1.2F, false},
    {U"ون", U"", U"", WordClass::verb, 1.0F, false},
    // pronouns
    {U"ه", U"", U"", WordClass::any, 1.3F, true},
    {U"ها", U"", U"", WordClass::any, 1.2F, true},
    {U"هم", U"", U"", WordClass::any, 1.2F, true},
    {U"هما", U"", U"", WordClass::any, 1.2F, true},
    {U"هن", U"", U"", WordClass::any, 1.4F, true},
    {U"كم", U"", U"", WordClass::any, 1.5F, true},
    {U"كما", U"", U"", WordClass::any, 1.6F, true},
    {U"ك", U"", U"", WordClass::any, 1.8F, true},
    {U"نا", U"", U"", WordClass::any, 1.3F, true},
    {U"ني", U"", U"", WordClass::verb, 1.4F, true},
    {U"ته", U"ة", U"", WordClass::noun, 1.2F, true},
    {U"تها", U"ة", U"", WordClass::noun, 1.1F, true},
    {U"تهم", U"ة", U"", WordClass::noun, 1.1F, true},
    {U"تهما", U"ة", U"", WordClass::noun, 1.2F, true},
    {U"تنا", U"ة", U"", WordClass::noun, 1.3F, true},
    {U"تكم", U"ة", U"", WordClass::noun, 1.5F, true},
    {U"تك", U"ة", U"", WordClass::noun, 1.8F, true},
    {U"تهن", U"ة", U"", WordClass::noun, 1.3F, true},
    {U"تكن", U"ة", U"", WordClass::noun, 1.6F, true},
    {U"تيه", U"ة", U"", WordClass::noun, 1.7F, true},
    {U"تيها", U"ة", U"", WordClass::noun, 1.6F, true},
    {U"تيهما", U"ة", U"", WordClass::noun, 1.7F, true},
    {U"اته", U"ة", U"", WordClass::noun, 1.4F, true},
    {U"اتها", U"ة", U"", WordClass::noun, 1.3F, true},
    {U"اتهم", U"ة", U"", WordClass::noun, 1.3F, true},
    {U"اتنا", U"ة", U"", WordClass::noun, 1.5F, true},
    {U"اتهن", U"ة", U"", WordClass::noun, 1.4F, true},
    {U"اتهما", U"ة", U"", WordClass::noun, 1.5F, true},
    {U"اتكم", U"ة", U"", WordClass::noun, 1.6F, true},
    {U"اتك", U"ة", U"", WordClass::noun, 1.8F, true},
    {U"اته", U"", U"", WordClass::noun, 1.5F, true},
    {U"اتها", U"", U"", WordClass::noun, 1.4F, true},
    {U"اتهم", U"", U"", WordClass::noun, 1.4F, true},
    {U"اتنا", U"", U"", WordClass::noun, 1.6F, true},
    {U"اتهن", U"", U"", WordClass::noun, 1.5F, true},
    {U"اتهما", U"", U"", WordClass::noun, 1.6F, true},
    {U"اتكم", U"", U"", WordClass::noun, 1.7F, true},
    {U"اتك", U"", U"", WordClass::noun, 1.9F, true},
    {U"يه", U"", U"", WordClass::noun, 1.8F, true},
    {U"يها", U"", U"", WordClass::noun, 1.7F, true},
    {U"يهم", U"", U"", WordClass::noun, 1.7F, true},
    {U"وه", U"", U"", WordClass::noun, 1.8F, true},
    {U"وها", U"", U"", WordClass::noun, 1.7F, true},
    {U"وهم", U"", U"", WordClass::noun, 1.7F, true},
    {U"اه", U"ي", U"", WordClass::any, 0.3F, true},
    {U"اها", U"ي", U"", WordClass::any, 0.3F, true},
    {U"اهم", U"ي", U"", WordClass::any, 0.4F, true},
    {U"اهما", U"ي", U"", WordClass::any, 0.6F, true},
    {U"اهن", U"ي", U"", WordClass::any, 0.6F, true},
    {U"اك", U"ي", U"", WordClass::any, 1.2F, true},
    {U"انا", U"ي", U"", WordClass::any, 1.0F, true},
    {U"كن", U"", U"", WordClass::any, 1.7F, true},
    {U"ن", U"", U"", WordClass::verb, 1.5F, false},
    {U"نا", U"", U"", WordClass::verb, 1.3F, false},
    {U"تم", U"", U"", WordClass::verb, 1.5F, false},
    {U"تما", U"", U"", WordClass::verb, 1.6F, false},
    {U"تن", U"", U"", WordClass::verb, 1.7F, false},
    {U"ا", U"", U"", WordClass::verb, 1.5F, false},
    {U"ان", U"", U"", WordClass::verb, 1.4F, false},
    {U"ين", U"", U"", WordClass::verb, 1.5F, false},
    {U"تا", U"", U"", WordClass::verb, 1.5F, false},
    {U"ته", U"", U"", WordClass::verb, 2.4F, true},
    {U"تها", U"", U"", WordClass::verb, 2.4F, true},
    {U"تهم", U"", U"", WordClass::verb, 2.4F, true},
    {U"ونه", U"", U"", WordClass::verb, 2.2F, true},
    {U"ونها", U"", U"", WordClass::verb, 2.2F, true},
    {U"ونهم", U"", U"", WordClass::verb, 2.2F, true},
    {U"ونهن", U"", U"", WordClass::verb, 2.3F, true},
    {U"ونكم", U"", U"", WordClass::verb, 2.3F, true},
    {U"ونني", U"", U"", WordClass::verb, 2.3F, true},
    {U"وننا", U"", U"", WordClass::verb, 2.3F, true},
    {U"انه", U"", U"", WordClass::verb, 2.3F, true},
    {U"انها", U"", U"", WordClass::verb, 2.3F, true},
    {U"انهم", U"", U"", WordClass::verb, 2.3F, true},
    {U"انهما", U"", U"", WordClass::verb, 2.3F, true},
    {U"ناه", U"", U"", WordClass::verb, 2.3F, true},
    {U"ناها", U"", U"", WordClass::verb, 2.3F, true},
    {U"ناهم", U"", U"", WordClass::verb, 2.3F, true},
    {U"نه", U"", U"", WordClass::verb, 2.3F, true},
    {U"نها", U"", U"", WordClass::verb, 2.3F, true},
    {U"نهم", U"", U"", WordClass::verb, 2.3F, true},
    {U"نهن", U"", U"", WordClass::verb, 2.3F, true},
    {U"تهن", U"", U"", WordClass::verb, 2.5F, true},
    {U"تني", U"", U"", WordClass::verb, 2.3F, true},
    {U"تنا", U"", U"", WordClass::verb, 2.4F, true},
    {U"وهن", U"وا", U"", WordClass::verb, 1.5F, true},
    {U"وني", U"وا", U"", WordClass::verb, 1.6F, true},
    {U"وه", U"وا", U"", WordClass::verb, 1.4F, true},
    {U"وها", U"وا", U"", WordClass::verb, 1.4F, true},
    {U"وهم", U"وا", U"", WordClass::verb, 1.4F, true},
});

// For words the lexicon does not know, longest first: taken off only when three letters remain.
inline constexpr std::array<std::u32string_view, 11> fallback_prefixes{
    U"وبال", U"فبال", U"وكال", U"وال", U"فال", U"بال", U"كال", U"ولل", U"فلل", U"ال", U"لل"};
inline constexpr std::array<std::u32string_view, 19> fallback_endings{
    U"يتان", U"يتين", U"يون", U"يين", U"يات", U"تان", U"تين", U"هما", U"كما", U"ون",
    U"ين",   U"ان",   U"ات",  U"ية",  U"ها",  U"هم",  U"نا",  U"ة",   U"ه"};

}  // namespace fihris
