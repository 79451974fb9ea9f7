#include "common/analysis/lexicon_compiler/lexicon_builder.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/lexicon_compiler/entries.h"
#include "common/analysis/lexicon_compiler/hunspell.h"
#include "common/analysis/lexicon_compiler/noun_entries.h"
#include "common/analysis/lexicon_compiler/table_file.h"
#include "common/analysis/lexicon_compiler/verb_entries.h"
#include "common/analysis/lexicon_compiler/vocabulary.h"
#include "common/base/error.h"

namespace fihris {
namespace {

using Strings = std::vector<const char*>;
using Rows = std::vector<std::vector<std::string>>;

Rows read_names(const std::filesystem::path& data) {
  const std::filesystem::path table = data / "names.tsv";
  Rows rows = read_table(table, 3);
  for (const auto& row : rows)
    if (row[1] != "name" && row[1] != "word" && row[1] != "spelling")
      throw InputError(table.string() + ": " + row[0] + " is of the kind " + row[1] +
                       ", which is none of name, word and spelling");
  return rows;
}

class Builder {
 public:
  Builder(const std::filesystem::path& hunspell, const std::filesystem::path& data)
      : words_(read_hunspell(hunspell)), data_(data) {}

  Entries build() {
    const Vocabulary vocabulary(words_, data_);
    add_nouns(words_, vocabulary, data_, entries_);
    add_verbs(words_, vocabulary, entries_);
    add_names();
    add_variants();
    add_function_words();
    return std::move(entries_);
  }

 private:
  lexicon::Entry* entry(const std::string& word) { return entry_of(word, entries_); }

  void add_name(const std::string& name) {
    lexicon::Entry* found = entry(name);
    if (found == nullptr) return;
    found->flags |= lexicon::is_name;
    found->noun = found->word;
    found->noun_root = 0;
    found->plural_of = 0;
    found->verb = 0;
  }

  // A name that is an ordinary word as well stays one, and is a guess where that is read.
  void add_name_or_flag(const std::string& name, bool is_word) {
    is_word ? flag(name, lexicon::may_be_name) : add_name(name);
  }

  void add_names() {
    for (const std::string& name : words_.names)
      if (pack_utf8(name) != 0) add_name_or_flag(name, entries_.contains(pack_utf8(name)));
    for (const auto& row : read_table(data_ / "compounds.tsv", 4))
      if (pack_utf8(row[2]) != 0 && !entries_.contains(pack_utf8(row[2]))) add_name(row[2]);
    for (const auto& row : read_names(data_)) add_name_or_flag(row[0], row[1] != "name");
    for (const auto& [word, found] : Entries(entries_))
      if ((found.flags & lexicon::is_name) != 0) keep_nisba(to_utf8(word), to_utf8(word));
  }

  // نيسان has the stem of أبريل, and أميركي that of أمريكي.
  void add_variants() {
    for (const auto& row : read_table(data_ / "variants.tsv", 3)) {
      const auto listed = entries_.find(pack_utf8(row[1]));
      const bool is_known = listed != entries_.end() && listed->second.noun != 0;
      if (!is_known) add_name(row[1]);
      const PackedWord stem = is_known ? listed->second.noun : pack_utf8(row[1]);
      const std::uint32_t root = is_known ? listed->second.noun_root : 0;
      add_name(row[0]);
      lexicon::Entry* variant = entry(row[0]);
      if (variant == nullptr || stem == 0) continue;
      variant->noun = stem;
      variant->noun_root = root;
      variant->flags |= lexicon::is_variant;
      if (root != 0) variant->flags &= static_cast<std::uint8_t>(~lexicon::is_name);
      keep_nisba(row[0], to_utf8(stem));
    }
  }

  static std::string without_last_vowel(std::string name) {
    for (const std::string_view ending : {"ية", "يا", "ا", "ة"}) {
      if (!name.ends_with(ending)) continue;
      name.resize(name.size() - ending.size());
      break;
    }
    return name;
  }

  // The nisba of a name is a noun of its own, whatever else the list takes it for, and has the name for a root.
  void keep_nisba(const std::string& name, const std::string& stem) {
    if (packed_length(pack_utf8(name)) < 4 || name.ends_with("ي")) return;
    lexicon::Entry* nisba = entry(without_last_vowel(name) + "ي");
    if (nisba == nullptr || packed_length(nisba->word) < 4 || (nisba->flags & lexicon::is_stop_word) != 0) return;
    *nisba = {nisba->word, pack_utf8(without_last_vowel(stem) + "ي"), 0, 0, 0, 0, nisba->flags};
    if (name != stem) nisba->flags |= lexicon::is_variant;
  }

  void flag(const std::string& word, lexicon::Flag flag) {
    if (lexicon::Entry* found = entry(word)) found->flags |= flag;
  }

  void add_stop_forms(const std::string& word, const Strings& proclitics, const Strings& pronouns) {
    for (const char* conjunction : Strings{"", "و", "ف"})
      for (const char* proclitic : proclitics)
        for (const char* pronoun : pronouns)
          flag(std::string(conjunction) + proclitic + word + pronoun, lexicon::is_stop_word);
  }

  void add_function_words() {
    for (const auto& row : read_table(data_ / "stop_words.tsv", 3)) {
      const bool is_particle = row[1] == "particle";
      const bool takes_pronouns = row[1] == "preposition";
      const Strings proclitics = is_particle ? Strings{""} : Strings{"", "ب", "ل", "ك"};
      const Strings pronouns =
          takes_pronouns ? Strings{"", "ه", "ها", "هم", "هما", "هن", "ك", "كم", "ي", "نا", "ني"} : Strings{""};
      add_stop_forms(row[0], proclitics, pronouns);
    }
    for (const auto& row : read_table(data_ / "question_words.tsv", 2)) flag(row[0], lexicon::is_question_word);
  }

  HunspellWords words_;
  std::filesystem::path data_;
  Entries entries_;
};

}  // namespace

std::vector<lexicon::Compound> build_compounds(const std::filesystem::path& data) {
  std::vector<lexicon::Compound> compounds;
  for (const auto& row : read_table(data / "compounds.tsv", 4))
    compounds.push_back({pack_utf8(row[0]), pack_utf8(row[1]), pack_utf8(row[2])});
  std::ranges::sort(compounds, lexicon::comes_before);
  return compounds;
}

std::vector<std::string> build_written_names(const std::filesystem::path& data) {
  std::vector<std::string> names;
  for (const auto& row : read_names(data))
    if (row[1] == "spelling")
      for (const char* clitic : Strings{"", "و", "ف", "ب", "ل", "ك", "ول", "وب"}) names.push_back(clitic + row[0]);
  std::ranges::sort(names);
  return names;
}

Entries build_lexicon(const std::filesystem::path& hunspell, const std::filesystem::path& data) {
  return Builder(hunspell, data).build();
}

}  // namespace fihris
