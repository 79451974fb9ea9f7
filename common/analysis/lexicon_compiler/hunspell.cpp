#include "common/analysis/lexicon_compiler/hunspell.h"

#include <charconv>
#include <fstream>
#include <sstream>

#include "common/base/error.h"

namespace fihris {
namespace {

std::ifstream open(const std::filesystem::path& file) {
  std::ifstream stream(file);
  if (!stream) throw IoError("cannot read " + file.string() + ": install Debian's hunspell-ar");
  return stream;
}

struct Aliases {
  std::vector<std::string> flags;   // AF lines: what /N after a word means
  std::vector<std::string> lemmas;  // AM lines: what N after a tab means, of which st: is the lemma
};

std::string lemma_of(const std::string& fields) {
  const std::size_t start = fields.find("st:");
  if (start == std::string::npos) return {};
  return fields.substr(start + 3, fields.find(' ', start) - start - 3);
}

Aliases read_aliases(const std::filesystem::path& file) {
  Aliases aliases;
  std::ifstream stream = open(file);
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with("AF ")) aliases.flags.push_back(line.substr(3, line.find(' ', 3) - 3));
    if (line.starts_with("AM ")) aliases.lemmas.push_back(lemma_of(line.substr(3)));
  }
  return aliases;
}

std::size_t number_after(const std::string& line, char mark) {
  const std::size_t at = line.find(mark);
  std::size_t number = 0;
  if (at != std::string::npos) std::from_chars(line.data() + at + 1, line.data() + line.size(), number);
  return number;
}

// Flags are pairs of letters; CA to GA are the dual of the five kinds of ending a noun can have, CB to GB the same
// before a pronoun.
bool has_dual_flag(const std::string& flags) {
  for (std::size_t i = 0; i + 1 < flags.size(); i += 2)
    if (flags[i] >= 'C' && flags[i] <= 'G' && (flags[i + 1] == 'A' || flags[i + 1] == 'B')) return true;
  return false;
}

// The list is several files one after another; in the second, headings tell names from nouns.
enum class Part { function_words, names, nouns, verbs, other };

Part part_after(const std::string& line, Part part) {
  if (line == "verb.huns.dic") return Part::verbs;
  if (line.starts_with("#القارات")) return Part::names;
  if (line.starts_with("####الأسماء")) return Part::nouns;
  if (line.starts_with("::::") && part == Part::nouns) return Part::other;
  return part;
}

}  // namespace

HunspellWords read_hunspell(const std::filesystem::path& folder) {
  const Aliases aliases = read_aliases(folder / "ar.aff");
  std::ifstream stream = open(folder / "ar.dic");
  HunspellWords words;
  Part part = Part::function_words;
  for (std::string line; std::getline(stream, line);) {
    part = part_after(line, part);
    const std::size_t slash = line.find('/');
    if (slash == std::string::npos || line.starts_with('#')) continue;
    const std::string word = line.substr(0, slash);
    if (part == Part::names) words.names.push_back(word);
    if (part == Part::nouns) {
      const std::size_t alias = number_after(line, '/');  // counted from 1, after the line that holds their number
      const bool known = alias < aliases.flags.size();
      words.nouns.push_back({word, known && has_dual_flag(aliases.flags[alias])});
    }
    if (part == Part::verbs) {
      const std::size_t alias = number_after(line, '\t');
      if (alias < aliases.lemmas.size() && !aliases.lemmas[alias].empty())
        words.verbs.emplace_back(word, aliases.lemmas[alias]);
    }
  }
  if (words.nouns.size() < 10'000 || words.verbs.size() < 10'000)
    throw IoError(folder.string() + "/ar.dic is not the word list expected: install Debian's hunspell-ar 3.2");
  return words;
}

}  // namespace fihris
