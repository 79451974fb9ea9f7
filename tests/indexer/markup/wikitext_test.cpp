#include "indexer/markup/wikitext.h"

#include <fstream>

#include <doctest/doctest.h>

using namespace fihris;

namespace {

std::string with_line_ends(std::string text) {
  for (std::size_t i = text.find("\\n"); i != text.npos; i = text.find("\\n", i)) text.replace(i, 2, "\n");
  return text;
}

}  // namespace

TEST_CASE("wikitext becomes the text that readers see") {
  std::ifstream file(FIHRIS_SOURCE_DIR "/tests/data/indexer/markup/wikitext.tsv");
  std::size_t rows = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    const std::size_t first = line.find('\t');
    const std::size_t second = line.find('\t', first + 1);
    REQUIRE(second != line.npos);
    CAPTURE(line);
    CHECK(plain_text_of_wikitext(with_line_ends(line.substr(0, first))).text ==
          with_line_ends(line.substr(first + 1, second - first - 1)));
    ++rows;
  }
  CHECK(rows > 30);
}

TEST_CASE("the first category outside templates is told") {
  CHECK(plain_text_of_wikitext("{{x|[[تصنيف:أ]]}} [[Category: ب |*]] [[تصنيف:ج]]").category == "ب");
  CHECK(plain_text_of_wikitext("نص").category.empty());
}

TEST_CASE("a wiki has names of its own for files and categories") {
  WikiNames names;
  names.files.insert("datei");
  names.categories.insert("kategorie");
  const WikiText plain = plain_text_of_wikitext("[[Datei:x.jpg|mini]]Text[[Kategorie:Stadt]]", names);
  CHECK(plain.category == "Stadt");
  CHECK(plain_text_of_wikitext("[[Datei:x.jpg|الميناء]]", names).text == "الميناء");
}

TEST_CASE("markup that nests without end or never closes takes linear time") {
  for (const std::string mark :
       {"{{", "[[", "{{{", "\n{|", "[http://", "-{",   "<ref>", "<math>", "<!--",     "}}",          "]]",
        "__", "|}", "(",   "[[a|", "''",       "&amp", "<",     "\n==",   "{{a|[[b|", "<ref></ref>", "*"}) {
    std::string text;
    while (text.size() < 1'000'000) text += mark;
    CAPTURE(mark);
    CHECK(plain_text_of_wikitext(text + " نهاية").text.size() <= text.size() + 20);
  }
}
