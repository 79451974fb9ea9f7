#include "indexer/pages/page_noise.h"

#include <fstream>
#include <map>

#include <doctest/doctest.h>

#include "indexer/pages/text_measures.h"

using namespace fihris;

namespace {

// "[[ ]]" around a link.
TextBlock block_of(std::string text) {
  TextBlock block;
  for (std::size_t begin = text.find("[["); begin != text.npos; begin = text.find("[[")) {
    text.erase(begin, 2);
    const std::size_t end = text.find("]]", begin);
    text.erase(end, 2);
    block.links.emplace_back(begin, end);
    block.link_words += static_cast<std::uint32_t>(count_words(text.substr(begin, end - begin)));
  }
  block.words = static_cast<std::uint32_t>(count_words(text));
  block.text = std::move(text);
  return block;
}

const std::map<std::string, PageNoise> kinds{{"none", PageNoise::none},
                                             {"line", PageNoise::line},
                                             {"heading", PageNoise::heading},
                                             {"ending", PageNoise::ending}};

}  // namespace

TEST_CASE("lines of pages are told from prose as the table says") {
  std::ifstream file(FIHRIS_SOURCE_DIR "/tests/data/indexer/page_lines.tsv");
  std::size_t rows = 0;
  for (std::string row; std::getline(file, row);) {
    if (row.starts_with('#')) continue;
    const std::size_t tab = row.find('\t'), second = row.find('\t', tab + 1);
    CAPTURE(row);
    CHECK(noise_of(block_of(row.substr(tab + 1, second - tab - 1))) == kinds.at(row.substr(0, tab)));
    ++rows;
  }
  CHECK(rows > 20);
}

TEST_CASE("long lines are prose whatever they begin with") {
  std::string text = "اقرأ أيضا";
  for (int i = 0; i < 50; ++i) text += " كلمة";
  CHECK(noise_of(block_of(text)) == PageNoise::none);
}

TEST_CASE("a link that a label announces leaves the paragraph, other links stay") {
  CHECK(without_inline_links(block_of("قال الوزير. (اقرأ أيضاً: [[خبر آخر]]) وأضاف أمس.")) ==
        "قال الوزير. ) وأضاف أمس.");
  CHECK(without_inline_links(block_of("اقرأ أيضا [[خبر]] قال شاهد أيضا: [[آخر]]")) == " قال ");
  CHECK(without_inline_links(block_of("قال [[الوزير]] إنه قرأ [[التقرير]]")) == "قال الوزير إنه قرأ التقرير");
}
