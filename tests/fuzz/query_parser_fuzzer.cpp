// Any bytes give a tree within its bounds, a Xapian query, and snippets with sound marks. The first line is
// the query, the rest a text.
#include <algorithm>

#include "common/text/utf8.h"
#include "searcher/match/query_plan.h"
#include "searcher/query/query_parser.h"
#include "searcher/snippet/snippet_maker.h"
#include "tests/fuzz/fuzz_support.h"

namespace fihris::fuzz {
namespace {

void expect_word(const QueryWord& word) {
  expect(!word.written.empty() && !word.folded.empty(), "a word has letters");
  expect(!find_invalid_utf8(word.written) && !find_invalid_utf8(word.folded), "a word is valid UTF-8");
}

// Gives the words of the clause and those in it.
std::size_t expect_clause(const Clause& clause, std::size_t depth) {
  expect(depth <= max_query_depth * 3, "groups nest no deeper than parentheses and operators do");
  const bool has_words = clause.kind != ClauseKind::group && clause.kind != ClauseKind::filter;
  expect(clause.words.empty() != has_words, "a clause has words, but no group and no filter");
  expect(!has_words || clause.is_phrase || clause.kind == ClauseKind::near || clause.words.size() == 1,
         "several words are a phrase, or near each other");
  expect(clause.boost > 0, "no word counts nothing");
  for (const QueryWord& word : clause.words) expect_word(word);
  std::size_t words = clause.words.size();
  for (const Clause& part : clause.group) words += expect_clause(part, depth + 1);
  return words;
}

void expect_bounded(const ParsedQuery& query, std::size_t size) {
  std::size_t words = 0;
  for (const Clause& clause : query.tree.clauses) words += expect_clause(clause, 0);
  expect(words <= max_query_words, "a query has few words");
  for (const QueryWarning& warning : query.warnings) {
    expect(!warning.sentence.empty() && !find_invalid_utf8(warning.sentence), "a warning is a sentence");
    expect(warning.place.begin <= warning.place.end && warning.place.end <= size, "a warning has a place in the query");
  }
}

void expect_sound(const MarkedText& marked) {
  std::uint32_t end = 0;
  for (const ByteRange& mark : marked.marks) {
    expect(mark.begin >= end && mark.begin < mark.end && mark.end <= marked.text.size(), "marks rise within the text");
    expect(!find_invalid_utf8(marked.text.substr(mark.begin, mark.size())), "a mark is made of whole code points");
    end = mark.end;
  }
}

void ask(std::string_view query, std::string_view text, QuerySyntax syntax) {
  static Analyzer analyzer;
  const ParsedQuery parsed = parse_query(query, analyzer, syntax);
  expect_bounded(parsed, query.size());
  expect(parse_query(query, analyzer, syntax).tree == parsed.tree, "a query is read the same way each time");
  plan_query(parsed.tree, {});
  SnippetMaker snippets(parsed.tree, analyzer);
  const MarkedText whole = snippets.mark_all(text);
  expect(whole.text == text, "marking all changes nothing");
  expect_sound(whole);
  expect_sound(snippets.best_snippet(text, 80));
  for (const MarkedText& fragment : snippets.fragments(text, 80, 3)) expect_sound(fragment);
}

}  // namespace
}  // namespace fihris::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fihris;
  const std::string_view input = fuzz::as_text(data, size);
  const std::string_view query = input.substr(0, input.find('\n'));
  const std::string_view text = input.substr(std::min(query.size() + 1, input.size()));
  for (const QuerySyntax syntax : {QuerySyntax::language, QuerySyntax::plain_words}) fuzz::ask(query, text, syntax);
  return 0;
}
