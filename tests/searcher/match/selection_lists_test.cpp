#include "searcher/match/selection_lists.h"

#include <doctest/doctest.h>

#include "common/index/schema.h"
#include "tests/searcher/indexed_articles.h"

namespace fihris {
namespace {

using test::article;

Selection together(Selection::Kind kind, std::vector<std::string> terms, std::size_t span) {
  Selection selection = any_term(std::move(terms));
  selection.kind = kind;
  selection.span = span;
  return selection;
}

const std::string rain = schema::term(schema::folded, "مطر"), heavy = schema::term(schema::folded, "غزير"),
                  coast = schema::term(schema::folded, "الساحل");

const std::vector<std::vector<Article>> sample{
    {article("1", "", "مطر غزير على الساحل"), article("2", "", "غزير مطر الساحل"), article("3", "", "مطر")},
    {article("4", "", "الساحل بعد مطر غزير")}};

struct Loaded {
  test::IndexedArticles index{sample};
  IndexReader reader{index.whole()};
  PostingStore postings{reader};
  SpellingChecks checks{reader};
  SelectionLists lists{reader, postings, checks};

  std::uint64_t articles(const Selection& selection) {
    const LoadedSelection loaded = lists.load(selection);
    REQUIRE(loaded.lists.size() == 1);
    CHECK(loaded.lists[0]->segments.size() == 2);
    return loaded.lists[0]->articles;
  }
};

using Kind = Selection::Kind;

}  // namespace

TEST_CASE("phrases and words near each other become lists of the articles of each segment") {
  Loaded loaded;
  CHECK(loaded.articles(together(Kind::phrase, {rain, heavy}, 2)) == 2);
  CHECK(loaded.articles(together(Kind::near, {rain, heavy}, 2)) == 3);
  CHECK(loaded.articles(together(Kind::phrase, {rain, "none"}, 2)) == 0);
  const LoadedSelection phrase = loaded.lists.load(together(Kind::phrase, {rain, heavy}, 2));
  CHECK(phrase.kind == Kind::any_term);
  CHECK(phrase.lists[0]->segments[0].size() == 1);
  CHECK(phrase.lists[0]->segments[1].size() == 1);
  CHECK(phrase.lists[0] == loaded.lists.load(together(Kind::phrase, {rain, heavy}, 2)).lists[0]);  // kept
}

TEST_CASE("where few articles matter phrases are looked for in those alone, and such lists are kept apart") {
  std::vector<Article> many;
  for (int i = 0; i < 20; ++i) many.push_back(article(std::to_string(i), "", i == 7 ? "مطر غزير نادر" : "مطر غزير"));
  const test::IndexedArticles index({many});
  const IndexReader reader(index.whole());
  PostingStore postings(reader);
  SpellingChecks checks(reader);
  const Selection phrase = together(Kind::phrase, {rain, heavy}, 2);
  SelectionLists few(reader, postings, checks);
  few.matter_only_in({any_term({rain}), any_term({schema::term(schema::folded, "نادر")})});
  CHECK(few.load(phrase).lists[0]->articles == 1);
  CHECK(SelectionLists(reader, postings, checks).load(phrase).lists[0]->articles == 20);
}

TEST_CASE("a spelling has its candidates, and joins the checks") {
  Loaded loaded;
  const Clause clause{Presence::required, true, false, {{"مطر", "مطر", {}, {}}}};
  Selection spelling;
  spelling.kind = Kind::spelling;
  spelling.parts = {any_term({rain})};
  spelling.clause = clause;
  const LoadedSelection twice = loaded.lists.load(all_of({spelling, spelling}));
  REQUIRE(twice.parts.size() == 2);
  CHECK(twice.parts[0].clause == twice.parts[1].clause);
  CHECK(twice.parts[0].parts[0].lists[0]->articles == 4);
  CHECK_FALSE(loaded.checks.is_empty());
}

}  // namespace fihris
