#include "common/analysis/light_stemmer.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <vector>

#include "common/analysis/affixes.h"
#include "common/analysis/lexicon.h"

namespace fihris {
namespace {

using Letters = std::span<const Letter>;

// The affix tables as letter codes, made once.
struct CodedAffix {
  std::array<Letter, 4> letters{};
  std::size_t size = 0;

  Letters span() const { return {letters.data(), size}; }
};

CodedAffix code(std::u32string_view text) {
  CodedAffix affix;
  for (const char32_t c : text) affix.letters[affix.size++] = to_letter(c);
  return affix;
}

template <std::size_t N>
std::array<CodedAffix, N> code_all(const std::array<std::u32string_view, N>& texts) {
  std::array<CodedAffix, N> coded;
  std::ranges::transform(texts, coded.begin(), code);
  return coded;
}

struct CodedEnding {
  CodedAffix letters;
  CodedAffix restored;
  CodedAffix derived;
};

struct Tables {
  std::array<CodedAffix, proclitics.size()> proclitic_letters;
  std::array<CodedEnding, endings.size()> ending_letters;
  std::array<std::vector<std::uint8_t>, 32> endings_by_last;  // 0 holds the empty one, which every word has
  std::array<CodedAffix, fallback_prefixes.size()> prefixes = code_all(fallback_prefixes);
  std::array<CodedAffix, fallback_endings.size()> suffixes = code_all(fallback_endings);

  Tables() {
    for (std::size_t i = 0; i < proclitics.size(); ++i) proclitic_letters[i] = code(proclitics[i].letters);
    for (std::size_t i = 0; i < endings.size(); ++i) {
      ending_letters[i] = {code(endings[i].letters), code(endings[i].restored), code(endings[i].derived)};
      const CodedAffix& ending = ending_letters[i].letters;
      endings_by_last[ending.size == 0 ? 0 : ending.letters[ending.size - 1]].push_back(static_cast<std::uint8_t>(i));
    }
  }
};

const Tables& tables() {
  static const Tables instance;
  return instance;
}

bool starts_with(Letters word, Letters affix) {
  return word.size() >= affix.size() && std::equal(affix.begin(), affix.end(), word.begin());
}

bool ends_with(Letters word, Letters affix) {
  return word.size() >= affix.size() && std::equal(affix.rbegin(), affix.rend(), word.rbegin());
}

PackedWord append(PackedWord word, Letters more) {
  std::size_t length = packed_length(word);
  if (length + more.size() > max_packed_letters) return 0;
  for (const Letter each : more) word |= PackedWord{each} << (5 * length++);
  return word;
}

// A stem without its nisba, for the third level of names: فلسطيني → فلسطين, سوري and سوريا → سور.
PackedWord without_nisba(PackedWord stem) {
  std::size_t length = packed_length(stem);
  const auto ends_in = [&](Letter each) { return length > 3 && packed_letter(stem, length - 1) == each; };
  const auto cut = [&] { stem &= (PackedWord{1} << (5 * --length)) - 1; };
  if (ends_in(letter::alef) || ends_in(letter::teh_marbuta) || ends_in(letter::heh)) cut();
  if (ends_in(letter::yeh)) cut();
  return stem;
}

// One way to read a word, and what it costs: the cheapest wins.
struct Reading {
  StemAnalysis analysis;
  float cost = INFINITY;
};

class Search {
 public:
  explicit Search(const LetterString& word) : word_(word.span()), hamza_first_(word.starts_with_hamza) {
    for (const Letter last : {letter::none, word_.back()})
      for (const std::uint8_t i : tables().endings_by_last[last])
        if (ends_with(word_, tables().ending_letters[i].letters.span())) endings_[ending_count_++] = i;
  }

  std::optional<StemAnalysis> run() {
    for (std::size_t i = 0; i < proclitics.size(); ++i) {
      const Letters prefix = tables().proclitic_letters[i].span();
      const bool blocked = hamza_first_ && i != 0;  // أ إ آ begin no clitic but أ of questions
      if (!blocked && starts_with(word_, prefix) && word_.size() >= prefix.size() + 2)
        try_endings(proclitics[i], word_.subspan(prefix.size()));
    }
    if (best_.cost == INFINITY) return std::nullopt;
    return best_.analysis;
  }

