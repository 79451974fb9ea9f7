#include "common/analysis/word_forms.h"

#include <algorithm>
#include <array>
#include <functional>

#include "common/analysis/abbreviations.h"
#include "common/analysis/compounds.h"
#include "common/analysis/days.h"
#include "common/analysis/folding.h"
#include "common/analysis/letters.h"
#include "common/analysis/lexicon.h"

namespace fihris {
namespace {

constexpr std::size_t most_words = 262'144;   // kept from text to text: about 20 MB
constexpr std::size_t first_slots = 1 << 12;  // a query needs no more
constexpr std::size_t block_bytes = 64ULL << 10;
constexpr std::size_t block_views = 4ULL << 10;

std::uint32_t hash_of(std::string_view exact) {
  const std::size_t hash = std::hash<std::string_view>{}(exact);
  return static_cast<std::uint32_t>(hash ^ hash >> 32);
}

}  // namespace

WordStore::WordStore() : slots_(first_slots) {}

bool WordStore::begin_text() {
  const bool is_full = words_.size() > most_words;
  if (is_full) clear();
  return is_full;
}

void WordStore::clear() {
  words_.clear();
  texts_.clear();
  views_.clear();
  slots_.assign(slots_.size(), {});
}

void WordStore::grow() {
  slots_.assign(slots_.size() * 2, {});
  for (std::uint32_t i = 0; i < words_.size(); ++i) {
    const std::uint32_t hash = hash_of(words_[i].exact);
    std::size_t at = hash & (slots_.size() - 1);
    while (slots_[at].index != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {hash, i + 1};
  }
}

std::string_view WordStore::keep(std::string_view text) {
  if (texts_.empty() || texts_.back().capacity() - texts_.back().size() < text.size())
    texts_.emplace_back().reserve(std::max(block_bytes, text.size()));
  std::string& block = texts_.back();
  block += text;
  return std::string_view(block).substr(block.size() - text.size());
}

std::span<const std::string_view> WordStore::keep(std::span<const std::string_view> views) {
  if (views_.empty() || views_.back().capacity() - views_.back().size() < views.size())
    views_.emplace_back().reserve(block_views);
  std::vector<std::string_view>& block = views_.back();
  block.insert(block.end(), views.begin(), views.end());
  return std::span(block).last(views.size());
}

const WordForms& WordStore::forms_of(std::string_view exact, WordKind kind) {
  const std::uint32_t hash = hash_of(exact);
  std::size_t at = hash & (slots_.size() - 1);
  for (; slots_[at].index != 0; at = (at + 1) & (slots_.size() - 1)) {
    if (slots_[at].hash != hash) continue;
    const WordForms& word = words_[slots_[at].index - 1];
    if (word.exact == exact) return word;
  }
  words_.push_back(analyze(exact, kind));
  slots_[at] = {hash, static_cast<std::uint32_t>(words_.size())};
  if (words_.size() * 2 > slots_.size()) grow();
  return words_.back();
}

WordForms WordStore::analyze(std::string_view exact, WordKind kind) {
  WordForms forms;
  forms.number = ++last_number_;
  forms.kind = kind;
  forms.exact = keep(exact);
  scratch_.clear();
  append_folded(exact, scratch_);
  forms.folded = scratch_ == exact ? forms.exact : keep(scratch_);
  if (kind == WordKind::arabic) {
    add_arabic_forms(forms);
  } else {
    keep_only(forms, kind == WordKind::latin ? keep(english_.stem(exact)) : forms.folded);
  }
  return forms;
}

void WordStore::keep_only(WordForms& forms, std::string_view stem) {
  forms.stems = forms.roots = keep({&stem, 1});
}

void WordStore::add_arabic_forms(WordForms& forms) {
  const LetterString letters = to_letters(forms.exact);
  const PackedWord word = pack(letters.span());
  if (const lexicon::Entry* entry = lexicon::find(word)) {
    forms.is_stop_word = (entry->flags & lexicon::is_stop_word) != 0 && !lexicon::is_name_as_written(forms.exact);
    forms.is_question_word = (entry->flags & lexicon::is_question_word) != 0;
  }
  forms.has_context = is_abbreviation(forms.folded) || lexicon::begins_compound(word);
  if (forms.is_stop_word) return;
  const StemAnalysis analysis = light_stem(letters);
  if (analysis.count == 0) return keep_only(forms, forms.folded);
  add_readings(forms, analysis.span());
}

void WordStore::add_readings(WordForms& forms, std::span<const Reading> readings) {
  std::array<std::string_view, max_alternatives> stems;
  std::array<std::string_view, max_alternatives> roots;
  std::size_t stem_count = 0;
  std::size_t root_count = 0;
  for (const Reading& reading : readings) {
    const std::string_view stem = stems[stem_count++] = keep(to_utf8(reading.stem));
    forms.has_context |= begins_compound(stem, reading.stem) || is_day_word(stem);
    if (reading.root == 0) continue;
    const std::string_view root = reading.root == reading.stem ? stem : keep(to_utf8(reading.root));
    const auto roots_end = roots.begin() + static_cast<std::ptrdiff_t>(root_count);
    if (std::find(roots.begin(), roots_end, root) == roots_end) roots[root_count++] = root;
  }
  forms.stems = keep(std::span(stems).first(stem_count));
  forms.roots = keep(std::span(roots).first(root_count));
}

}  // namespace fihris
