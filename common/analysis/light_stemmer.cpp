#include "common/analysis/light_stemmer.h"

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "common/analysis/affixes.h"
#include "common/analysis/guesses.h"
#include "common/analysis/joined_words.h"
#include "common/analysis/lexicon.h"
#include "common/analysis/readings.h"

namespace fihris {
namespace {

using Letters = std::span<const Letter>;

// The affix tables as letter codes, made once.
struct CodedAffix {
  std::array<Letter, 5> letters{};
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

class Search {
 public:
  explicit Search(const LetterString& word)
      : word_(word.span()), hamzas_(word.hamzas), hamza_first_(word.starts_with_hamza()) {
    for (const Letter last : {letter::none, word_.back()})
      for (const std::uint8_t i : tables().endings_by_last[last])
        if (has_ending(word, tables().ending_letters[i].letters)) endings_[ending_count_++] = i;
  }

  StemAnalysis run() {
    for (std::size_t i = 0; i < proclitics.size(); ++i) {
      const Letters prefix = tables().proclitic_letters[i].span();
      const bool blocked = hamza_first_ && i != 0;  // أ إ آ begin no clitic but أ of questions
      if (!blocked && starts_with(word_, prefix) && word_.size() >= prefix.size() + 2)
        try_endings(proclitics[i], word_.subspan(prefix.size()));
    }
    return readings_.result();
  }

 private:
  // No ending has أ: الأهم is not of اهم.
  static bool has_ending(const LetterString& word, const CodedAffix& ending) {
    return ends_with(word.span(), ending.span()) && word.hamzas >> (word.size - ending.size) == 0;
  }

  void try_endings(const Proclitic& proclitic, Letters rest) {
    for (std::size_t i = 0; i < ending_count_; ++i) {
      const Ending& ending = endings[endings_[i]];
      const CodedEnding& coded = tables().ending_letters[endings_[i]];
      if (proclitic.has_article && ending.is_pronoun) continue;
      if (rest.size() < coded.letters.size) continue;
      const Letters base = rest.first(rest.size() - coded.letters.size);
      if (base.size() < 2 || (coded.letters.size != 0 && base.size() + coded.restored.size < 3)) continue;
      const PackedWord candidate = append(pack(base), coded.restored.span());
      if (const lexicon::Entry* entry = lexicon::find(candidate)) weigh(proclitic, ending, coded, base.size(), *entry);
    }
  }

  // The more letters of the word the lexicon explains, the better.
  void weigh(const Proclitic& proclitic, const Ending& ending, const CodedEnding& coded, std::size_t letters,
             const lexicon::Entry& entry) {
    const auto length = static_cast<float>(std::min<std::size_t>(letters, 6));
    const float cost = proclitic.cost + ending.cost + cost_of_yeh(coded, entry) + cost_of_alef(proclitic, entry) +
                       cost_of_hamza(proclitic, entry) - 0.9F * length;
    if (entry.noun != 0 && proclitic.stands_before != WordClass::verb && ending.ends != WordClass::verb)
      add_noun(cost, ending, coded, entry);
    if (entry.verb != 0 && proclitic.stands_before != WordClass::noun && ending.ends != WordClass::noun &&
        coded.derived.size == 0)
      readings_.add({entry.verb, entry.verb_root != 0 ? entry.verb_root : entry.verb, entry.word},
                    cost + cost_of_verb(entry));
  }

  // Bare ال is the article rather than the beginning of ألحق or ألغاز, but for form VIII as in التزم, and names.
  float cost_of_alef(const Proclitic& proclitic, const lexicon::Entry& entry) const {
    const bool is_like_article = !proclitic.has_article && packed_letter(entry.word, 0) == letter::alef &&
                                 packed_letter(entry.word, 1) == letter::lam &&
                                 packed_letter(entry.word, 2) != letter::teh;
    const bool is_hamza = (hamzas_ >> proclitic.letters.size() & 1) != 0;
    return is_like_article && !is_hamza && (entry.flags & lexicon::is_name) == 0 ? 2.5F : 0.0F;
  }

