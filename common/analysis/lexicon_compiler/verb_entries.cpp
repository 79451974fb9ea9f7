#include "common/analysis/lexicon_compiler/verb_entries.h"

#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace fihris {
namespace {

class VerbBuilder {
 public:
  VerbBuilder(const HunspellWords& words, const Vocabulary& vocabulary, Entries& entries)
      : words_(words), vocabulary_(vocabulary), entries_(entries) {}

  void build() {
    std::unordered_map<PackedWord, std::pair<Rank, std::string>> best;
    for (const auto& [form, lemma] : words_.verbs) {
      if (pack_utf8(form) == 0 || pack_utf8(lemma) == 0 || is_rather_something_else(form, lemma)) continue;
      const auto [found, is_new] = best.try_emplace(pack_utf8(form), rank_of_verb(form, lemma), lemma);
      if (!is_new && rank_of_verb(form, lemma) < found->second.first)
        found->second = {rank_of_verb(form, lemma), lemma};
    }
    for (const auto& [form, choice] : best)
      set_verb(form, pack_utf8(choice.second), vocabulary_.verb(choice.second).root);
    for (const auto& [form, choice] : best) prefer_common_verb(form);
  }

 private:
  // ووصل is "and he arrived", not the passive of واصل; ادارات are administrations, not a form of ادارأ.
  bool is_rather_something_else(const std::string& form, const std::string& lemma) const {
    constexpr std::string_view ending = "ات";
    if (form.starts_with("وو")) return true;
    const std::string word = to_utf8(pack_utf8(form));  // with every hamza on ا taken off, as words are looked up
    if (!word.ends_with(ending) || vocabulary_.is_common_verb(pack_utf8(lemma))) return false;
    return vocabulary_.is_noun(pack_utf8(word.substr(0, word.size() - ending.size()) + "ة"));
  }

  // Of two verbs that share a form: the one whose past tense it is (أكد is no form of كاد, but اسأل of سأل, not أسال),
  // else the common one (يصل is of وصل, not of صل), else the shorter that has at least three letters.
  using Rank = std::tuple<bool, bool, std::size_t>;
  Rank rank_of_verb(const std::string& form, const std::string& lemma) const {
    const PackedWord verb = pack_utf8(lemma);
    const std::size_t length = packed_length(verb);
    return {form != lemma, !vocabulary_.is_common_verb(verb), length < 3 ? 99 : length};
  }

  void set_verb(PackedWord form, PackedWord verb, PackedWord root) {
    lexicon::Entry& found = *entry_of(form, entries_);
    found.verb = verb;
    found.verb_root = static_cast<std::uint32_t>(root);
    if (vocabulary_.is_common_verb(verb)) found.flags |= lexicon::is_common_verb;
  }

  // The word list spells the forms of some verbs out, and those of others not: أكدت stands there as one of أكدى alone.
  void prefer_common_verb(PackedWord form) {
    const lexicon::Entry& found = entries_.at(form);
    if (found.verb == form || (found.flags & lexicon::is_common_verb) != 0) return;
    const std::string word = to_utf8(form);
    for (const std::string_view ending : {"ت", "وا", "تا", "نا", "ن", "ا"}) {
      if (!word.ends_with(ending)) continue;
      const auto base = entries_.find(pack_utf8(word.substr(0, word.size() - ending.size())));
      if (base == entries_.end() || base->second.verb != base->first) continue;
      if ((base->second.flags & lexicon::is_common_verb) == 0) continue;
      return set_verb(form, base->second.verb, base->second.verb_root);
    }
  }

  const HunspellWords& words_;
  const Vocabulary& vocabulary_;
  Entries& entries_;
};

}  // namespace

void add_verbs(const HunspellWords& words, const Vocabulary& vocabulary, Entries& entries) {
  VerbBuilder(words, vocabulary, entries).build();
}

}  // namespace fihris
