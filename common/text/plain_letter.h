// Arabic letters that are written for one another, as one: alif without hamza, ya for its final form, ha for ta
// marbuta. For words that are compared with lists of ours; the analysis of articles folds in its own way.
#pragma once

namespace fihris {

// Any other character stays. Any thread may call this.
constexpr char32_t plain_letter(char32_t c) {
  switch (c) {
    case U'أ':
    case U'إ':
    case U'آ':
    case U'ٱ': return U'ا';
    case U'ى':
    case U'ئ': return U'ي';
    case U'ؤ': return U'و';
    case U'ة': return U'ه';
    default: return c;
  }
}

}  // namespace fihris
