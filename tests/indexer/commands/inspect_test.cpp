#include <optional>
#include <string>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/base/files.h"
#include "indexer/commands/commands.h"
#include "indexer/index_writer.h"
#include "tests/indexer/command_run.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

class Inspected {
 public:
  Inspected() {
    write_file(folder_.path() / "news.jsonl",
               "{\"id\":\"A\",\"title\":\"المدرسة\",\"text\":\"مدارس المدرسة\",\"date\":\"2024-04-13\"}\n"
               "{\"id\":\"B\",\"title\":\"خبر\",\"text\":\"مدرسة قديمة\",\"date\":\"2024-04-14\"}\n");
    REQUIRE(test::run_command(run_add, index(), {(folder_.path() / "news.jsonl").string()}).exit_code == 0);
  }

  std::filesystem::path index() const { return folder_.path() / "index"; }

  std::string of(std::vector<std::string> terms, std::optional<schema::Prefix> level = {},
                 std::size_t limit = 0) const {
    return test::run_command(run_inspect, index(), std::move(terms),
                             [&](Options& options) {
                               options.level = level;
                               options.limit = limit;
                             })
        .results;
  }

 private:
  test::TemporaryFolder folder_;
};

}  // namespace

TEST_CASE("a word is shown with its forms, in letters, and how many articles have each") {
  CHECK(Inspected().of({"والمدرسة"}) ==
        "word\tوالمدرسه\t0\t0\nexact\tوالمدرسة\t0\t0\nstem\tمدرسة\t2\t4\nroot\tدرس\t2\t4\ntitle\tوالمدرسه\t0\t0\n");
}

TEST_CASE("terms of a level are listed by their beginning, as they are, or all of them") {
  const Inspected index;
  CHECK(index.of({"2024*"}, schema::day) == "day\t20240413\t1\t0\nday\t20240414\t1\t0\n");
  CHECK(index.of({}, schema::month) == "month\t202404\t2\t0\n");
  CHECK(index.of({"المدرسه", "B"}, schema::title) == "title\tالمدرسه\t1\t12\ntitle\tB\t0\t0\n");
  CHECK(index.of({"*"}, schema::day, 1) == "day\t20240413\t1\t0\n");
  CHECK(index.of({"قد*"}, schema::folded) == "word\tقديمه\t1\t1\n");
}

TEST_CASE("an id cannot break a line") {
  const test::TemporaryFolder folder;
  {
    IndexWriter writer(folder.path(), {.threads = 1});
    Article article;
    article.id = "a\tb\n\x1B[2J";
    article.text = "نص";
    writer.add(article);
    writer.publish();
  }
  const auto run =
      test::run_command(run_inspect, folder.path(), {}, [](Options& options) { options.level = schema::id; });
  CHECK(run.results == "id\ta?b??[2J\t1\t0\n");
}

TEST_CASE("without terms each level is told with its terms and postings") {
  const std::string levels = Inspected().of({});
  CHECK(levels.find("\nday\t2\t2\tYYYYMMDD\n") != std::string::npos);
  CHECK(levels.find("\nmonth\t1\t2\tYYYYMM\n") != std::string::npos);
  CHECK(levels.find("\nauthor\t0\t0\t") != std::string::npos);
}

TEST_CASE("an index that is not there is named") {
  CHECK_THROWS_AS(test::run_command(run_inspect, "/nowhere/index"), IndexError);
}

}  // namespace fihris
