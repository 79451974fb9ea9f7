#include "searcher/commands/watch_command.h"

#include <sstream>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "searcher/options.h"
#include "tests/searcher/indexed_articles.h"

namespace fihris {
namespace {

using test::article;

struct Outcome {
  int status;
  std::string out, log;
};

// An index that grows, and the watches of one user.
class Desk {
 public:
  void publish(const Article& added) {
    IndexWriter writer(folder_ / "index", {});
    writer.add(added);
    writer.publish();
  }

  Outcome watch(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(),
                     {"--index", (folder_ / "index").string(), "watch", "--watches", file().string()});
    std::ostringstream out, log;
    const int status = watch_command(parse_command_line(arguments).options, out, log);
    return {status, out.str(), log.str()};
  }

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
        "{\"version\":1,\"watch\":\"ports\",\"query\":\"ميناء\",\"new\":1,\"hits\":[]}\n"
        "{\"version\":1,\"watch\":\"الصيد\",\"query\":\"صيد سمك\",\"new\":0,\"hits\":[]}\n");
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
