// Servers are killed and begun again during many searches: each answer is either the whole one, or says which indexes
// are missing and is what the others answer. FIHRIS_SERVER_QUERIES sets how many are asked.
#include <array>
#include <atomic>
#include <cstdlib>
#include <map>
#include <random>
#include <thread>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "searcher/server/live_index.h"
#include "tests/searcher/indexed_articles.h"
#include "tests/support/remote_times.h"
#include "tests/support/tcpsrv.h"

namespace fihris {
namespace {

constexpr int usual_queries = 300;
constexpr std::array queries{"ميناء",         "سفينة وزير", "\"ميناء سفينة\"", "مطر OR غاز", "وزير -مطر",
                             "مصدر:واحة غاز", "سفي*",       "وزير NEAR/3 غاز", "اتفاقا~",    "=الميناء"};
constexpr std::array words{"ميناء", "سفينة", "وزير", "الميناء", "مطر", "غاز", "اتفاق"};

int query_count() {
  const char* text = std::getenv("FIHRIS_SERVER_QUERIES");
  return text == nullptr ? usual_queries : std::max(1, std::atoi(text));
}

std::vector<Article> made_articles(int index) {
  std::mt19937 random(static_cast<unsigned>(index) + 1);
  std::vector<Article> articles;
  for (int i = 0; i < 40; ++i) {
    std::string text;
    for (int word = 0; word < 12; ++word) text.append(words[random() % words.size()]).append(" ");
    articles.push_back(test::article(std::to_string(index) + '-' + std::to_string(i), words[random() % 3], text));
    articles.back().source = i % 2 == 0 ? "واحة" : "مدار";
  }
  return articles;
}

SearchRequest request(const char* query) {
  SearchRequest asked;
  asked.query = query;
  asked.answer.facet_values = 3;
  asked.answer.exact_counts = true;
  return asked;
}

// One index in a folder, two behind servers.
class ThreeIndexes {
 public:
  std::vector<std::filesystem::path> places() const {
    return {indexes_[0].path(), servers_[0].address(), servers_[1].address()};
  }

  // Where the missing ones lie; of the folders alone, what is left must answer.
  std::vector<std::filesystem::path> folders_without(const Shards& missing) const {
    std::vector<std::filesystem::path> left{indexes_[0].path()};
    for (std::size_t i = 0; i < servers_.size(); ++i)
      if (!is_missing(missing, servers_[i].address())) left.push_back(indexes_[i + 1].path());
    return left;
  }

  test::TcpServer& server(std::size_t i) { return servers_[i]; }

 private:
  static bool is_missing(const Shards& missing, const std::string& address) {
    return std::ranges::find(missing.failed, address, &FailedShard::index) != missing.failed.end();
  }

  std::array<test::IndexedArticles, 3> indexes_{test::IndexedArticles{{made_articles(0)}},
                                                test::IndexedArticles{{made_articles(1)}},
                                                test::IndexedArticles{{made_articles(2)}}};
  std::array<test::TcpServer, 2> servers_{test::TcpServer{indexes_[1].path() / "stub"},
                                          test::TcpServer{indexes_[2].path() / "stub"}};
};

// Two answers from the same articles are alike, whatever the order of the indexes.
std::string text_of(const SearchResponse& response) {
  std::string text = std::to_string(response.total);
  for (const Hit& hit : response.hits) text += ' ' + hit.article.id + ' ' + std::to_string(hit.score);
  for (const Facet& facet : response.facets.list)
    for (const FacetValue& value : facet.values) text += ' ' + value.value + ' ' + std::to_string(value.count);
  return text;
}

// What the folders answer, asked once for each query and each set of them.
class ExpectedAnswers {
 public:
  explicit ExpectedAnswers(const ThreeIndexes& indexes) : indexes_(indexes) {}

  const std::string& of(const char* query, const Shards& missing) {
    const auto folders = indexes_.folders_without(missing);
    auto [known, is_new] = known_.try_emplace({query, folders});
    if (is_new) known->second = text_of(Searcher(folders).search(request(query)));
    return known->second;
  }

