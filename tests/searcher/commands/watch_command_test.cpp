#include "searcher/commands/watch_command.h"

#include <sstream>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "searcher/options.h"
#include "tests/searcher/indexed_articles.h"
#include "tests/support/tcpsrv.h"

namespace fihris {
namespace {

using test::article;

struct Outcome {
  int status;
  std::string out, log;
};

Outcome run_watch(std::vector<std::string> arguments, const std::filesystem::path& file) {
  arguments.insert(arguments.end(), {"--watches", file.string()});
  std::ostringstream out, log;
  const int status = watch_command(parse_command_line(arguments).options, out, log);
  return {status, out.str(), log.str()};
}

// An index that grows, and the watches of one user.
class Desk {
 public:
  void publish(const Article& added) {
    IndexWriter writer(folder_ / "index", {});
    writer.add(added);
    writer.publish();
  }

  Outcome watch(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"--index", index().string(), "watch"});
    return run_watch(std::move(arguments), file());
  }

  std::filesystem::path index() const { return folder_ / "index"; }
  std::filesystem::path file() const { return folder_ / "watches.json"; }

 private:
  test::TemporaryFolder folder_;
};

TEST_CASE("run says once what is new since the watch was made") {
  Desk desk;
  desk.publish(article("1", "ميناء صحار", "رست سفينة."));
  const Outcome added = desk.watch({"add", "ports", "ميناء"});
  CHECK(added.status == 0);
  CHECK(added.out.empty());
  CHECK(added.log == "1 article matches now, which will not be reported\n");
  CHECK(desk.watch({"run"}).status == 1);
  CHECK(desk.watch({"run"}).out == "ports: 0 new articles\n");
  desk.publish(article("2", "ميناء صلالة", "غادرت سفينة."));
  desk.publish(article("1", "ميناء صحار", "رست سفينة أخرى."));  // a new text of what was seen
  const Outcome news = desk.watch({"run"});
  CHECK(news.status == 0);
  CHECK(news.out == "ports: 1 new article\n1. «ميناء» صلالة\n   2\n   غادرت سفينة.\n\n");
  CHECK(desk.watch({"run"}).status == 1);
}

