// The nouns of the lexicon: each with its singular and its root.
#pragma once

#include <filesystem>

#include "common/analysis/lexicon_compiler/entries.h"
#include "common/analysis/lexicon_compiler/hunspell.h"
#include "common/analysis/lexicon_compiler/vocabulary.h"

namespace fihris {

// Nouns of the word list, participles that it lacks, and broken plurals by place, by shape, and by broken_plurals.tsv
// in `data`, each overruling those before. Throws as read_table does.
void add_nouns(const HunspellWords& words, const Vocabulary& vocabulary, const std::filesystem::path& data,
               Entries& entries);

}  // namespace fihris
