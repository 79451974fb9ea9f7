// The names of tests/data/analysis/news_names.tsv keep their letters, alone and after clitics.
#include <algorithm>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "common/analysis/letters.h"

namespace fihris {
namespace {

struct Name {
  std::string first, rest;  // words
  bool takes_article = false;
  std::string colliding;  // clitics that make another word of it
};

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> cells;
  std::istringstream stream(line);
  for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
  return cells;
}

std::vector<Name> read_names() {
  std::ifstream file(FIHRIS_SOURCE_DIR "/tests/data/analysis/news_names.tsv");
  REQUIRE(file);
  std::vector<Name> names;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    const std::vector<std::string> cells = cells_of(line);
    REQUIRE_MESSAGE(cells.size() == 5, line);
    const std::size_t space = std::min(cells[0].find(' '), cells[0].size());
    names.push_back({cells[0].substr(0, space), cells[0].substr(space), cells[2] == "ال", cells[3]});
  }
  return names;
}

std::string without_article(const std::string& word) {
  const std::string article = "ال";
  return word.starts_with(article) ? word.substr(article.size()) : word;
}

// A stop word has no stem: it is its folded form that keeps the letters.
bool keeps(const Token& token, const std::string& name) {
  if (token.is_stop_word) return pack_utf8(token.folded) == pack_utf8(name);
  const auto is_name = [&](std::string_view stem) { return pack_utf8(stem) == pack_utf8(name); };
  return std::any_of(token.stems.begin(), token.stems.end(), is_name);
}

std::vector<std::string> clitics_of(const Name& name) {
  std::vector<std::string> clitics{""};
  for (const char* clitic : {"و", "ب", "ل"})
    if (name.colliding.find(clitic) == std::string::npos) clitics.emplace_back(clitic);
  if (!name.takes_article) return clitics;
  for (const char* clitic : {"ال", "وال", "بال"}) clitics.emplace_back(clitic);
  clitics.emplace_back(name.first.starts_with("ل") ? "ل" : "لل");  // three ل are written as two
  return clitics;
}

TEST_CASE("the list has a thousand names at least") {
  CHECK(read_names().size() >= 1000);
}

TEST_CASE("no name loses a letter") {
  Analyzer analyzer;
  for (const Name& name : read_names()) {
    std::istringstream words(name.first + name.rest);
    for (std::string word; words >> word;) {
      const Token token = analyzer.analyze(word)[0];
      CHECK_MESSAGE((keeps(token, word) || keeps(token, without_article(word))), name.first, name.rest, ": ", word);
    }
  }
}

TEST_CASE("a name is found after every clitic that it takes") {
  Analyzer analyzer;
  for (const Name& name : read_names()) {
    for (const std::string& clitic : clitics_of(name)) {
      const std::string text = clitic + name.first + name.rest;
      const Token token = analyzer.analyze(text)[0];
      CHECK_MESSAGE((keeps(token, name.first) || keeps(token, without_article(name.first))), text);
    }
  }
}

}  // namespace
}  // namespace fihris
