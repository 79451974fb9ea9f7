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

TEST_CASE("NUL bytes are left out with a warning") {
  const TemporaryFolder folder;
  std::string warning;
  const std::string path = folder.write("a.txt", "كل\0مة"s);
  TextReader reader({path, "a.txt", ByteSource(path), [&](const std::string& sentence) { warning = sentence; }});
  CHECK(reader.next()->text == "كلمة");
  CHECK(warning == path + ": NUL bytes left out");
}
