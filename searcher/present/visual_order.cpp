#include "searcher/present/visual_order.h"

#include <numeric>

#include <fribidi/fribidi.h>

#include "common/base/error.h"

namespace fihris {
namespace {

// The line with what FriBidi finds out about it.
class BidiLine {
 public:
  BidiLine(std::u32string_view line, bool right_to_left)
      : direction_(right_to_left ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR),
        characters_(line.begin(), line.end()),
        types_(line.size()),
        levels_(line.size()),
        places_(line.size()) {
    std::iota(places_.begin(), places_.end(), 0);
    find_levels();
    join_letters();
  }

  VisualText reordered() {
    const FriBidiLevel done = fribidi_reorder_line(FRIBIDI_FLAGS_DEFAULT, types_.data(), size(), 0, direction_,
                                                   levels_.data(), characters_.data(), places_.data());
    if (done == 0) throw IoError("cannot put a line in visual order: out of memory");
    VisualText visual;
    for (std::size_t i = 0; i < characters_.size(); ++i) {
      if (characters_[i] == FRIBIDI_CHAR_FILL) continue;  // the second letter of a ligature
      visual.text += static_cast<char32_t>(characters_[i]);
      visual.places.push_back(static_cast<std::size_t>(places_[i]));
    }
    return visual;
  }

 private:
  FriBidiStrIndex size() const { return static_cast<FriBidiStrIndex>(characters_.size()); }

  void find_levels() {
    std::vector<FriBidiBracketType> brackets(characters_.size());
    fribidi_get_bidi_types(characters_.data(), size(), types_.data());
    fribidi_get_bracket_types(characters_.data(), size(), types_.data(), brackets.data());
    const FriBidiLevel done =
        fribidi_get_par_embedding_levels_ex(types_.data(), brackets.data(), size(), &direction_, levels_.data());
    if (done == 0) throw IoError("cannot put a line in visual order: out of memory");
  }

  void join_letters() {
    std::vector<FriBidiArabicProp> joins(characters_.size());
    fribidi_get_joining_types(characters_.data(), size(), joins.data());
    fribidi_join_arabic(types_.data(), size(), levels_.data(), joins.data());
    fribidi_shape(FRIBIDI_FLAGS_DEFAULT | FRIBIDI_FLAGS_ARABIC, levels_.data(), size(), joins.data(),
                  characters_.data());
  }

  FriBidiParType direction_;
  std::vector<FriBidiChar> characters_;
  std::vector<FriBidiCharType> types_;
  std::vector<FriBidiLevel> levels_;
  std::vector<FriBidiStrIndex> places_;
};

}  // namespace

VisualText visual_order(std::u32string_view line, bool right_to_left) {
  if (line.empty()) return {};
  return BidiLine(line, right_to_left).reordered();
}

}  // namespace fihris
