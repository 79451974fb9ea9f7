// The lexicon while it is put together.
#pragma once

#include <map>
#include <string>

#include "common/analysis/lexicon.h"

namespace fihris {

// By word, so that the same input always gives the same table.
using Entries = std::map<PackedWord, lexicon::Entry>;

// The entry of a word, made if there is none; nothing (nullptr) for 0, which is a word that is too long.
inline lexicon::Entry* entry_of(PackedWord word, Entries& entries) {
  if (word == 0) return nullptr;
  lexicon::Entry& found = entries[word];
  found.word = word;
  return &found;
}

inline lexicon::Entry* entry_of(const std::string& word, Entries& entries) {
  return entry_of(pack_utf8(word), entries);
}

}  // namespace fihris
