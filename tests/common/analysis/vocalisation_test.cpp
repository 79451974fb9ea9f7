#include "common/analysis/vocalisation.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "common/analysis/lexicon_compiler/table_file.h"

namespace fihris {
namespace {

using Marks = std::vector<std::string>;

Marks marks_of(const std::string& text) {
  Analyzer analyzer;
  return vocal_marks(text, analyzer.analyze(text)[0]);
}

bool contradict(const std::string& one, const std::string& other) {
  const Marks others = marks_of(other);
  for (const std::string& mark : marks_of(one))
    for (const std::string& not_that : contradicting_marks(mark))
      if (std::ranges::find(others, not_that) != others.end()) return true;
  return false;
}

TEST_CASE("a mark is told with its stem and letter") {
  CHECK(marks_of("طُهران") == Marks{"طهران:0u", "طهران:0n"});
  CHECK(marks_of("طّهران") == Marks{"طهران:0d"});
}

TEST_CASE("letters count from the stem, and marks of clitics do not") {
  CHECK(marks_of("بِطُهران") == Marks{"طهران:0u", "طهران:0n"});
  CHECK(marks_of("بِطهران").empty());
}

TEST_CASE("case endings, tanwin and a word without marks say nothing") {
  CHECK(marks_of("طهرانُ").empty());
  CHECK(marks_of("طهرانٌ").empty());
  CHECK(marks_of("طهران").empty());
  CHECK(marks_of("طهـران").empty());
}

TEST_CASE("one mark of a known word gives the others") {
  const Marks amman = marks_of("عَمَّان");
  CHECK(std::ranges::find(amman, "عمان:1d") != amman.end());
  CHECK(marks_of("عمّان") == amman);
  CHECK(marks_of("عَمان") != marks_of("عُمان"));
}

TEST_CASE("words of other scripts and letters that are none of Arabic have no marks") {
  CHECK(marks_of("cafe\u0301").empty());
  CHECK(marks_of("ﻻُهور").empty());
  CHECK(marks_of("في\u064E").empty());
}

TEST_CASE("marks of one kind on one letter contradict each other") {
  CHECK(contradicting_marks("عمان:0u") == Marks{"عمان:0a", "عمان:0i", "عمان:0o"});
  CHECK(contradicting_marks("عمان:1d") == Marks{"عمان:1n"});
}

TEST_CASE("words contradict each other, or not, as the table says") {
  for (const auto& row : read_table(FIHRIS_SOURCE_DIR "/tests/data/analysis/vocalised.tsv", 4)) {
    const bool apart = row[2] == "apart";
    CHECK_MESSAGE(contradict(row[0], row[1]) == apart, row[0], " ", row[1], ": ", row[3]);
    CHECK_MESSAGE(contradict(row[1], row[0]) == apart, row[1], " ", row[0], ": ", row[3]);
  }
}

}  // namespace
}  // namespace fihris
