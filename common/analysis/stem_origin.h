// Why a word has the stem it has, for people who ask.
#pragma once

#include <string>
#include <string_view>

namespace fihris {

enum class StemOrigin {
  noun,      // or any other word that is no verb
  name,      // keeps its letters
  plural,    // the stem is the singular
  verb,      // the stem is the past tense
  variant,   // the stem is another spelling or name of the same thing
  nisba,     // an adjective of a noun or name
  unknown,   // no word of the lexicon: light stemming
  compound,  // the stem stands for this word and the next one
  foreign,   // not Arabic letters, or too many of them
};

struct ExplainedStem {
  StemOrigin origin = StemOrigin::unknown;
  std::string base;  // the word of the lexicon that was found in it; "" for the last three
};

// REQUIRES a word in exact form, and one of the stems that the analyser gave it. Example: وبالمدارس with مدرسة is
// a plural, its base مدارس.
ExplainedStem explain_stem(std::string_view exact, std::string_view stem);

// "noun", "plural", …
std::string_view name_of(StemOrigin origin);

}  // namespace fihris