 private:
  const ThreeIndexes& indexes_;
  std::map<std::pair<std::string, std::vector<std::filesystem::path>>, std::string> known_;
};

// Stops and begins the servers, until it ends; what it stopped last is begun again.
class Killer {
 public:
  explicit Killer(ThreeIndexes& indexes) : thread_([this, &indexes] { run(indexes); }) {}
  ~Killer() { thread_.join(); }
  Killer(const Killer&) = delete;
  Killer& operator=(const Killer&) = delete;

  void end() { is_over_ = true; }
  int kills() const { return kills_; }

 private:
  void run(ThreeIndexes& indexes) {
    std::mt19937 random(5);
    while (!is_over_) {
      test::TcpServer& server = indexes.server(random() % 2);
      server.stop();
      ++kills_;
      std::this_thread::sleep_for(std::chrono::milliseconds(random() % 40));  // so that some searches are without it
      server.restart();
      std::this_thread::sleep_for(std::chrono::milliseconds(random() % 250));
    }
  }

  std::atomic<bool> is_over_ = false;
  std::atomic<int> kills_ = 0;
  std::thread thread_;
};

struct Count {
  int whole = 0, partial = 0, refused = 0, wrong = 0, failed = 0;
};

// Asks as a worker of the service does.
void ask(LiveIndex& live, ExpectedAnswers& expected, const SearchRequest& asked, Count& count) {
  const char* const query = asked.query.c_str();
  try {
    live.refresh();
    const SearchResponse response = live.searcher().search(asked);
    live.changed_meanwhile();
    ++(response.shards.is_partial() ? count.partial : count.whole);
    if (response.shards.total != 3 || text_of(response) != expected.of(query, response.shards)) ++count.wrong;
  } catch (const PartialAnswer&) {
    ++count.refused;
    if (!asked.strict) ++count.wrong;
  } catch (const Error& error) {
    ++count.failed;
    MESSAGE(error.what());
  }
}

// Every fifth wants a whole answer or none.
Count ask_many(LiveIndex& live, const ThreeIndexes& indexes, int times) {
  ExpectedAnswers expected(indexes);
  Count count;
  std::mt19937 random(3);
  for (int i = 0; i < times; ++i) {
    SearchRequest asked = request(queries[random() % queries.size()]);
    asked.strict = i % 5 == 4;
    ask(live, expected, asked, count);
  }
  return count;
}

}  // namespace

TEST_CASE("while servers die and come back each answer is whole, or what the others answer and says so") {
  ThreeIndexes indexes;
  SharedDictionaries dictionaries;
  const auto servers = std::make_shared<RemoteServers>(test::soon);
  LiveIndex one(indexes.places(), {}, dictionaries, servers), other(indexes.places(), {}, dictionaries, servers);
  std::array<Count, 2> counts;
  int kills = 0;
  {
    Killer killer(indexes);
    std::thread beside([&] { counts[1] = ask_many(other, indexes, query_count() / 2); });
    counts[0] = ask_many(one, indexes, query_count() - query_count() / 2);
    beside.join();
    kills = killer.kills();
    killer.end();
  }
  for (const Count& count : counts) {
    CHECK(count.wrong == 0);
    CHECK(count.failed == 0);
    MESSAGE(count.whole, " whole, ", count.partial, " partial, ", count.refused, " refused, ", kills, " kills");
  }
  CHECK(counts[0].whole + counts[1].whole > 0);
  CHECK(counts[0].partial + counts[1].partial > 0);
}

TEST_CASE("after the last kill all indexes answer again") {
  ThreeIndexes indexes;
  SharedDictionaries dictionaries;
  LiveIndex live(indexes.places(), {}, dictionaries, std::make_shared<RemoteServers>(test::at_once));
  ExpectedAnswers expected(indexes);
  const std::string whole = text_of(live.searcher().search(request(queries[0])));
  CHECK(whole == expected.of(queries[0], {}));
  for (std::size_t i = 0; i < 2; ++i) {
    indexes.server(i).stop();
    live.refresh();
    CHECK(live.searcher().search(request(queries[0])).shards.failed.size() == 1);
    indexes.server(i).restart();
    live.refresh();
    const SearchResponse response = live.searcher().search(request(queries[0]));
    CHECK_FALSE(response.shards.is_partial());
    CHECK(text_of(response) == whole);
  }
}

}  // namespace fihris
