// The folded form of a word: what is left when differences of spelling are removed, so that phrases do not mind them.
#pragma once

#include <string>
#include <string_view>

namespace fihris {

// Appends the folded form of a word in exact form: أإآ→ا, ؤئ→ء, ى→ي, ة→ه, گ→ك and its like, ءا at the start →ا, three
// or more of a letter →one. Folding twice is folding once. Example: "مسؤولة" gives "مسءوله".
void append_folded(std::string_view exact, std::string& folded);

}  // namespace fihris
