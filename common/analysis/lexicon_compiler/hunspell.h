// Reads the parts of hunspell-ar's word list that the lexicon is made of.
#pragma once

#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

namespace fihris {

struct HunspellNoun {
  std::string word;
  bool has_dual = false;  // its flags allow ان/ين: a singular
};

struct HunspellWords {
  std::vector<std::string> names;   // continents, countries, capitals, persons
  std::vector<HunspellNoun> nouns;  // in the list's order: a broken plural stands beside its singular
  std::vector<std::pair<std::string, std::string>> verbs;  // form and lemma
};

// Throws IoError when ar.dic or ar.aff cannot be read, or hold none of what is expected.
HunspellWords read_hunspell(const std::filesystem::path& folder);

}  // namespace fihris
