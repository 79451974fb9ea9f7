#include "searcher/suggest/query_suggester.h"

#include <doctest/doctest.h>

#include "tests/searcher/suggest/written_dictionary.h"

namespace fihris {
namespace {

using test::WrittenDictionary;

TEST_CASE("the dictionaries are read again when the index is published anew") {
  const WrittenDictionary index({{{{"ظروف", 30}}}});
  Analyzer analyzer;
  QuerySuggester suggester({index.path()});
  Manifest manifest = *read_manifest(index.path());
  REQUIRE(suggester.correct("ضروف", {manifest}, analyzer, true));
  remove_tree(index.path() / "segments/0-a/words");
  CHECK(suggester.correct("ضروف", {manifest}, analyzer, true));
  ++manifest.generation;
  CHECK_FALSE(suggester.correct("ضروف", {manifest}, analyzer, true));
}

TEST_CASE("a query is worth a look when any of its words is rare") {
  Analyzer analyzer;
  const auto articles_with = [](std::string_view folded) { return folded == "وزير" ? 20U : 1U; };
  CHECK(has_rare_word("وزير ضروف", analyzer, 1000, articles_with));
  CHECK_FALSE(has_rare_word("وزير 2024", analyzer, 1000, articles_with));
}

}  // namespace
}  // namespace fihris
