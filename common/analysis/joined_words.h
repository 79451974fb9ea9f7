// Words that were written without the space between them: البحرالميت is البحر الميت.
#pragma once

#include <optional>
#include <utility>

#include "common/analysis/letters.h"

namespace fihris {

// Where an unknown word may be two: after ة, which ends words only, and before an article that follows a letter which
// does not join the next one, so that the slip does not show in print (ا د ذ ر ز و ء). Both parts have three letters
// at least, besides the article. The caller checks that they are words; nothing when there is no such place.
// Example: البحرالميت → {البحر, الميت}; مدينةغزة → {مدينة, غزة}.
std::optional<std::pair<LetterString, LetterString>> split_joined_words(const LetterString& word);

}  // namespace fihris
