#include "searcher/suggest/dictionaries.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/index/index_version.h"
#include "tests/searcher/indexed_articles.h"
#include "tests/searcher/suggest/written_dictionary.h"
#include "tests/support/tcpsrv.h"

namespace fihris {
namespace {

using test::key_of;
using test::WrittenDictionary;

TEST_CASE("what segments and indexes have of a word adds up") {
  const WrittenDictionary one({{{{"مدرسه", 2}}, {{"مجلس الأمن", 3}}}, {{{"مدرسة", 5}}}});
  const WrittenDictionary other({{{{"مدرسة", 1}}}});
  const Dictionaries dictionaries({one.path(), other.path()});
  CHECK(dictionaries.articles(key_of("مدرسة")) == 8);
  CHECK(dictionaries.articles(key_of("جامعة")) == 0);
  CHECK(dictionaries.titles(key_of("مجلس الأمن")) == 3);
  CHECK(dictionaries.articles() == 3000);
}

TEST_CASE("a word is written as most articles of one segment have it") {
  const WrittenDictionary index({{{{"مدرسه", 2}}}, {{{"مدرسة", 5}}}});
  CHECK(index.open().written(key_of("مدرسة")) == "مدرسة");
  CHECK(index.open().written(key_of("جامعة")) == "جامعه");
}

TEST_CASE("a missing or damaged dictionary only says nothing") {
  const WrittenDictionary index({{{{"مدرسة", 2}}}, {{{"مدرسة", 5}}}});
  write_file(index.path() / "segments/0-a/words", "damaged");
  CHECK(index.open().articles(key_of("مدرسة")) == 5);
  remove_tree(index.path() / "segments/1-a/words");
  CHECK(index.open().articles(key_of("مدرسة")) == 0);
  CHECK(index.open().articles() == 2000);
}

TEST_CASE("an index behind a server has the words of its terms, and one whose server is silent has none") {
  const test::IndexedArticles index({{test::article("1", "مدرسة", "مدرسة جديدة"), test::article("2", "", "مدرسه")}});
  test::TcpServer server(index.path() / "stub");
  const Dictionaries dictionaries({server.address()});
  CHECK(dictionaries.articles(key_of("مدرسة")) == 2);
  CHECK(dictionaries.articles() == 2);
  CHECK(dictionaries.phrases().front()->size() == 0);
  const std::vector<Manifest> manifests{manifest_at(server.address())};
  server.stop();
  RemoteServers servers;
  const Dictionaries silent({server.address()}, manifests, servers);
  CHECK(silent.words().empty());
  CHECK(silent.shards() == Shards{1, {{server.address(), "Connection refused"}}});
}

TEST_CASE("the words of the servers that answer are there, and the others are named") {
  const test::IndexedArticles near({{test::article("1", "", "مدرسة")}}), far({{test::article("2", "", "مدرسة")}});
  test::TcpServer server(far.path() / "stub");
  CHECK(Dictionaries({near.path(), server.address()}).shards() == Shards{2, {}});
  server.stop();
  const Dictionaries dictionaries({near.path(), server.address()});
  CHECK(dictionaries.articles(key_of("مدرسة")) == 1);
  CHECK(dictionaries.articles() == 1);
  CHECK(dictionaries.shards() == Shards{2, {{server.address(), "Connection refused"}}});
  CHECK_THROWS_AS(Dictionaries({server.address()}), ServerUnavailable);
}

TEST_CASE("an index that was not opened is not asked for its words") {
  const test::IndexedArticles far({{test::article("2", "", "مدرسة")}});
  const test::TcpServer server(far.path() / "stub");
  RemoteServers servers;
  const Dictionaries dictionaries({server.address()}, {Manifest()}, servers);
  CHECK(dictionaries.words().empty());
  CHECK(dictionaries.shards() == Shards{1, {{server.address(), "no answer"}}});
}

TEST_CASE("an index that is not there is named") {
  CHECK_THROWS_AS(Dictionaries({"/no/such/index"}), IndexError);
}

}  // namespace
}  // namespace fihris
