// Any bytes are a table of synonyms or an error that names its line; with a table any query has few synonyms. The first
// line is the query, the rest a table.
#include <algorithm>

#include "common/base/error.h"
#include "searcher/match/query_plan.h"
#include "searcher/query/query_parser.h"
#include "searcher/query/synonyms.h"
#include "tests/fuzz/fuzz_support.h"

namespace fihris::fuzz {
namespace {

void expect_bounded(const QueryTree& tree) {
  std::size_t synonyms = 0;
  for (const Clause& clause : tree.clauses) {
    synonyms += clause.synonyms.size();
    for (const std::vector<QueryWord>& each : clause.synonyms)
      expect(!each.empty() && each.size() <= max_words_of_synonym, "a synonym has a few words");
    expect(clause.synonyms.empty() || (!clause.exact && !clause.is_phrase), "a sequence has no synonyms");
  }
  expect(synonyms <= max_synonyms_of_query, "a query has few synonyms");
}

void ask(std::string_view query, std::string_view table) {
  static Analyzer analyzer;
  QueryTree tree = parse_query(query, analyzer).tree;
  try {
    SynonymTable::parse(table, "words.tsv", analyzer).expand(tree);
  } catch (const InputError& error) {
    expect(std::string_view(error.what()).starts_with("words.tsv:"), "an error names its line");
    return;
  }
  expect_bounded(tree);
  const QueryPlan plan = plan_query(tree, {});
  expect(plan.asks_for_any || !plan.required.empty(), "what asks for nothing in particular asks for every article");
}

}  // namespace
}  // namespace fihris::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fihris;
  const std::string_view input = fuzz::as_text(data, size);
  const std::string_view query = input.substr(0, input.find('\n'));
  fuzz::ask(query, input.substr(std::min(query.size() + 1, input.size())));
  return 0;
}
