#include "searcher/match/plan_search.h"

#include <doctest/doctest.h>

#include "searcher/match/matcher.h"
#include "searcher/query/query_parser.h"
#include "tests/searcher/indexed_articles.h"

namespace fihris {
namespace {

using test::article;
using test::IndexedArticles;

using Ids = std::vector<std::string>;

const std::string long_text =
    "أعلنت وزارة الري أمس أن منسوب المياه في السد ارتفع خلال الأسبوع الماضي بعد أمطار غزيرة هطلت على الهضبة، وأن "
    "الفنيين فتحوا بوابتين لتصريف الفائض نحو القناة الشرقية، ودعت المزارعين إلى متابعة النشرات اليومية.";

Article dated(Article article, std::string_view date, std::string source = "") {
  article.date = parse_iso_date(date);
  article.source = std::move(source);
  return article;
}

const std::vector<std::vector<Article>> sample{
    {dated(article("old", "مطر", "مطر غزير على الساحل"), "2024-01-10", "واحة"),
     dated(article("undated", "مطر", "مطر غزير على الساحل الغربي"), "", "المرفأ")},
    {dated(article("new", "طقس", "يتوقع خبراء مطرا خفيفا في الجبال والهضاب الداخلية مساء الغد"), "2024-05-10", "واحة"),
     dated(article("newest-b", "مطر", "مطر"), "2024-05-11", "الواحة"),
     dated(article("newest-a", "مطر", "مطر"), "2024-05-11", "وَاحة")}};

Ids ids(const Matcher& matcher, const MatchPage& page) {
  Ids result;
  for (const Match& match : page.matches) result.push_back(matcher.article_id(match.document));
  return result;
}

MatchPage find(const Matcher& matcher, std::string_view query, const AnswerOptions& options, std::size_t offset = 0,
               std::size_t limit = 100) {
  Analyzer analyzer;
  return matcher.find(parse_query(query, analyzer).tree, offset, limit, {}, options);
}

AnswerOptions by_date() {
  AnswerOptions options;
  options.sort = SortOrder::date;
  options.all_copies = true;
  return options;
}

}  // namespace

TEST_CASE("by date the newest come first, equals by id, what has no date last") {
  const IndexedArticles index(sample);
  const Matcher matcher(index.places());
  CHECK(ids(matcher, find(matcher, "مطر", by_date())) == Ids{"newest-a", "newest-b", "new", "old", "undated"});
}

TEST_CASE("pages follow each other without gap or repeat, in either order") {
  const IndexedArticles index(sample);
  const Matcher matcher(index.places());
  for (const SortOrder order : {SortOrder::relevance, SortOrder::date}) {
    AnswerOptions options = by_date();
    options.sort = order;
    const Ids all = ids(matcher, find(matcher, "مطر", options));
    for (std::size_t i = 0; i < all.size(); ++i)
      CHECK(ids(matcher, find(matcher, "مطر", options, i, 1)) == Ids{all[i]});
  }
}

TEST_CASE("equal scores are ordered by id, in whatever segments they lie") {
  std::vector<std::vector<Article>> batches{{article("c", "", "مطر"), article("a", "", "مطر")},
                                            {article("d", "", "مطر"), article("b", "", "مطر")}};
  AnswerOptions options;
  options.all_copies = true;
  const IndexedArticles index(batches);
  const Matcher matcher(index.places());
  CHECK(ids(matcher, find(matcher, "مطر", options)) == Ids{"a", "b", "c", "d"});
}

TEST_CASE("freshness lifts what is new by at most half of the best score") {
  const IndexedArticles index(sample);
  const Matcher matcher(index.places());
  AnswerOptions options;
  options.all_copies = true;
  const MatchPage plain = find(matcher, "مطر", options);
  options.half_life_days = 10;
  options.today = *parse_iso_date("2024-05-20");
  const MatchPage fresh = find(matcher, "مطر", options);
  CHECK(fresh.most_freshness == doctest::Approx(plain.matches[0].score / 2));
  const auto score_of = [&](const MatchPage& page, const std::string& id) {
    for (const Match& match : page.matches)
      if (matcher.article_id(match.document) == id) return match.score;
    return 0.0;
  };
  CHECK(score_of(fresh, "new") == doctest::Approx(score_of(plain, "new") + fresh.most_freshness / 2));
  CHECK(score_of(fresh, "undated") == doctest::Approx(score_of(plain, "undated")));
  CHECK(fresh.total == plain.total);
}

TEST_CASE("of copies the best is shown, with the number of the others") {
  const IndexedArticles index({{article("1", "ارتفاع منسوب السد", long_text), article("2", "مطر", "مطر في المدينة")},
                               {article("3", "السد", long_text + " انتهى"), article("4", "منسوب السد", long_text)}});
  const Matcher matcher(index.places());
  const MatchPage page = find(matcher, "منسوب السد", {});
  REQUIRE(page.matches.size() == 1);
  CHECK(page.matches[0].copies == 2);
  CHECK(page.total == 3);
  AnswerOptions all;
  all.all_copies = true;
  CHECK(find(matcher, "منسوب السد", all).matches.size() == 3);
}

TEST_CASE("a copy that was removed is no copy") {
  const IndexedArticles index({{article("1", "السد", long_text)}, {article("2", "منسوب", long_text)}});
  index.remove("2");
  const Matcher matcher(index.places());
  const MatchPage page = find(matcher, "السد", {});
  REQUIRE(page.matches.size() == 1);
  CHECK(page.matches[0].copies == 0);
}

TEST_CASE("facets count all matches, of names that differ in spelling together") {
  const IndexedArticles index(sample);
  const Matcher matcher(index.places());
  AnswerOptions options;
  options.facet_values = 5;
  const Facets facets = find(matcher, "مطر", options, 0, 1).facets;
  CHECK(facets.are_exact);
  REQUIRE(facets.list.size() == 5);
  const Facet& sources = facets.list[0];
  REQUIRE(sources.values.size() == 3);
  CHECK(sources.values[0].count == 3);
  CHECK(facets.list[3].values == std::vector<FacetValue>{{"2024", 4}});
  CHECK(facets.list[4].values == std::vector<FacetValue>{{"2024-05", 3}, {"2024-01", 1}});
}

TEST_CASE("where texts must be read matches are counted in a sample, unless exact counts are wanted") {
  std::vector<Article> many;
  for (int i = 0; i < 5'000; ++i) {
    Article each = article(std::to_string(i), "", i % 2 == 0 ? "مدرسه" : "مدرسة");
    each.source = i % 8 == 0 ? "واحة" : "المرفأ";
    many.push_back(std::move(each));
  }
  const IndexedArticles index({many});
  const Matcher matcher(index.places());
  AnswerOptions options;
  options.all_copies = true;
  options.facet_values = 5;
  options.timeout_seconds = 600;  // a server is asked for thousands of texts one by one, on a machine that is busy too
  const MatchPage whole = find(matcher, "مدرسه", options);
  CHECK(whole.total == 5'000);
  CHECK(whole.facets.are_exact);
  const MatchPage sampled = find(matcher, "=مدرسه", options);
  CHECK_FALSE(sampled.facets.are_exact);
  CHECK_FALSE(sampled.total_is_exact);
  CHECK_FALSE(sampled.is_timed_out);
  CHECK(static_cast<double>(sampled.total) == doctest::Approx(2'500).epsilon(0.15));
  CHECK(static_cast<double>(sampled.facets.list[0].values[1].count) == doctest::Approx(625).epsilon(0.3));
  options.exact_counts = true;
  const MatchPage exact = find(matcher, "=مدرسه", options);
  CHECK(exact.total_is_exact);
  CHECK(exact.total == 2'500);
  CHECK(exact.facets.list[0].values == std::vector<FacetValue>{{"المرفأ", 1'875}, {"واحة", 625}});
  CHECK(ids(matcher, exact) == ids(matcher, sampled));
}

TEST_CASE("the best that are spelled so are found behind any number that are not") {
  std::vector<Article> many;
  many.reserve(400);
  for (int i = 0; i < 400; ++i) many.push_back(article(std::to_string(i), "مدرسة", "مدرسة"));
  for (const char* id : {"x", "y", "z"}) many.push_back(article(id, "", "في مدرسه"));
  const IndexedArticles index({many});
  const Matcher matcher(index.places());
  AnswerOptions options;
  options.all_copies = true;
  CHECK(ids(matcher, find(matcher, "=مدرسه", options, 0, 2)) == Ids{"x", "y"});
  CHECK(ids(matcher, find(matcher, "=مدرسه", options, 2, 2)) == Ids{"z"});
  options.half_life_days = 10;
  options.today = *parse_iso_date("2024-05-20");
  const MatchPage fresh = find(matcher, "=مدرسه", options, 0, 1);
  CHECK(fresh.most_freshness == doctest::Approx(fresh.matches.at(0).score / 2));
}

TEST_CASE("when the time is over what was not read yet gives no points, and the answer says so") {
  const IndexedArticles index(sample);
  const Matcher matcher(index.places());
  AnswerOptions options;
  options.timeout_seconds = 0;
  const MatchPage page = find(matcher, "+مطر -بحر", options);
  CHECK(page.is_timed_out);
  CHECK_FALSE(page.total_is_exact);
  CHECK(page.total == 5);
  for (const Match& match : page.matches) CHECK(match.score == 0);
  CHECK(find(matcher, "=مطر", options).matches.empty());
}

TEST_CASE("documents are found wherever their windows begin and end") {
  std::vector<Article> many;
  for (std::uint32_t i = 1; i <= window_size + 2; ++i) many.push_back(article(std::to_string(i), "", "بحر"));
  for (const std::uint32_t found : {1U, window_size - 1, window_size, window_size + 1, window_size + 2})
    many[found - 1].text = "مطر";
  const test::IndexedArticles index({many});
  const Matcher matcher(index.whole());
  AnswerOptions options;
  options.all_copies = true;
  const MatchPage page = find(matcher, "مطر", options);
  CHECK(page.total == 5);
  CHECK(ids(matcher, page) == Ids{"1", std::to_string(window_size - 1), std::to_string(window_size),
                                  std::to_string(window_size + 1), std::to_string(window_size + 2)});
}

TEST_CASE("several indexes are sorted, collapsed and counted as one, without what was removed") {
  const IndexedArticles first(sample);
  const IndexedArticles second({{dated(article("z", "مطر", "مطر غزير"), "2024-05-12", "المرفأ"),
                                 dated(article("gone", "مطر", "مطر"), "2024-05-13", "المرفأ")},
                                {dated(article("old-b", "مطر", "مطر غزير على الساحل"), "2024-01-10", "واحة")}});
  second.remove("gone");
  std::vector<std::filesystem::path> places = first.places();
  places.insert(places.end(), second.places().begin(), second.places().end());
  const Matcher matcher(places);
  AnswerOptions options = by_date();
  options.facet_values = 5;
  const MatchPage page = find(matcher, "مطر", options);
  CHECK(ids(matcher, page) == Ids{"z", "newest-a", "newest-b", "new", "old", "old-b", "undated"});
  CHECK(page.total == 7);
  CHECK(page.facets.list[0].values[0] == FacetValue{"واحة", 4});
  CHECK(page.facets.list[0].values[1] == FacetValue{"المرفأ", 2});
}

TEST_CASE("similar articles are those with the same telling words, without the article and its copies") {
  const IndexedArticles index(
      {{article("1", "ارتفاع منسوب السد", long_text), article("2", "السد", "منسوب المياه في السد يهدد القناة الشرقية")},
       {article("3", "ارتفاع", long_text), article("4", "كرة", "فاز الفريق بكأس البطولة")}});
  const Matcher matcher(index.places());
  const MatchPage page = matcher.similar(*matcher.document_by_id("1"), 0, 10);
  CHECK(ids(matcher, page) == Ids{"2"});
}

}  // namespace fihris
