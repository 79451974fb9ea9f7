// Stems and roots that a word has because of its neighbours, beyond those of its own.
#pragma once

#include <algorithm>
#include <array>
#include <deque>
#include <string_view>

#include "common/analysis/token.h"
#include "common/analysis/word_forms.h"

namespace fihris {

// Holds what it added to tokens, which is valid as long as it is, and until clear().
class AddedForms {
 public:
  void clear() { all_.clear(); }

  // Beyond two for one token nothing is added.
  void add(Token& token, std::string_view stem, std::string_view root) {
    if (token.stems.size() == most_forms || token.roots.size() == most_forms) return;
    Forms& forms = all_.emplace_back();
    token.number = 0;
    token.stems = extend(forms.stems, token.stems, stem);
    token.roots = extend(forms.roots, token.roots, root);
  }

 private:
  static constexpr std::size_t most_forms = max_alternatives + 2;
  using Views = std::array<std::string_view, most_forms>;
  struct Forms {
    Views stems{};
    Views roots{};
  };

  static std::span<const std::string_view> extend(Views& views, std::span<const std::string_view> old,
                                                  std::string_view more) {
    std::ranges::copy(old, views.begin());
    views[old.size()] = more;
    return std::span(views).first(old.size() + 1);
  }

  std::deque<Forms> all_;
};

inline bool has_stem(const Token& token, std::string_view stem) {
  return std::ranges::find(token.stems, stem) != token.stems.end();
}

}  // namespace fihris
