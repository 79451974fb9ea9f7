#include "common/analysis/lexicon_compiler/left_out_parts.h"

#include <algorithm>
#include <functional>
#include <map>

#include "common/base/error.h"

namespace fihris {
namespace {

using lexicon::Entry;

void drop_flag(Entry& entry, lexicon::Flag flag) {
  entry.flags &= static_cast<std::uint8_t>(~flag);
}

void drop_readings(Entry& entry) {
  entry = {entry.word, 0, 0, 0, 0, 0, entry.flags};
}

bool is_variant(const Entry& entry) {
  return (entry.flags & lexicon::is_variant) != 0;
}

// خدمات is a sound plural.
bool ends_like_sound_plural(PackedWord word) {
  const std::size_t length = packed_length(word);
  return length > 3 && packed_letter(word, length - 1) == letter::teh &&
         packed_letter(word, length - 2) == letter::alef;
}

void undo_broken_plural(Entry& entry) {
  entry.plural_of = 0;
  if (entry.noun != 0 && !is_variant(entry) && !ends_like_sound_plural(entry.word)) entry.noun = entry.word;
}

void undo_variant(Entry& entry) {
  if (!is_variant(entry)) return;
  entry = {entry.word, entry.word, 0, 0, 0, 0, entry.flags};
  drop_flag(entry, lexicon::is_variant);
}

void drop_name(Entry& entry) {
  drop_flag(entry, lexicon::may_be_name);
  if ((entry.flags & lexicon::is_name) == 0) return;
  drop_readings(entry);
  drop_flag(entry, lexicon::is_name);
}

void drop_roots(Entry& entry) {
  entry.noun_root = entry.verb_root = 0;
}

void drop_stop_word(Entry& entry) {
  drop_flag(entry, lexicon::is_stop_word);
}

void drop_question_word(Entry& entry) {
  drop_flag(entry, lexicon::is_question_word);
}

void keep_entry(Entry&) {}

const std::map<std::string, void (*)(Entry&), std::less<>> parts_of_lexicon{
    {"broken_plurals", undo_broken_plural},
    {"compounds", keep_entry},
    {"lexicon", drop_readings},
    {"names", drop_name},
    {"question_words", drop_question_word},
    {"roots", drop_roots},
    {"stop_words", drop_stop_word},
    {"variants", undo_variant},
};

}  // namespace

std::set<std::string> read_left_out_parts(std::string_view list) {
  std::set<std::string> parts;
  while (!list.empty()) {
    const std::string part(list.substr(0, list.find(';')));
    list.remove_prefix(std::min(part.size() + 1, list.size()));
    if (!parts_of_lexicon.contains(part)) {
      std::string names;
      for (const auto& [name, undo] : parts_of_lexicon) names += (names.empty() ? "" : ", ") + name;
      throw InputError("FIHRIS_WITHOUT: the lexicon has no part \"" + part + "\": expected some of " + names);
    }
    parts.insert(part);
  }
  return parts;
}

void leave_out(const std::set<std::string>& parts, std::vector<lexicon::Entry>& entries,
               std::vector<lexicon::Compound>& compounds) {
  for (const std::string& part : parts) {
    for (Entry& entry : entries) parts_of_lexicon.find(part)->second(entry);
  }
  // An array has at least one row: this one stands for no compound.
  if (parts.contains("compounds")) compounds.assign(1, {0, 0, 0});
}

}  // namespace fihris
