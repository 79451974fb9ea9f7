// The same articles as one index, as two, and behind servers of Xapian: every search must give the same.
#include <array>
#include <random>

#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "searcher/match/matcher.h"
#include "searcher/query/query_parser.h"
#include "tests/searcher/indexed_articles.h"
#include "tests/support/tcpsrv.h"

namespace fihris {
namespace {

constexpr int article_count = 300;
constexpr std::array words{"مطر",  "بحر", "غاز",     "وزير",  "الوزارة", "اتفاق", "ميناء",  "كتاب",   "مدرسة",
                           "طالب", "نهر", "الأمطار", "سفينة", "مهرجان",  "سينما", "مباراة", "لاعبون", "اقتصاد"};

std::string some_words(std::mt19937& random, std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text.append(words[random() % words.size()]).append(" ");
  return text;
}

Article made_article(int number, std::mt19937& random) {
  Article article = test::article("id" + std::to_string(number), some_words(random, 3), some_words(random, 30));
  article.source = std::array{"واحة", "المرفأ", "مدار"}[random() % 3];
  article.section = std::array{"", "رياضة", "اقتصاد"}[random() % 3];
  article.author = "كاتب " + std::to_string(random() % 9);
  if (random() % 5 != 0) article.date = Date{std::chrono::sys_days{std::chrono::days{19'700 + random() % 200}}};
  return article;
}

// The last two of each eight are copies of each other, and lie in different shards.
std::vector<Article> made_articles() {
  std::mt19937 random(7);
  std::vector<Article> articles;
  for (int i = 0; i < article_count; ++i) {
    articles.push_back(made_article(i, random));
    if (i % 8 == 7) articles.back().text = articles[articles.size() - 2].text + " عاجل";
  }
  return articles;
}

bool is_of_shard(const Article& article, int shard) {
  return shard < 0 || std::stoi(article.id.substr(2)) % 2 == shard;
}

// All of them, or those of one of two shards: added in three batches, and then some replaced and some removed.
class Shard {
 public:
  explicit Shard(int shard) {
    IndexWriter writer(path(), {});
    const std::vector<Article> articles = made_articles();
    for (std::size_t i = 0; i < articles.size(); ++i) {
      if (is_of_shard(articles[i], shard)) writer.add(articles[i]);
      if (i % 100 == 99) writer.publish();
    }
    std::mt19937 random(9);
    for (std::size_t i = 0; i < articles.size(); i += 20) {
      const Article later = made_article(static_cast<int>(i), random);
      if (is_of_shard(later, shard)) writer.add(later);
      if (is_of_shard(articles[i + 3], shard)) writer.remove(articles[i + 3].id);
    }
    writer.publish();
  }

  std::filesystem::path path() const { return folder_.path() / "index"; }
  std::filesystem::path stub() const { return path() / "stub"; }

 private:
  test::TemporaryFolder folder_;
};

std::string random_words(std::mt19937& random, const char* before, const char* between, const char* after) {
  std::string query = before;
  query.append(words[random() % words.size()]).append(between).append(words[random() % words.size()]);
  return query.append(after);
}

std::string random_word(std::mt19937& random) {
  return words[random() % words.size()];
}

// A word, or what needs more than its terms: positions, texts, expansions, groups.
std::string random_operand(std::mt19937& random) {
  switch (random() % 9) {
    case 0: return random_words(random, "\"", " ", "\"");
    case 1: return random_words(random, "", " NEAR/5 ", "");
    case 2: return "=" + random_word(random);
    case 3: return random_word(random) + "~";
    case 4: return random_words(random, "(", " OR ", ")");
    case 5: return "العنوان:" + random_word(random);
    case 6: return "مط*";
    default: return random_word(random);
  }
}

std::string random_query(std::mt19937& random) {
  constexpr std::array signs{"", "", "", "+", "-"};
  std::string query;
  for (std::size_t left = 1 + random() % 4; left > 0; --left)
    query.append(signs[random() % signs.size()]).append(random_operand(random)).append(" ");
  if (random() % 4 == 0) query += "مصدر:واحة ";
  if (random() % 4 == 0) query += "تاريخ:2024-0" + std::to_string(1 + random() % 6);
  return query;
}

AnswerOptions random_options(std::mt19937& random) {
  AnswerOptions options;
  options.sort = random() % 3 == 0 ? SortOrder::date : SortOrder::relevance;
  options.half_life_days = random() % 3 == 0 ? 20 : 0;
  options.today = *parse_iso_date("2024-06-01");
  options.all_copies = random() % 2 == 0;
  options.facet_values = random() % 2 == 0 ? 5 : 0;
  options.exact_counts = true;
  return options;
}

void check_same(const Matcher& matcher, const MatchPage& page, const Matcher& one, const MatchPage& expected) {
  CHECK(page.total == expected.total);
  CHECK(page.total_is_exact == expected.total_is_exact);
  CHECK(page.most_freshness == doctest::Approx(expected.most_freshness).epsilon(1e-9));
  CHECK(page.facets.list == expected.facets.list);
  REQUIRE(page.matches.size() == expected.matches.size());
  for (std::size_t i = 0; i < page.matches.size(); ++i) {
    CHECK(matcher.article_id(page.matches[i].document) == one.article_id(expected.matches[i].document));
    CHECK(page.matches[i].score == doctest::Approx(expected.matches[i].score).epsilon(1e-9));
    CHECK(page.matches[i].copies == expected.matches[i].copies);
  }
}

// Both find the same for many queries.
void check_same(const Matcher& matcher, const Matcher& one) {
  CHECK(matcher.articles() == one.articles());
  Analyzer analyzer;
  std::mt19937 random(11);
  std::size_t found = 0;
  for (int i = 0; i < 120; ++i) {
    const std::string query = random_query(random);
    CAPTURE(query);
    const AnswerOptions options = random_options(random);
    const std::size_t offset = random() % 3 * 7;
    const QueryTree tree = one.expand(parse_query(query, analyzer).tree).tree;
    const MatchPage expected = one.find(tree, offset, 10, {}, options);
    check_same(matcher, matcher.find(matcher.expand(parse_query(query, analyzer).tree).tree, offset, 10, {}, options),
               one, expected);
    found += expected.matches.size();
  }
  CHECK(found > 200);
}

}  // namespace

TEST_CASE("two indexes are searched as one") {
  const Shard all(-1), first(0), second(1);
  check_same(Matcher({first.path(), second.path()}), Matcher({all.path()}));
}

TEST_CASE("an index behind a server is searched as in its folder") {
  const Shard all(-1);
  const test::TcpServer server(all.stub());
  check_same(Matcher({server.address()}), Matcher({all.path()}));
}

TEST_CASE("indexes behind servers and in folders are searched as one") {
  const Shard all(-1), first(0), second(1);
  const test::TcpServer server(first.stub()), other(second.stub());
  const Matcher one({all.path()});
  check_same(Matcher({server.address(), other.address()}), one);
  check_same(Matcher({second.path(), server.address()}), one);
}

TEST_CASE("an article behind a server is read by its number and by its id") {
  const Shard all(-1);
  const test::TcpServer server(all.stub());
  const Matcher matcher({server.address()});
  const auto document = matcher.document_by_id("id1");
  REQUIRE(document);
  CHECK(matcher.article(*document).text == made_articles()[1].text);
  CHECK_FALSE(matcher.document_by_id("id3"));
}

TEST_CASE("a server that hung up is connected anew") {
  const Shard all(0);
  test::TcpServer server(all.stub());
  Matcher matcher({server.address()});
  const std::uint64_t articles = matcher.articles_with("مطر");
  server.restart();
  CHECK_THROWS_WITH_AS(matcher.articles_with("مطر"),
                       doctest::Contains(("index " + server.address() + " does not answer: ").c_str()), IndexChanged);
  matcher.reopen();
  CHECK(matcher.articles_with("مطر") == articles);
}

}  // namespace fihris
