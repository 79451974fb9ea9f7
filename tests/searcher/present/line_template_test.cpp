#include "searcher/present/line_template.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/searcher/present/example_response.h"

namespace fihris {
namespace {

std::string line(std::string_view text) {
  return LineTemplate(text).of(example_response().hits[0]);
}

}  // namespace

TEST_CASE("fields are filled in, all else stands for itself") {
  CHECK(line(R"({rank}\t{id}\t{title}\n)") == "11\twaha-1\tمفاوضات عمان\n");
  CHECK(line("الخبر: {title}") == "الخبر: مفاوضات عمان");
  CHECK(line("").empty());
}

TEST_CASE("escapes give line ends, tabs, backslashes and braces") {
  CHECK(line(R"(\{{id}\}\\\n)") == "{waha-1}\\\n");
}

TEST_CASE("a field is one line that cannot command a terminal") {
  Hit hit;
  hit.article.title = "a\nb\x1b[2J";
  CHECK(LineTemplate("{title}").of(hit) == "a b[2J");
}

TEST_CASE("a mistake is shown at its place") {
  CHECK_THROWS_WITH_AS(LineTemplate(R"({rank}\t{titel}\n)"),
                       "--template: no field \"titel\": there are rank, score, id, title, source, date, url, author, "
                       "section, language, snippet, copies\n"
                       "  {rank}\\t{titel}\\n\n"
                       "          ^",
                       UsageError);
  CHECK_THROWS_WITH_AS(LineTemplate("خبر {id"),
                       "--template: this brace is never closed: write \\{ for the sign itself\n"
                       "  خبر {id\n"
                       "      ^",
                       UsageError);
  CHECK_THROWS_WITH_AS(LineTemplate("id}"),
                       "--template: this brace was never opened: write \\} for the sign itself\n  id}\n    ^",
                       UsageError);
  CHECK_THROWS_WITH_AS(LineTemplate(R"(a\x)"),
                       "--template: unknown escape: there are \\n \\t \\\\ \\{ \\}\n  a\\x\n   ^", UsageError);
  CHECK_THROWS_AS(LineTemplate("a\\"), UsageError);
  CHECK_THROWS_WITH_AS(LineTemplate("a\xFF"), "--template: no valid UTF-8\n  a\uFFFD\n   ^", UsageError);
  CHECK_THROWS_WITH_AS(LineTemplate(std::string(5000, 'x')), "--template: longer than 4096 bytes", UsageError);
}

}  // namespace fihris