 private:
  void try_endings(const Proclitic& proclitic, Letters rest) {
    for (std::size_t i = 0; i < ending_count_; ++i) {
      const Ending& ending = endings[endings_[i]];
      const CodedEnding& coded = tables().ending_letters[endings_[i]];
      if (proclitic.has_article && ending.is_pronoun) continue;
      if (rest.size() < coded.letters.size) continue;
      const Letters base = rest.first(rest.size() - coded.letters.size);
      if (base.size() < 2 || (coded.letters.size != 0 && base.size() + coded.restored.size < 3)) continue;
      const PackedWord candidate = append(pack(base), coded.restored.span());
      if (const lexicon::Entry* entry = lexicon::find(candidate)) weigh(proclitic, ending, coded, *entry);
    }
  }

  void weigh(const Proclitic& proclitic, const Ending& ending, const CodedEnding& coded, const lexicon::Entry& entry) {
    const auto length = static_cast<float>(std::min<std::size_t>(packed_length(entry.word), 6));
    const float cost = proclitic.cost + ending.cost - 0.9F * length;
    if (entry.noun != 0 && proclitic.stands_before != WordClass::verb && ending.ends != WordClass::verb)
      keep_noun(cost, coded, entry);
    if (entry.verb != 0 && proclitic.stands_before != WordClass::noun && ending.ends != WordClass::noun &&
        coded.derived.size == 0)
      keep({entry.verb, entry.verb_root != 0 ? entry.verb_root : entry.verb, true}, cost + 0.5F);
  }

  void keep_noun(float cost, const CodedEnding& coded, const lexicon::Entry& entry) {
    const bool is_name = (entry.flags & lexicon::is_name) != 0;
    PackedWord stem = entry.noun;
    if (coded.derived.size != 0) stem = append(without_nisba(entry.noun), coded.derived.span());
    if (stem == 0) return;
    const PackedWord root = is_name || entry.noun_root == 0 ? without_nisba(stem) : PackedWord{entry.noun_root};
    keep({stem, root, true}, cost);
  }

  void keep(const StemAnalysis& analysis, float cost) {
    if (cost < best_.cost) best_ = {analysis, cost};
  }

  Letters word_;
  bool hamza_first_;
  std::array<std::uint8_t, endings.size()> endings_{};  // those the word has, by index
  std::size_t ending_count_ = 0;
  Reading best_;
};

// Cuts at most one prefix and one ending from a word that nobody knows, and leaves it three letters at least.
StemAnalysis fall_back(const LetterString& word) {
  Letters rest = word.span();
  const auto leaves_three = [&](const CodedAffix& affix) { return rest.size() >= affix.size + 3; };
  bool cut = false;
  if (!word.starts_with_hamza) {
    for (const CodedAffix& prefix : tables().prefixes) {
      if (!leaves_three(prefix) || !starts_with(rest, prefix.span())) continue;
      rest = rest.subspan(prefix.size);
      cut = true;
      break;
    }
    if (!cut && rest.size() >= 5 && rest.front() == letter::waw) rest = rest.subspan(1);
  }
  for (const CodedAffix& ending : tables().suffixes) {
    if (!leaves_three(ending) || !ends_with(rest, ending.span())) continue;
    const bool keeps_nisba = ending.letters[0] == letter::yeh && ending.size >= 2;
    rest = rest.first(rest.size() - ending.size + (keeps_nisba ? 1 : 0));
    break;
  }
  const PackedWord stem = pack(rest);
  return {stem, without_nisba(stem), false};
}

}  // namespace

StemAnalysis light_stem(const LetterString& word) {
  if (word.size == 0) return {};
  if (const auto known = Search(word).run()) return *known;
  return fall_back(word);
}

}  // namespace fihris
