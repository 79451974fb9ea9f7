// Puts the lexicon together from the word list and our tables.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/analysis/lexicon_compiler/entries.h"

namespace fihris {

// `data` is the folder of our tables.
Entries build_lexicon(const std::filesystem::path& hunspell, const std::filesystem::path& data);

// Words that mean one thing together, sorted by comes_before.
std::vector<lexicon::Compound> build_compounds(const std::filesystem::path& data);

// Names that share their letters with a stop word, as written, with and without clitics; sorted.
std::vector<std::string> build_written_names(const std::filesystem::path& data);

}  // namespace fihris