  // A clitic stands before أ: لأزمة is of أزمة, not of لازمة; but كأس has only three letters.
  float cost_of_hamza(const Proclitic& proclitic, const lexicon::Entry& entry) const {
    constexpr std::array clitics{letter::waw, letter::feh, letter::beh, letter::lam, letter::kaf};
    if (!proclitic.letters.empty() || (hamzas_ >> 1 & 1) == 0 || packed_length(entry.word) < 4) return 0;
    const bool is_clitic = std::ranges::find(clitics, word_.front()) != clitics.end();
    return is_clitic && (entry.flags & lexicon::is_name) == 0 ? 3.0F : 0.0F;
  }

  // In the news a ي is of the plural before another noun (لاعبي الفريق) where the word is a participle, and else a
  // nisba: "my" is rare.
  static float cost_of_yeh(const CodedEnding& ending, const lexicon::Entry& entry) {
    const bool is_bare = ending.letters.size == 1 && ending.letters.letters[0] == letter::yeh;
    if (!is_bare || ending.restored.size != 0 || ending.derived.size != 0) return 0;
    const bool is_participle =
        packed_letter(entry.noun, 0) == letter::meem || packed_letter(entry.noun, 1) == letter::alef;
    return is_participle ? 0.0F : 0.3F;
  }

  static float cost_of_verb(const lexicon::Entry& entry) {
    return (entry.flags & lexicon::is_common_verb) != 0 ? 0.5F : 1.2F;
  }

  void add_noun(float cost, const Ending& ending, const CodedEnding& coded, const lexicon::Entry& entry) {
    const bool is_name = (entry.flags & lexicon::is_name) != 0;
    PackedWord stem = entry.noun;
    if (coded.derived.size != 0) stem = append(without_nisba(entry.noun), coded.derived.span());
    if (stem == 0) return;
    const PackedWord root = is_name || entry.noun_root == 0 ? without_nisba(stem) : PackedWord{entry.noun_root};
    readings_.add({stem, root, entry.word}, cost);
    // مواطنون are citizens: a broken plural, here of موطن, takes no ending of number.
    const bool may_be_plural = ending.is_pronoun || ending.letters.empty();
    if (entry.plural_of != 0 && may_be_plural) readings_.add({entry.plural_of, root, entry.word}, cost);
  }

  Letters word_;
  std::uint64_t hamzas_;
  bool hamza_first_;
  std::array<std::uint8_t, endings.size()> endings_{};  // those the word has, by index
  std::size_t ending_count_ = 0;
  Readings readings_;
};

// Cuts at most one prefix and one ending from a word that nobody knows, and leaves it three letters at least.
StemAnalysis fall_back(const LetterString& word) {
  Letters rest = word.span();
  const auto leaves_three = [&](const CodedAffix& affix) { return rest.size() >= affix.size + 3; };
  bool cut = false;
  if (!word.starts_with_hamza()) {
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
  if (stem == 0) return {};
  return {{Reading{stem, without_nisba(stem), 0}}, 1, false};
}

// عبدالله and أبوالفضل are written so with right.
bool is_name_part(PackedWord stem) {
  static const PackedWord servant = pack_utf8("عبد"), father = pack_utf8("ابو");
  return stem == servant || stem == father;
}

// The likeliest reading of each of two known words that were written as one.
std::optional<StemAnalysis> read_joined_words(const LetterString& word) {
  const auto parts = split_joined_words(word);
  if (!parts) return std::nullopt;
  const StemAnalysis first = Search(parts->first).run();
  const StemAnalysis second = Search(parts->second).run();
  if (!first.is_known || !second.is_known || is_name_part(first.readings[0].stem)) return std::nullopt;
  return StemAnalysis{{first.readings[0], second.readings[0]}, 2, true};
}

}  // namespace

StemAnalysis light_stem(const LetterString& word) {
  if (word.size == 0) return {};
  StemAnalysis analysis = Search(word).run();
  if (analysis.count == 0) {
    if (const auto both = read_joined_words(word)) return *both;
    analysis = fall_back(word);
  }
  add_guesses(word, analysis);
  return analysis;
}

}  // namespace fihris
