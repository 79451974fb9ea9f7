#include "common/analysis/compounds.h"

#include <algorithm>
#include <string>

#include "common/analysis/letters.h"
#include "common/analysis/lexicon.h"

namespace fihris {
namespace {

// Parts of names that are written joined to the next word as often as apart, as stems; عبد only before the article.
constexpr std::string_view servant = "عبد";
constexpr std::string_view father = "ابو";
constexpr std::string_view article = "ال";

bool is_adjacent(std::string_view text, const Token& first, const Token& second) {
  return second.bytes.begin == first.bytes.end + 1 && text[first.bytes.end] == ' ';
}

bool has_stem(const Token& token, std::string_view stem) {
  return std::find(token.stems.begin(), token.stems.end(), stem) != token.stems.end();
}

std::string joined_name(const Token& first, const Token& second) {
  if (has_stem(first, servant) && second.exact.starts_with(article))
    return std::string(servant) + std::string(second.exact);
  if (has_stem(first, father) || first.folded == father) return std::string(father) + std::string(second.exact);
  return {};
}

// The word that stands for both; an empty one when they are no compound.
std::string whole(const Token& first, const Token& second) {
  for (const std::string_view a : first.stems)
    for (const std::string_view b : second.stems)
      if (const PackedWord stem = lexicon::find_compound(pack_utf8(a), pack_utf8(b))) return to_utf8(stem);
  return joined_name(first, second);
}

void add(Token& token, const WordForms& forms, std::deque<TokenForms>& added) {
  if (forms.stem_count == 0) return;
  TokenForms& all = added.emplace_back();
  std::ranges::copy(token.stems, all.stems.begin());
  std::ranges::copy(token.roots, all.roots.begin());
  all.stems[token.stems.size()] = forms.stems[0];
  all.roots[token.roots.size()] = forms.roots[0];
  token.stems = std::span(all.stems).first(token.stems.size() + 1);
  token.roots = std::span(all.roots).first(token.roots.size() + 1);
}

}  // namespace

bool begins_compound(std::string_view stem, PackedWord packed) {
  return stem == servant || stem == father || lexicon::begins_compound(packed);
}

void add_compounds(std::string_view text, std::span<const std::size_t> heads, std::vector<Token>& tokens,
                   WordStore& words, std::deque<TokenForms>& added) {
  for (const std::size_t head : heads) {
    if (head + 1 == tokens.size() || tokens[head + 1].stems.empty()) continue;
    if (!is_adjacent(text, tokens[head], tokens[head + 1])) continue;
    const std::string word = whole(tokens[head], tokens[head + 1]);
    if (!word.empty()) add(tokens[head], words.forms_of(word, WordKind::arabic), added);
  }
}

}  // namespace fihris
