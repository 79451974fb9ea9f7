#include "searcher/shell/shell.h"

#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/searcher/index_layout.h"
#include "tests/searcher/indexed_articles.h"
#include "tests/support/tcpsrv.h"

namespace fihris {
namespace {

using test::article;

Article of_source(Article article, const std::string& source) {
  article.source = source;
  return article;
}

// A shell over three articles, which shows two hits at a time.
class Session {
 public:
  explicit Session(std::vector<std::string> arguments = {}) : shell_(options(std::move(arguments)), out_, log_) {}

  // What the line prints on either stream, without the last line of an answer, which has its time.
  std::string operator()(const std::string& line) {
    out_.str("");
    log_.str("");
    shell_.take(line);
    const std::string log = log_.str();
    return out_.str() + (log.ends_with(" ms\n") ? "" : log);
  }

  std::string with_log(const std::string& line) {
    (*this)(line);
    return out_.str() + log_.str();
  }

  std::vector<std::string> completions(const std::string& beginning) { return shell_.completions(beginning); }
  const Shell& shell() const { return shell_; }

 private:
  SearcherOptions options(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"--limit", "2", "shell"});
    return parse_command_line(index_.command_line(std::move(arguments))).options;
  }

  test::IndexedArticles index_{{{of_source(article("a", "ميناء ميناء ميناء", "رست سفينة."), "واحة"),
                                 of_source(article("b", "ميناء ميناء صلالة", "غادرت سفينة."), "واحة"),
                                 of_source(article("c", "ميناء صور", "زاد الصيد في البحر."), "أفق")}}};
  std::ostringstream out_, log_;
  Shell shell_;
};

TEST_CASE("an answer without an index is said to be partial, and completions are of the others" *
          test::not_on_shards("it counts the indexes")) {
  const std::string away = "127.0.0.1:" + std::to_string(test::free_port());
  Session session({"--index", away});
  const std::string warning =
      "warning: 1 of 2 indexes did not answer (" + away + ": Connection refused): the answer is partial\n";
  CHECK(session.with_log("ميناء").find(warning) != std::string::npos);
  CHECK(session.with_log(":open 1").find(warning) != std::string::npos);
  CHECK_FALSE(session.completions("مين").empty());
  CHECK_FALSE(session.shell().has_failed());
}

TEST_CASE("a query is answered as a search does, and next goes on") {
  Session say;
  const std::string first = say("  ميناء ");
  CHECK(first.find("\n2. ") != std::string::npos);
  CHECK(first.find("3. ") == std::string::npos);
  CHECK(say(":next").starts_with("3. "));
  CHECK(say(":next").empty());
  CHECK(say(":next") == "fihris-searcher: there are no more hits\n");
  CHECK(say("صور").starts_with("1. ميناء «صور»"));
}

TEST_CASE("open prints the article of a hit that is shown, by its number") {
  Session say;
  say("صور");
  CHECK(say(":open 1") == "ميناء «صور»\nأفق · c\n\nزاد الصيد في البحر.\n");
  const std::string none = "is shown: ask a query, then give the number of a hit of it\n";
  for (const char* number : {"2", "0", "-1", "x", "1x", "99999999999999999999"})
    CHECK(say(std::string(":open ") + number) == "fihris-searcher: no hit " + std::string(number) + " " + none);
  say("ميناء");
  const std::string third = say(":next");
  REQUIRE(third.starts_with("3. "));
  CHECK(say(":open 3").find("fihris-searcher") == std::string::npos);
  CHECK(say(":open 1") == "fihris-searcher: no hit 1 " + none);
}

TEST_CASE("similar finds articles like a hit") {
  Session say;
  say("غادرت");
  const std::string similar = say(":similar 1");
  CHECK(similar.starts_with("1. "));
  CHECK(similar.find("   واحة · b\n") == std::string::npos);
  CHECK(say(":facets") == "fihris-searcher: :facets counts the matches of a query: ask one\n");
}

TEST_CASE("facets count the matches of the query, and no more is shown") {
  Session say;
  say("ميناء");
  const std::string facets = say(":facets");
  CHECK(facets.find("         2  واحة\n") != std::string::npos);
  CHECK(facets.find("         1  أفق\n") != std::string::npos);
  CHECK(facets.find("1. ") == std::string::npos);
  CHECK(say(":next").starts_with("3. "));
}

TEST_CASE("commands before any answer, and unknown ones, say what to do") {
  Session say;
  for (const char* line : {":next", ":facets"})
    CHECK(say(line) == "fihris-searcher: there is no answer yet: ask a query\n");
  CHECK(say(":fly") == "fihris-searcher: there is no command :fly: :help lists those there are\n");
  CHECK(say(":open") == "fihris-searcher: :open takes the number of a hit: :help says more\n");
  CHECK(say(":next 2") == "fihris-searcher: :next takes nothing after it: :help says more\n");
  CHECK(say.shell().has_failed());
}

TEST_CASE("a line that fails does not end the shell, a blank one does nothing") {
  Session say({"--strict"});
  CHECK(say("").empty());
  CHECK(say(" \t").empty());
  CHECK_FALSE(say.shell().has_failed());
  CHECK(say("\"ميناء").starts_with("fihris-searcher: "));
  CHECK(say.shell().has_failed());
  CHECK(say("صور").starts_with("1. "));
}

TEST_CASE("the beginning of a line is completed with commands, or words and phrases of the index") {
  Session say;
  CHECK(say.completions(":o") == std::vector<std::string>{":open"});
  CHECK(say.completions(":").size() == 6);
  CHECK(say.completions(":x").empty());
  const auto words = say.completions("صلا");
  REQUIRE(!words.empty());
  CHECK(words.front() == "صلالة");
  CHECK(say.completions("غادرت صلا").front() == "غادرت صلالة");
  CHECK(say.completions("ظظظ").empty());
}

TEST_CASE("help lists every command, and quit ends") {
  Session say;
  const std::string help = say(":help");
  for (const char* command : {":open N", ":similar N", ":facets", ":next", ":help", ":quit"})
    CHECK(help.find(command) != std::string::npos);
  CHECK_FALSE(say.shell().is_done());
  CHECK(say(":quit").empty());
  CHECK(say.shell().is_done());
}

TEST_CASE("queries are logged once, not again for their further hits") {
  const test::TemporaryFolder folder;
  const std::filesystem::path file = folder / "queries.log";
  Session say({"--log", file.string()});
  for (const char* line : {"ميناء", ":next", ":facets", ":similar 3"}) say(line);
  std::ifstream log(file);
  std::string line;
  CHECK(std::getline(log, line));
  CHECK(line.ends_with("\"query\":\"ميناء\",\"total\":3}"));
  CHECK_FALSE(std::getline(log, line));
}

}  // namespace
}  // namespace fihris
