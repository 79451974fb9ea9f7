#include "common/analysis/folding.h"

#include "common/analysis/letters.h"
#include "common/text/utf8.h"

namespace fihris {
namespace {

char32_t fold_letter(char32_t c) {
  const Letter letter = to_letter(c);
  if (letter == letter::foreign) return c;
  return letter == letter::teh_marbuta ? U'ه' : to_code_point(letter);
}

// "www" and "1000" keep their letters.
bool is_stretchable(char32_t c) {
  return c >= 0x600;
}

}  // namespace

void append_folded(std::string_view exact, std::string& folded) {
  const std::size_t start = folded.size();
  char32_t last = 0;
  std::size_t run = 0;        // how many of `last` in a row
  std::size_t run_start = 0;  // where the second of them begins
  for (std::size_t position = 0; position < exact.size();) {
    char32_t c = fold_letter(decode_utf8(exact, position));
    if (c == U'ا' && last == U'ء' && folded.size() == start + 2) folded.resize(start), last = 0;
    run = c == last ? run + 1 : 1;
    last = c;
    if (run == 2) run_start = folded.size();
    if (run >= 3 && is_stretchable(c)) {
      if (run == 3) folded.resize(run_start);
      continue;
    }
    append_utf8(folded, c);
  }
}

}  // namespace fihris
