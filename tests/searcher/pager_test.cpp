#include "searcher/pager.h"

#include <sstream>

#include <doctest/doctest.h>

#include "common/base/files.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

const Terminal screen{true, 20, 4};

Environment variable(const std::string& name, const std::string& value) {
  return [=](const char* asked) { return name == asked ? value : std::string(); };
}

}  // namespace

TEST_CASE("the pager is that of the user, else less with colours") {
  CHECK(pager_command(variable("PAGER", "most")) == "most");
  CHECK(pager_command(variable("", "")) == "less -R");
  CHECK(pager_command(variable("PAGER", "cat")).empty());
  CHECK(pager_command(variable("TERM", "dumb")).empty());
}

TEST_CASE("a text is too long when it leaves no line for the prompt") {
  CHECK_FALSE(is_longer_than_screen("1\n2\n3\n", screen));
  CHECK(is_longer_than_screen("1\n2\n3\n4\n", screen));
  CHECK_FALSE(is_longer_than_screen("", screen));
  CHECK_FALSE(is_longer_than_screen("1\n2\n3\n4\n", {true, 0, 0}));
}

TEST_CASE("lines that the terminal breaks count as often") {
  CHECK_FALSE(is_longer_than_screen(std::string(60, 'x') + "\n", screen));
  CHECK(is_longer_than_screen(std::string(61, 'x') + "\n", screen));
}

TEST_CASE("colours and hyperlinks take no room") {
  const std::string word =
      "\x1b]8;;https://long.example/aaaaaaaaaaaaaaaaaaaaaaaa\x1b\\\x1b[1;31mword\x1b[0m\x1b]8;;\x1b\\";
  CHECK_FALSE(is_longer_than_screen(word + "\n" + word + "\n" + word + "\n", screen));
  CHECK_NOTHROW(is_longer_than_screen("\x1b", screen));
  CHECK_NOTHROW(is_longer_than_screen("\x1b]8", screen));
  CHECK_NOTHROW(is_longer_than_screen("\x1b[", screen));
}

TEST_CASE("the pager gets the whole text, and a missing one is told") {
  const test::TemporaryFolder folder;
  const std::string file = (folder.path() / "seen").string();
  CHECK(show_in_pager("one\ntwo\n", "cat > '" + file + "'"));
  CHECK(read_file(file, 100) == "one\ntwo\n");
  CHECK_FALSE(show_in_pager("one\n", "no-such-pager 2>/dev/null"));
}

TEST_CASE("what fits the screen is printed, and what does not where there is no pager") {
  const test::TemporaryFolder folder;
  const std::string file = (folder.path() / "seen").string();
  const auto printed = [&](const std::string& text, const std::string& pager) {
    std::ostringstream out;
    show_on_terminal(text, screen, variable("PAGER", pager), out);
    return out.str();
  };
  const std::string pager = "cat > '" + file + "'";
  CHECK(printed("short\n", pager) == "short\n");
  CHECK_FALSE(std::filesystem::exists(file));
  CHECK(printed("1\n2\n3\n4\n", pager).empty());
  CHECK(read_file(file, 100) == "1\n2\n3\n4\n");
  CHECK(printed("1\n2\n3\n4\n", "cat") == "1\n2\n3\n4\n");
  CHECK(printed("1\n2\n3\n4\n", "no-such-pager 2>/dev/null") == "1\n2\n3\n4\n");
}

TEST_CASE("a pager that the user leaves early is no error") {
  CHECK(show_in_pager(std::string(1 << 20, 'x'), "true"));
}

}  // namespace fihris
