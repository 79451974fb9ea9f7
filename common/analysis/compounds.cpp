#include "common/analysis/compounds.h"

#include <algorithm>
#include <array>
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

std::string joined_name(const Token& first, const Token& second) {
  if (has_stem(first, servant) && second.exact.starts_with(article))
    return std::string(servant) + std::string(second.exact);
  if (has_stem(first, father) || first.folded == father) return std::string(father) + std::string(second.exact);
  return {};
}

// Its stems and the word itself, which is all that a function word has (آي فون).
struct Names {
  std::array<PackedWord, max_alternatives + 1> words{};
  std::size_t count = 0;

  explicit Names(const Token& token) {
    words[count++] = pack_utf8(token.exact);
    for (const std::string_view stem : token.stems.first(std::min(token.stems.size(), max_alternatives)))
      words[count++] = pack_utf8(stem);
  }
  std::span<const PackedWord> span() const& { return std::span(words).first(count); }
  void span() && = delete;  // what a range-for would walk is gone
};

// The word that stands for both; an empty one when they are no compound.
std::string whole(const Token& first, const Token& second) {
  const Names firsts(first);
  const Names seconds(second);
  for (const PackedWord a : firsts.span())
    for (const PackedWord b : seconds.span())
      if (const PackedWord stem = lexicon::find_compound(a, b)) return to_utf8(stem);
  return second.stems.empty() ? std::string() : joined_name(first, second);
}

}  // namespace

bool begins_compound(std::string_view stem, PackedWord packed) {
  return stem == servant || stem == father || lexicon::begins_compound(packed);
}

void add_compound(std::string_view text, std::size_t head, std::vector<Token>& tokens, WordStore& words,
                  AddedForms& added) {
  if (head + 1 == tokens.size()) return;
  if (!is_adjacent(text, tokens[head], tokens[head + 1])) return;
  const std::string word = whole(tokens[head], tokens[head + 1]);
  if (word.empty()) return;
  const WordForms& forms = words.forms_of(word, WordKind::arabic);
  if (!forms.stems.empty()) added.add(tokens[head], forms.stems[0], forms.roots[0]);
}

}  // namespace fihris
