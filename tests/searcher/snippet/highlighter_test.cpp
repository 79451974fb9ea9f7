#include "searcher/snippet/highlighter.h"

#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "searcher/query/query_parser.h"
#include "searcher/query/synonyms.h"

namespace fihris {
namespace {

// The text with its marked words in brackets.
std::string marked(std::string_view query, std::string text) {
  Analyzer analyzer;
  Highlighter highlighter(parse_query(query, analyzer).tree);
  const std::vector<ByteRange> ranges = to_ranges(highlighter.find(analyzer.analyze(text)));
  for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
    text.insert(range->end, "]").insert(range->begin, "[");
  }
  return text;
}

TEST_CASE("whole words are marked, with their clitics and harakat") {
  CHECK(marked("وزير", "قال الوَزيرُ أمس") == "قال [الوَزيرُ] أمس");
  CHECK(marked("مدرسه", "في المدرسة") == "في [المدرسة]");
}

TEST_CASE("excluded words are not marked") {
  CHECK(marked("قال -الوزير", "الوزير قال") == "الوزير [قال]");
}

TEST_CASE("words of a phrase are marked in their folded form only") {
  CHECK(marked("\"قانون الانتخاب\"", "قانون الإنتخاب والقانون") == "[قانون] [الإنتخاب] والقانون");
}

TEST_CASE("an exact word is marked only as written") {
  CHECK(marked("=مدرسه", "مدرسة مدرسه") == "مدرسة [مدرسه]");
  CHECK(marked("=مدرسة", "مدرسة مدرسه") == "[مدرسة] مدرسه");
}

TEST_CASE("a text without the words has no marks") {
  CHECK(marked("وزير", "سماء زرقاء") == "سماء زرقاء");
  CHECK(marked("", "سماء زرقاء") == "سماء زرقاء");
  CHECK(marked("وزير", "").empty());
}

TEST_CASE("words that touch become one range") {
  const std::vector<MarkedWord> words{{0, {0, 1}, 1, 1}, {1, {1, 3}, 2, 1}, {2, {4, 6}, 1, 1}};
  CHECK(to_ranges(words) == std::vector<ByteRange>{{0, 3}, {4, 6}});
}

TEST_CASE("closer forms weigh more") {
  Analyzer analyzer;
  Highlighter highlighter(parse_query("وزير", analyzer).tree);
  const std::vector<MarkedWord> words = highlighter.find(analyzer.analyze("وزير والوزير"));
  REQUIRE(words.size() == 2);
  CHECK(words[0].weight > words[1].weight);
  CHECK(words[0].words == words[1].words);
}

TEST_CASE("synonyms are marked as the word that they stand for") {
  Analyzer analyzer;
  QueryTree tree = parse_query("حادث سيارة", analyzer).tree;
  SynonymTable::parse("سيارة\tمركبة\tعربة نقل", "words.tsv", analyzer).expand(tree);
  Highlighter highlighter(tree);
  const auto words = highlighter.find(analyzer.analyze("المركبات وعربة نقل"));
  REQUIRE(words.size() == 2);
  CHECK(words[0].words == 2);
  CHECK(words[1].words == 2);
}

}  // namespace
}  // namespace fihris
