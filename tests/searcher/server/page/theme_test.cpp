#include "searcher/server/page/theme.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/support/temporary_folder.h"

namespace fihris {

TEST_CASE("no folder is a theme that changes nothing") {
  const Theme theme = read_theme("");
  CHECK(theme.texts.empty());
  CHECK(!theme.has_style);
  CHECK(!theme.has_logo);
  CHECK(theme.problems.empty());
  CHECK_NOTHROW(check_theme(""));
}

TEST_CASE("texts of a theme stand in the place of ours") {
  const test::TemporaryFolder folder;
  folder.write("texts.tsv", "# our newspaper\ntagline\tar\tأرشيف الجريدة\r\n\ntagline\ten\tThe archive\n");
  folder.write("style.css", ":root{--accent:#900}");
  const Theme theme = read_theme(folder.path());
  CHECK(theme.problems.empty());
  CHECK(theme.texts.at({Text::tagline, Language::arabic}) == "أرشيف الجريدة");
  CHECK(theme.texts.at({Text::tagline, Language::english}) == "The archive");
  CHECK(theme.has_style);
  CHECK(!theme.has_logo);
}

TEST_CASE("what is wrong with a text is said with its line, and the others count") {
  const test::TemporaryFolder folder;
  const std::string file =
      folder.write("texts.tsv", "slogan\tar\tx\ntagline\tfr\tx\ntagline ar x\nfilters\ten\tNarrow\n");
  const Theme theme = read_theme(folder.path());
  CHECK(theme.problems == std::vector<std::string>{file + ":1: there is no text \"slogan\": text_table.h lists them",
                                                   file + ":2: \"fr\" is no language of the page: write ar or en",
                                                   file + ":3: is not NAME, a tab, ar or en, a tab and the text"});
  CHECK(theme.texts.size() == 1);
  CHECK_THROWS_WITH_AS(check_theme(folder.path()), theme.problems.front().c_str(), InputError);
}

TEST_CASE("texts in another encoding are refused") {
  const test::TemporaryFolder folder;
  const std::string file = folder.write("texts.tsv", "tagline\tar\t\xe3\xd1\n");
  CHECK_THROWS_WITH_AS(check_theme(folder.path()), (file + ":1: is not UTF-8: save it as UTF-8").c_str(), InputError);
}

TEST_CASE("a folder that is not there is an error") {
  CHECK_THROWS_WITH_AS(check_theme("/nowhere/theme"),
                       "theme /nowhere/theme: no such folder: make it, or leave --theme out", InputError);
}

TEST_CASE("a theme has another state when a file of it is another") {
  const test::TemporaryFolder folder;
  const std::uint64_t none = theme_state("");
  CHECK(theme_state("/nowhere/theme") == none);
  const std::string file = folder.write("style.css", "a{}");
  const std::uint64_t before = theme_state(folder.path());
  CHECK(before != none);
  CHECK(theme_state(folder.path()) == before);
  folder.write("style.css", "a{color:red}");
  const std::uint64_t longer = theme_state(folder.path());
  CHECK(longer != before);
  std::filesystem::last_write_time(file, std::filesystem::file_time_type{} + std::chrono::hours(24));
  CHECK(theme_state(folder.path()) != longer);
  folder.write("logo.svg", "");
  const std::uint64_t more = theme_state(folder.path());
  CHECK(more != longer);
  std::filesystem::remove(folder / "logo.svg");
  CHECK(theme_state(folder.path()) != more);
}

TEST_CASE("files of known types are served with them") {
  const test::TemporaryFolder folder;
  folder.write("logo.svg", "<svg/>");
  CHECK(read_theme_file(folder.path(), "logo.svg")->content == "<svg/>");
  CHECK(read_theme_file(folder.path(), "logo.svg")->content_type == "image/svg+xml");
  folder.write("a.PNG", "x");
  folder.write("page.html", "x");
  folder.write("noending", "x");
  for (const char* name : {"a.PNG", "page.html", "noending", "absent.css"})
    CHECK_MESSAGE(!read_theme_file(folder.path(), name), name);
}

TEST_CASE("no name leads out of the folder") {
  const test::TemporaryFolder outer;
  outer.write("secret.css", "secret");
  outer.write("theme/ok.css", "ok");
  outer.write("theme/sub.css/x.css", "x");
  const auto folder = outer / "theme";
  std::filesystem::create_symlink("../secret.css", folder / "linked.css");
  std::filesystem::create_symlink("ok.css", folder / "inside.css");
  CHECK(read_theme_file(folder, "inside.css")->content == "ok");
  for (const char* name : {"../secret.css", "linked.css", "sub.css", "sub.css/x.css", "/etc/passwd.css", "", ".", "..",
                           ".hidden.css", "ok.css/", "ok%2ecss"})
    CHECK_MESSAGE(!read_theme_file(folder, name), name);
  CHECK(!read_theme_file(folder, std::string("ok.css\0.svg", 11)));
  CHECK(!read_theme_file("", "ok.css"));
}

TEST_CASE("a file of more than 2 MiB is not served") {
  const test::TemporaryFolder folder;
  folder.write("big.css", std::string((2 << 20) + 1, 'x'));
  CHECK(!read_theme_file(folder.path(), "big.css"));
}

}  // namespace fihris
