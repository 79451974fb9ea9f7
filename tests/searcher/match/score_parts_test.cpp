#include "searcher/match/score_parts.h"

#include <doctest/doctest.h>

#include "common/index/packed_text.h"
#include "common/index/schema.h"

namespace fihris {
namespace {

const QueryWord school{"مدرسة", "مدرسه", {"مدرسة"}, {"درس"}};
const QueryWord twofold{"كتابه", "كتابه", {"كتاب", "كتابة"}, {"كتب"}};

// "level term" of each part.
std::vector<std::string> names(const std::vector<ScorePart>& parts) {
  std::vector<std::string> all;
  for (const ScorePart& part : parts) all.push_back(std::string(part.level) + " " + unpack(part.term));
  return all;
}

TEST_CASE("a word has a part for each level of text and title") {
  const auto parts = parts_of(Clause{Presence::optional, false, false, {school}}, {}, Role::decides);
  CHECK(names(parts) == std::vector<std::string>{"word مدرسه", "stem Zمدرسة", "root XRدرس", "title Sمدرسه",
                                                 "title stem ZSمدرسة", "title root XRSدرس"});
  for (const ScorePart& part : parts) CHECK(part.word == "مدرسة");
}

TEST_CASE("weights come from the ranking, least for the less likely of several stems") {
  RankingWeights weights;
  weights.stem = 0.5;
  weights.likeliest = 0.75;
  weights.alternative = 0.5;
  weights.title = 2;
  const auto parts = parts_of(Clause{Presence::optional, false, false, {twofold}}, weights, Role::decides);
  CHECK(parts[1].weight == doctest::Approx(0.375));
  CHECK(parts[2].weight == doctest::Approx(0.25));
  CHECK(parts[5].level == "title stem");
  CHECK(parts[5].weight == doctest::Approx(0.75));
}

TEST_CASE("a phrase is one part before the other levels of its words; exact words have no others") {
  const Clause phrase{Presence::required, false, true, {school, twofold}};
  const auto parts = parts_of(phrase, {}, Role::decides);
  CHECK(parts.front().level == "phrase");
  CHECK(parts.front().word == "مدرسة كتابه");
  CHECK(parts.front().term.empty());
  CHECK(parts.size() > 1);
  CHECK(names(parts_of(Clause{Presence::required, true, false, {school}}, {}, Role::decides)) ==
        std::vector<std::string>{"exact XEمدرسة"});
}

TEST_CASE("a phrase has the points of its words where they stand so, in their spelling where that counts") {
  const Clause phrase{Presence::required, false, true, {school, twofold}};
  const ScorePart part = parts_of(phrase, {}, Role::decides).front();
  CHECK(part.terms ==
        std::vector<std::string>{schema::term(schema::folded, "مدرسه"), schema::term(schema::folded, "كتابه")});
  REQUIRE(part.within);
  CHECK(part.within->kind == Selection::Kind::phrase);
  CHECK(part.within->span == 2);
  Clause exact = phrase;
  exact.exact = true;
  const Selection spelled = sequence_selection(exact);
  CHECK(spelled.kind == Selection::Kind::spelling);
  CHECK(spelled.clause == exact);
  REQUIRE(spelled.parts.size() == 1);
  REQUIRE(spelled.parts[0].parts.size() == 2);
  CHECK(spelled.parts[0].parts[1] == *part.within);
}

TEST_CASE("words near each other span their distance") {
  Clause near{Presence::required, false, false, {school, twofold}};
  near.kind = ClauseKind::near;
  near.distance = 5;
  CHECK(near_selection(near).kind == Selection::Kind::near);
  CHECK(near_selection(near).span == 6);
}

TEST_CASE("a prefix is the words and stems that the index has for it, as one word") {
  Clause prefix{Presence::optional, false, false, {school}};
  prefix.kind = ClauseKind::prefix;
  CHECK(parts_of(prefix, {}, Role::decides).empty());
  prefix.expansions = {"مدرسه", "مدرسيه"};
  prefix.stem_expansions = {"مدرس"};
  const auto parts = parts_of(prefix, {}, Role::decides);
  REQUIRE(parts.size() == 1);
  CHECK(parts[0].word == "مدرسة*");
  CHECK(parts[0].counts_as_one);
  CHECK(parts[0].terms.size() == 3);
  CHECK(selection_of(parts[0]) == any_term(parts[0].terms));
}

TEST_CASE("excluded clauses have no part in the score") {
  const QueryTree tree{{{Presence::excluded, false, false, {school}}, {Presence::required, true, false, {twofold}}}};
  CHECK(names(parts_of(tree, {})) == std::vector<std::string>{"exact كتابه"});
}

TEST_CASE("a synonym is found by its stems, a phrase in its words, both at a share of the weight") {
  RankingWeights weights;
  weights.synonym = 0.5;
  const QueryWord function_word{"عن", "عن", {}, {}};
  const Clause clause{Presence::optional, false, false, {school}, {{twofold}, {function_word}, {school, twofold}}};
  const auto parts = parts_of(clause, weights, Role::decides);
  REQUIRE(parts.size() == 6 + 4 + 2 + 1);
  CHECK(parts[6].level == "synonym");
  CHECK(parts[6].word == "مدرسة");
  CHECK(unpack(parts[6].term) == "Zكتاب");
  CHECK(parts[6].weight == doctest::Approx(0.5 * weights.stem * weights.likeliest));
  CHECK(unpack(parts[7].term) == "ZSكتاب");
  CHECK(parts[7].weight == doctest::Approx(0.5 * weights.stem * weights.likeliest * weights.title));
  CHECK(unpack(parts[10].term) == "عن");
  CHECK(parts[10].weight == doctest::Approx(0.5 * weights.stem));
  CHECK(parts[12].term.empty());
  CHECK(parts[12].terms.empty());
  REQUIRE(parts[12].within);
  CHECK(parts[12].within->kind == Selection::Kind::phrase);
}

TEST_CASE("harakat are parts of their own, and leave out what contradicts them in every part") {
  const QueryWord oman{"عمان", "عمان", {"عمان"}, {"عمان"}, {"عمان:0u", "عمان:0n"}};
  const auto parts = parts_of(Clause{Presence::optional, false, false, {oman}}, {}, Role::decides);
  REQUIRE(parts.size() == 7);
  CHECK(parts.back().level == "marks");
  CHECK(unpack(parts.back().term) == "XVعمان:0u");
  for (const ScorePart& part : parts) {
    CHECK(part.elsewhere == contradiction_of(oman));
    CHECK(selection_of(part) == all_but(any_term({part.term}), *part.elsewhere));
  }
  CHECK_FALSE(contradiction_of(school));
}

}  // namespace
}  // namespace fihris
