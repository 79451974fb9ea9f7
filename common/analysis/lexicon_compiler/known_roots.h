// The roots that exist: those of the simple verbs in the word list.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "common/analysis/root_extractor.h"

namespace fihris {

// From forms and lemmas as written: a three-letter past tense is its root; قال is قول because يقول is a form of it, and
// so on for doubled, defective and hamzated verbs; a four-letter one that is no derived form is a root of four.
RootSet find_known_roots(const std::vector<std::pair<std::string, std::string>>& verbs);

}  // namespace fihris