TEST_CASE("what an index has that did not answer is told when it answers, and once") {
  Desk near, far;
  near.publish(article("1", "سوق", "زاد الصيد."));
  far.publish(article("2", "سوق", "نقص الصيد."));
  test::TcpServer server(far.index() / "stub");
  const auto run = [&](const std::vector<std::string>& more) {
    std::vector<std::string> arguments{"--index", near.index().string(), "--index", server.address(), "watch"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_watch(arguments, near.file());
  };
  CHECK(run({"add", "ports", "ميناء"}).status == 0);
  near.publish(article("3", "ميناء صلالة", "غادرت سفينة."));
  far.publish(article("4", "ميناء صحار", "رست سفينة."));
  server.stop();
  const Outcome partial = run({"run"});
  CHECK(partial.out == "ports: 1 new article\n1. «ميناء» صلالة\n   3\n   غادرت سفينة.\n\n");
  CHECK(partial.log == "warning: ports: 1 of 2 indexes did not answer (" + server.address() +
                           ": Connection refused): the answer is partial\n");
  server.restart();
  CHECK(run({"run"}).out == "ports: 1 new article\n1. «ميناء» صحار\n   4\n   رست سفينة.\n\n");
  CHECK(run({"run"}).out == "ports: 0 new articles\n");
  server.stop();
  CHECK(run({"run"}).status == 1);
  server.restart();
  CHECK(run({"run"}).out == "ports: 0 new articles\n");  // what did not answer meanwhile is no news
}

TEST_CASE("a watch does not begin while an index does not answer") {
  Desk desk;
  desk.publish(article("1", "سوق", "زاد الصيد."));
  const std::string away = "127.0.0.1:" + std::to_string(test::free_port());
  CHECK_THROWS_WITH_AS(desk.watch({"--index", away, "add", "ports", "ميناء"}),
                       ("1 of 2 indexes did not answer (" + away +
                        ": Connection refused), and a watch begins with all that matches: add it when all answer")
                           .c_str(),
                       IndexError);
  CHECK(desk.watch({"list"}).out.empty());
}

TEST_CASE("as JSON each watch is a line") {
  Desk desk;
  desk.publish(article("1", "سوق", "زاد الصيد."));
  desk.watch({"add", "ports", "ميناء"});
  desk.watch({"add", "الصيد", "صيد", "سمك"});
  desk.publish(article("2", "ميناء صلالة", "غادرت سفينة."));
  CHECK(desk.watch({"--json", "list"}).out ==
        "{\"version\":1,\"watch\":\"ports\",\"query\":\"ميناء\",\"seen\":0}\n"
        "{\"version\":1,\"watch\":\"الصيد\",\"query\":\"صيد سمك\",\"seen\":1}\n");
  const std::string out = desk.watch({"--json", "--limit", "0", "run"}).out;
  CHECK(out ==
        "{\"version\":1,\"watch\":\"ports\",\"query\":\"ميناء\",\"shards\":{\"total\":1,\"failed\":0},\"new\":1,"
        "\"hits\":[]}\n"
        "{\"version\":1,\"watch\":\"الصيد\",\"query\":\"صيد "
        "سمك\",\"shards\":{\"total\":1,\"failed\":0},\"new\":0,\"hits\":[]}\n");
}

TEST_CASE("only the named watches run, and a removed one runs no more") {
  Desk desk;
  desk.publish(article("1", "سوق", "زاد الصيد."));
  desk.watch({"add", "a", "ميناء"});
  desk.watch({"add", "b", "ميناء"});
  desk.publish(article("2", "ميناء صلالة", "غادرت سفينة."));
  CHECK(desk.watch({"--limit", "0", "run", "b"}).out == "b: 1 new article\n");
  CHECK(desk.watch({"remove", "b"}).status == 0);
  CHECK(desk.watch({"list"}).out == "a\tميناء\n");
  CHECK(desk.watch({"--limit", "0", "run"}).out == "a: 1 new article\n");
}

TEST_CASE("names are taken once, and unknown ones are errors") {
  Desk desk;
  desk.publish(article("1", "سوق", "زاد الصيد."));
  desk.watch({"add", "a", "ميناء"});
  CHECK_THROWS_WITH_AS(desk.watch({"add", "a", "سوق"}),
                       "there is a watch a already: remove it first, or take another name", UsageError);
  CHECK_THROWS_WITH_AS(desk.watch({"add", "", "سوق"}), "watch add and remove need the NAME of a watch: see --help",
                       UsageError);
  CHECK_THROWS_WITH_AS(desk.watch({"add", "a\nb", "سوق"}), "the watch cannot be kept: its name has control characters",
                       UsageError);
  for (const char* action : {"run", "remove"})
    CHECK_THROWS_WITH_AS(desk.watch({action, "c"}),
                         "there is no watch c: fihris-searcher watch list shows those there are", UsageError);
}

TEST_CASE("what could not be printed is new again") {
  Desk desk;
  desk.publish(article("1", "سوق", "زاد الصيد."));
  desk.watch({"add", "a", "ميناء"});
  desk.publish(article("2", "ميناء صلالة", "غادرت سفينة."));
  const auto options = parse_command_line({"--index", (desk.file().parent_path() / "index").string(), "watch",
                                           "--watches", desk.file().string(), "run"})
                           .options;
  std::ostringstream log;
  std::ostream full(nullptr);
  CHECK_THROWS_AS(watch_command(options, full, log), IoError);
  CHECK(desk.watch({"run"}).status == 0);
}

TEST_CASE("a query that is refused does not keep the others from their news") {
  Desk desk;
  desk.publish(article("1", "سوق", "زاد الصيد."));
  desk.watch({"add", "odd", "\"ميناء"});
  desk.watch({"add", "plain", "ميناء"});
  desk.publish(article("2", "ميناء صلالة", "غادرت سفينة."));
  const Outcome news = desk.watch({"--strict", "--limit", "0", "run"});
  CHECK(news.status == 2);
  CHECK(news.out == "plain: 1 new article\n");
  CHECK(news.log.starts_with("fihris-searcher: watch odd: "));
  CHECK(desk.watch({"--limit", "0", "run", "plain"}).status == 1);
}

}  // namespace
}  // namespace fihris
