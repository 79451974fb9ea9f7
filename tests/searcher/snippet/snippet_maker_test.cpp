#include "searcher/snippet/snippet_maker.h"

#include <doctest/doctest.h>

#include "searcher/query/query_parser.h"

namespace fihris {
namespace {

std::vector<std::string> marked_words(const MarkedText& marked) {
  std::vector<std::string> words;
  for (const ByteRange& mark : marked.marks) words.push_back(marked.text.substr(mark.begin, mark.size()));
  return words;
}

const std::string text =
    "وصل الوفد إلى المطار مساء أمس.\nوبدأت في عُمان جولة محادثات جديدة بين الجانبين، وقال الوزير إنها غير "
    "مباشرة. "
    "وتستمر الجولة ثلاثة أيام في العاصمة، ثم تنتقل إلى مدينة أخرى بعد أسبوع من الآن.";

TEST_CASE("the snippet is the passage with the words, marked where they stand in it") {
  Analyzer analyzer;
  SnippetMaker snippets(parse_query("محادثات عمان", analyzer).tree, analyzer);
  const MarkedText snippet = snippets.best_snippet(text, 160);
  CHECK(snippet.text.starts_with("وبدأت في عُمان جولة محادثات"));
  CHECK(snippet.text.size() <= 160);
  CHECK(marked_words(snippet) == std::vector<std::string>{"عُمان", "محادثات"});
  CHECK(snippet.starts_inside);
  CHECK(snippet.ends_inside);
}

TEST_CASE("a snippet is one line") {
  Analyzer analyzer;
  SnippetMaker snippets(parse_query("الوفد عمان", analyzer).tree, analyzer);
  const MarkedText snippet = snippets.best_snippet(text, 400);
  CHECK(snippet.text.find('\n') == std::string::npos);
  CHECK(!snippet.starts_inside);
}

TEST_CASE("words that stand far apart are shown in fragments, in the order of the text") {
  Analyzer analyzer;
  SnippetMaker snippets(parse_query("أسبوع المطار", analyzer).tree, analyzer);
  const std::vector<MarkedText> fragments = snippets.fragments(text, 200, 2);
  REQUIRE(fragments.size() == 2);
  CHECK(marked_words(fragments[0]) == std::vector<std::string>{"المطار"});
  CHECK(marked_words(fragments[1]) == std::vector<std::string>{"أسبوع"});
  CHECK(fragments[0].text.size() <= 100);
  CHECK(fragments[0].ends_inside);
  CHECK(fragments[1].starts_inside);
}

TEST_CASE("where one passage shows all words there is one fragment") {
  Analyzer analyzer;
  SnippetMaker snippets(parse_query("محادثات عمان", analyzer).tree, analyzer);
  const std::vector<MarkedText> fragments = snippets.fragments(text, 160, 3);
  REQUIRE(fragments.size() == 1);
  CHECK(fragments[0].text == snippets.best_snippet(text, 160).text);
}

TEST_CASE("fragments that overlap are one") {
  Analyzer analyzer;
  SnippetMaker snippets(parse_query("الوفد المطار أسبوع", analyzer).tree, analyzer);
  for (std::size_t bytes = 20; bytes < 500; bytes += 7) {
    const std::vector<MarkedText> fragments = snippets.fragments(text, bytes, 4);
    REQUIRE_FALSE(fragments.empty());
    for (std::size_t i = 1; i < fragments.size(); ++i) CHECK(fragments[i].starts_inside);
  }
  CHECK(snippets.fragments("", 100, 3).size() == 1);
}

TEST_CASE("a title is shown whole") {
  Analyzer analyzer;
  SnippetMaker snippets(parse_query("عمان", analyzer).tree, analyzer);
  const MarkedText title = snippets.mark_all("محادثات في عُمان");
  CHECK(title.text == "محادثات في عُمان");
  CHECK(marked_words(title) == std::vector<std::string>{"عُمان"});
  CHECK(!title.ends_inside);
}

TEST_CASE("an empty text gives an empty snippet") {
  Analyzer analyzer;
  SnippetMaker snippets(parse_query("عمان", analyzer).tree, analyzer);
  const MarkedText snippet = snippets.best_snippet("", 320);
  CHECK(snippet.text.empty());
  CHECK(!snippet.ends_inside);
}

}  // namespace
}  // namespace fihris
