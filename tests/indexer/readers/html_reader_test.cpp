#include "indexer/readers/html_reader.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/support/temporary_folder.h"

using namespace fihris;
using fihris::test::TemporaryFolder;

namespace {

const Warn no_warning = [](const std::string& sentence) { FAIL(sentence); };

const std::string page =
    "\uFEFF<title>افتتاح الطريق الساحلي الجديد</title><h1>افتتاح الطريق الساحلي الجديد</h1>"
    "<p>افتتح وزير النقل صباح اليوم الطريق الساحلي الجديد بعد أعمال استمرت ثلاث سنوات كاملة.</p>"
    "<p>وقال الوزير في كلمته إن الطريق يختصر ساعة من الوقت بين المدينتين ويخدم آلاف المسافرين كل يوم.</p>";

void check_refused(const std::string& content, const std::string& reason) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.html", content);
  HtmlReader reader({path, "a.html", ByteSource(path), no_warning});
  const std::string message = path + ": " + reason;
  CHECK_THROWS_WITH_AS(reader.next(), message.c_str(), InputError);
  CHECK_FALSE(reader.next());
}

}  // namespace

TEST_CASE("a page is one article, with the file's id when it names no address") {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.html", page);
  HtmlReader reader({path, "below/a.html", ByteSource(path), no_warning});
  const std::optional<Article> article = reader.next();
  REQUIRE(article);
  CHECK(article->id == "below/a.html");
  CHECK(article->title == "افتتاح الطريق الساحلي الجديد");
  CHECK(reader.position() == path);
  CHECK(reader.bytes_read() == page.size());
  CHECK_FALSE(reader.next());
}

TEST_CASE("the address where the page was found gives the id") {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.html", page);
  HtmlReader reader({path, "a.html", ByteSource(path), no_warning}, "https://www.madar.example/a/");
  CHECK(reader.next()->id == "https://madar.example/a");
}

TEST_CASE("pages that cannot be used are refused") {
  check_refused("", "empty file");
  check_refused("<p>\xFF",
                "encoding cannot be told: no single encoding gives readable text: say it with --encoding NAME, or "
                "convert it first to UTF-8");
  check_refused("<ul><li><a href=x>خبر</a></ul>", "no article in this page: a list of links");
}
