#include "indexer/readers/text_reader.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/support/temporary_folder.h"

using namespace fihris;
using fihris::test::TemporaryFolder;
using namespace std::string_literals;

namespace {

const Warn no_warning = [](const std::string& sentence) { FAIL(sentence); };

void check_refused(const std::string& content, const std::string& reason) {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.txt", content);
  TextReader reader({path, "a.txt", ByteSource(path), no_warning});
  const std::string message = path + ": " + reason;
  CHECK_THROWS_WITH_AS(reader.next(), message.c_str(), InputError);
  CHECK_FALSE(reader.next());
}

}  // namespace

TEST_CASE("a text file is one article with the given id") {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.txt", "\uFEFFسطر\r\nآخر");
  TextReader reader({path, "below/a.txt", ByteSource(path), no_warning});
  const std::optional<Article> article = reader.next();
  REQUIRE(article);
  CHECK(article->id == "below/a.txt");
  CHECK(article->text == "سطر\nآخر");
  CHECK(reader.position() == path);
  CHECK_FALSE(reader.next());
}

TEST_CASE("a metadata block may name the id") {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.txt", "---\nid: mine\n---\nمتن");
  TextReader reader({path, "a.txt", ByteSource(path), no_warning});
  CHECK(reader.next()->id == "mine");
}

TEST_CASE("a file without text is refused") {
  check_refused("", "empty file");
  check_refused(" \n\u00A0\n", "no text");
  check_refused("---\ntitle: ع\n---\n \n", "no text below the metadata block");
}

TEST_CASE("a file in another encoding is decoded, or refused with its name") {
  const TemporaryFolder folder;
  const std::string path = folder.write("a.txt",
                                        "---\ntitle: \xCE\xC8\xD1\n---\n\xDE\xC7\xE1 \xC7\xE1\xE6\xD2\xED\xD1 "
                                        "\xC5\xE4 \xC7\xE1\xE3\xE1\xED\xE4\xC7\xC1");
  TextReader reader({path, "a.txt", ByteSource(path), no_warning});
  const std::optional<Article> article = reader.next();
  REQUIRE(article);
  CHECK(article->title == "خبر");
  CHECK(article->text == "قال الوزير إن المليناء");
  check_refused(
      "\xC8\xDA\xCF\xC7\xCF",
      "encoding cannot be told: windows-1256 and ISO-8859-6 are both possible: say it with --encoding NAME, or "
      "convert it first to UTF-8");
  check_refused("عادت \xFF", "not valid UTF-8 at byte 10: get or repair it (it looks like UTF-8 with damaged bytes)");
}

TEST_CASE("NUL bytes are left out with a warning") {
  const TemporaryFolder folder;
  std::string warning;
  const std::string path = folder.write("a.txt", "كل\0مة"s);
  TextReader reader({path, "a.txt", ByteSource(path), [&](const std::string& sentence) { warning = sentence; }});
  CHECK(reader.next()->text == "كلمة");
  CHECK(warning == path + ": NUL bytes left out");
}
