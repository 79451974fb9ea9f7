// The tables of common/analysis/data: each row does what it says.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/analysis/added_forms.h"
#include "common/analysis/analyzer.h"
#include "common/analysis/letters.h"
#include "common/analysis/lexicon_compiler/table_file.h"

namespace fihris {
namespace {

const std::string data = FIHRIS_SOURCE_DIR "/common/analysis/data/";
const std::string cases = FIHRIS_SOURCE_DIR "/tests/data/analysis/";

std::set<std::string> first_stems(const std::string& text) {
  Analyzer analyzer;
  const Token token = analyzer.analyze(text)[0];
  return {token.stems.begin(), token.stems.end()};
}

bool meet(const std::string& one, const std::string& other) {
  const std::set<std::string> stems = first_stems(one);
  const std::set<std::string> others = first_stems(other);
  return std::ranges::any_of(stems, [&](const std::string& stem) { return others.contains(stem); });
}

TEST_CASE("every variant meets what it is a variant of, also after و") {
  const auto rows = read_table(data + "variants.tsv", 3);
  CHECK(rows.size() >= 600);
  for (const auto& row : rows) {
    CHECK_MESSAGE(meet(row[0], row[1]), row[0], " ", row[1]);
    if (row[0] != "آب") CHECK_MESSAGE(meet("و" + row[0], row[1]), "و", row[0], " ", row[1]);  // واب is another word
  }
}

TEST_CASE("no variant stands twice, or is what another row goes to") {
  std::set<PackedWord> variants;
  const auto rows = read_table(data + "variants.tsv", 3);
  for (const auto& row : rows) CHECK_MESSAGE(variants.insert(pack_utf8(row[0])).second, row[0]);
  for (const auto& row : rows) CHECK_MESSAGE(!variants.contains(pack_utf8(row[1])), row[1]);
}

TEST_CASE("reasons are said of few rows each") {
  std::multiset<std::string> reasons;
  for (const auto& row : read_table(data + "variants.tsv", 3)) reasons.insert(row[2]);
  for (const std::string& reason : reasons) CHECK_MESSAGE(reasons.count(reason) <= 3, reason);
}

TEST_CASE("words that look like a variant and are none stay apart") {
  for (const auto& row : read_table(cases + "not_variants.tsv", 3))
    CHECK_MESSAGE(!meet(row[0], row[1]), row[0], " ", row[1], ": ", row[2]);
}

TEST_CASE("every compound has the stem of the whole, with an article on its second word or without") {
  for (const auto& row : read_table(data + "compounds.tsv", 4)) {
    const std::string apart = row[0] + " " + row[1];
    const std::string definite = row[0] + " ال" + row[1];
    CHECK_MESSAGE((meet(apart, row[2]) || meet(definite, row[2])), apart, " ", row[2]);
  }
}

}  // namespace
}  // namespace fihris
