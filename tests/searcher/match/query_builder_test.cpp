#include "searcher/match/query_builder.h"

#include <cstdlib>
#include <iomanip>
#include <sstream>
#include <string_view>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "common/index/packed_text.h"
#include "searcher/match/ranking_weights.h"

namespace fihris {
namespace {

const QueryWord school{"مدرسة", "مدرسه", {"مدرس"}, {"درس"}};
const QueryWord girls{"بنات", "بنات", {"بنت"}, {}};

// Xapian writes all the digits of a weight: 0.69999999999999996.
std::string with_short_numbers(const std::string& text) {
  std::ostringstream result;
  result << std::setprecision(6);
  for (const char* at = text.c_str(); *at != '\0';) {
    char* end = nullptr;
    const double number = *at >= '0' && *at <= '9' ? std::strtod(at, &end) : 0;
    if (end == nullptr || std::string_view(at, end).find('.') == std::string_view::npos) {
      result << *at++;
    } else {
      result << number;
      at = end;
    }
  }
  return result.str();
}

// Xapian writes \\xA8 for a byte that is no UTF-8.
std::string with_letters(const std::string& text) {
  std::string packed;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_byte = text.compare(i, 2, "\\x") == 0;
    packed += is_byte ? static_cast<char>(std::stoi(text.substr(i + 2, 2), nullptr, 16)) : text[i];
    if (is_byte) i += 3;
  }
  return unpack(packed);
}

std::string built(std::vector<Clause> clauses) {
  return with_short_numbers(with_letters(build_query({std::move(clauses)}).get_description()));
}

Clause word(Presence presence, const QueryWord& of) {
  return {presence, false, false, {of}};
}

TEST_CASE("a word is the OR of its levels in text and title, each with its weight") {
  const RankingWeights w;
  const auto [folded, stem, root, title] = std::tuple{w.folded, w.stem, w.root, w.title};
  CHECK(built({word(Presence::optional, school)}) ==
        fmt::format("Query(({:.6} * مدرسه OR {:.6} * Zمدرس OR {:.6} * XRدرس OR {:.6} * Sمدرسه OR {:.6} * ZSمدرس OR "
                    "{:.6} * XRSدرس))",
                    folded, stem, root, title * folded, title * stem, title * root));
}

TEST_CASE("an excluded word excludes its folded form and stems, not its root") {
  const std::string query = built({word(Presence::optional, girls), word(Presence::excluded, school)});
  CHECK(query.ends_with(" AND_NOT (مدرسه OR Zمدرس)))"));
}

TEST_CASE("optional words only add to the score of required ones") {
  const std::string query = built({word(Presence::optional, girls), word(Presence::required, school)});
  CHECK(query.find(fmt::format(") AND_MAYBE ({:.6} * بنات", RankingWeights{}.folded)) != std::string::npos);
}

TEST_CASE("a phrase matches by folded words in order; other levels only add to its score") {
  const std::string query = built({{Presence::required, false, true, {school, girls}}});
  CHECK(query.starts_with(fmt::format("Query(({:.6} * (مدرسه PHRASE 2 بنات) AND_MAYBE ({:.6} * Zمدرس",
                                      RankingWeights{}.folded, RankingWeights{}.stem)));
}

TEST_CASE("an exact word is the term of its spelling, or the folded word where the two are the same") {
  CHECK(built({{Presence::required, true, false, {school}}}) ==
        fmt::format("Query({:.6} * XEمدرسة)", RankingWeights{}.folded));
  CHECK(built({{Presence::required, true, false, {girls}}}) ==
        fmt::format("Query({:.6} * بنات)", RankingWeights{}.folded));
}

TEST_CASE("an exact phrase wants every spelling there, and the folded words in order") {
  CHECK(built({{Presence::required, true, true, {school, girls}}}) ==
        fmt::format("Query({:.6} * ((XEمدرسة AND بنات) FILTER (مدرسه PHRASE 2 بنات)))", RankingWeights{}.folded));
}

TEST_CASE("an excluded exact word that a term cannot tell is left to the filter") {
  CHECK(built({word(Presence::required, school), {Presence::excluded, true, false, {girls}}}).find("AND_NOT") ==
        std::string::npos);
}

TEST_CASE("an exact word that need not be there is read in the text") {
  CHECK(built({{Presence::optional, true, false, {girls}}}).find("بنات FILTER PostingSource(ExactSource)") !=
        std::string::npos);
}

TEST_CASE("a phrase that need not be there selects without weight, and its words give points") {
  const std::string query =
      built({word(Presence::optional, girls), {Presence::optional, false, true, {school, girls}}});
  CHECK(query.find("OR 0 * PostingSource(MatchedSource Query(") != std::string::npos);
}

TEST_CASE("filters select without weight, beside words that may or must be there") {
  Clause filter;
  filter.presence = Presence::required;
  filter.kind = ClauseKind::filter;
  filter.filter = {FilterField::source, "مدار", {}};
  filter.expansions = {"مدار", "وكاله_مدار"};
  CHECK(built({filter}) == "Query(0 * (Gمدار OR Gوكاله_مدار))");
  CHECK(built({word(Presence::optional, girls), filter}).ends_with(" FILTER 0 * (Gمدار OR Gوكاله_مدار)))"));
}

TEST_CASE("a date is whole years, months and days") {
  Clause filter;
  filter.presence = Presence::required;
  filter.kind = ClauseKind::filter;
  filter.filter = {FilterField::date, "", {}};
  filter.expansions = {"20231231", "2024", "202501"};
  CHECK(built({filter}) == "Query(0 * (D20231231 OR Y2024 OR M202501))");
}

TEST_CASE("a group selects, and its words give points whichever of them an article has") {
  Clause group;
  group.presence = Presence::required;
  group.kind = ClauseKind::group;
  group.group = {word(Presence::optional, girls), word(Presence::excluded, school)};
  const std::string query = built({group});
  CHECK(query.starts_with("Query((0 * ((بنات OR Zبنت) AND_NOT (مدرسه OR Zمدرس)) AND_MAYBE ("));
  CHECK(query.find("* Zبنت OR") != std::string::npos);
}

TEST_CASE("words near each other span their distance") {
  Clause near{Presence::required, false, false, {school, girls}};
  near.kind = ClauseKind::near;
  near.distance = 5;
  CHECK(built({near}).find("(مدرسه NEAR 6 بنات)") != std::string::npos);
}

TEST_CASE("a prefix is the words and stems that the index has for it, as one word") {
  Clause prefix{Presence::optional, false, false, {school}};
  prefix.kind = ClauseKind::prefix;
  prefix.expansions = {"مدرسه", "مدرسيه"};
  prefix.stem_expansions = {"مدرس"};
  CHECK(built({prefix}) == fmt::format("Query({:.6} * (مدرسه SYNONYM مدرسيه SYNONYM Zمدرس))", RankingWeights{}.folded));
}

TEST_CASE("exclusions alone match all other articles, an empty tree none") {
  CHECK(built({word(Presence::excluded, girls)}) == "Query((<alldocuments> AND_NOT (بنات OR Zبنت)))");
  CHECK(build_query({}).empty());
}

TEST_CASE("a word of two stems gives the likeliest more weight than the other") {
  QueryWord twofold = school;
  twofold.stems.push_back("مدرسي");
  const std::string query = built({word(Presence::optional, twofold)});
  const RankingWeights w;
  CHECK(query.find(fmt::format("{:.6} * Zمدرس OR {:.6} * Zمدرسي", w.stem * w.likeliest, w.stem * w.alternative)) !=
        std::string::npos);
}

}  // namespace
}  // namespace fihris
