#include "searcher/query/synonyms.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "searcher/query/query_parser.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

// The query as it is read with the table.
std::string expanded(std::string_view table, std::string_view query) {
  Analyzer analyzer;
  QueryTree tree = parse_query(query, analyzer).tree;
  SynonymTable::parse(table, "words.tsv", analyzer).expand(tree);
  return to_string(tree);
}

std::string error_of(std::string_view table) {
  Analyzer analyzer;
  try {
    SynonymTable::parse(table, "words.tsv", analyzer);
  } catch (const InputError& error) {
    return error.what();
  }
  return "none";
}

TEST_CASE("a word of the query has the others of its group beside it") {
  CHECK(expanded("سيارة\tمركبة\n", "سيارة سريعة") == "سياره|مركبه سريعه");
  CHECK(expanded("سيارة\tمركبة\n", "مركبة") == "مركبه|سياره");
  CHECK(expanded("سيارة\tمركبة\tعربة\n", "+سيارة") == "+سياره|مركبه|عربه");
}

TEST_CASE("a word is found in any of its forms") {
  CHECK(expanded("سيارة\tمركبة", "بالسيارات") == "بالسيارات|مركبه");
}

TEST_CASE("words that are excluded, quoted or spelled just so have no synonyms") {
  CHECK(expanded("سيارة\tمركبة", "حادث -سيارة") == "حادث -سياره");
  CHECK(expanded("سيارة\tمركبة", "\"سيارة\"") == "+\"سياره\"");
  CHECK(expanded("سيارة\tمركبة", "=سيارة") == "+=سيارة");
}

TEST_CASE("an entry of several words is a phrase, and is found where they follow each other") {
  CHECK(expanded("سيارة\tعربة نقل", "سيارة") == "سياره|\"عربه نقل\"");
  CHECK(expanded("الأمم المتحدة\tالمنظمة الدولية", "قرار الأمم المتحدة") == "قرار الامم|\"المنظمه الدوليه\" المتحده");
  CHECK(expanded("الأمم المتحدة\tالمنظمة", "الأمم") == "الامم");
  CHECK(expanded("وزير في الحكومة\tعضو", "وزير الحكومة") == "وزير|عضو الحكومه");
}

TEST_CASE("a word may be of several groups") {
  CHECK(expanded("سيارة\tمركبة\nسيارة\tعربة", "سيارة") == "سياره|مركبه|عربه");
}

TEST_CASE("of function words alone the folded form is found") {
  CHECK(expanded("من\tعن", "من") == "من|عن");
}

TEST_CASE("comments, blank lines, a byte order mark and Windows line ends are no entries") {
  CHECK(expanded("# كلمات\r\n\r\n  \r\nسيارة \t مركبة\r\n", "سيارة") == "سياره|مركبه");
  const test::TemporaryFolder folder;
  folder.write("words.tsv", "\xEF\xBB\xBFسيارة\tمركبة\n");
  Analyzer analyzer;
  QueryTree tree = parse_query("سيارة", analyzer).tree;
  SynonymTable::read(folder.path() / "words.tsv", analyzer).expand(tree);
  CHECK(to_string(tree) == "سياره|مركبه");
}

TEST_CASE("a query has at most so many synonyms") {
  std::string table;
  for (int i = 0; i < 100; ++i) table += "سيارة\tمركبة" + std::to_string(i) + "\n";
  Analyzer analyzer;
  QueryTree tree = parse_query("سيارة سيارة", analyzer).tree;
  SynonymTable::parse(table, "words.tsv", analyzer).expand(tree);
  CHECK(tree.clauses[0].synonyms.size() == max_synonyms_of_query);
  CHECK(tree.clauses[1].synonyms.empty());
}

TEST_CASE("a line that is no group is an error that names it") {
  CHECK(error_of("سيارة\tمركبة\nعربة\n") ==
        "words.tsv:2: a group has one entry: write two or more, with tabs between them");
  CHECK(error_of("سيارة\t\tمركبة") == "words.tsv:1: an entry is empty: put one tab between two entries");
  CHECK(error_of("سيارة\t؟!") == "words.tsv:1: the entry ؟! has no words: take it out");
  CHECK(error_of("سيارة\tا ب ت ث ج ح خ د ذ") ==
        "words.tsv:1: the entry ا ب ت ث ج ح خ د ذ has 9 words, at most 8 are allowed");
  CHECK(error_of("\n\xFF\tمركبة") == "words.tsv:2: the line is not valid UTF-8: save the file as UTF-8");
  std::string many = "سيارة";
  for (int i = 0; i < 32; ++i) many += "\tمركبة";
  CHECK(error_of(many) == "words.tsv:1: a group has 33 entries, at most 32 are allowed: divide it");
}

TEST_CASE("a file that is not there or too large is an error") {
  const test::TemporaryFolder folder;
  Analyzer analyzer;
  CHECK_THROWS_AS(SynonymTable::read(folder.path() / "words.tsv", analyzer), IoError);
  folder.write("large.tsv", std::string(max_synonym_file_bytes + 1, '\n'));
  CHECK_THROWS_AS(SynonymTable::read(folder.path() / "large.tsv", analyzer), IoError);
}

TEST_CASE("no table changes no query") {
  Analyzer analyzer;
  QueryTree tree = parse_query("سيارة", analyzer).tree;
  SynonymTable().expand(tree);
  CHECK(to_string(tree) == "سياره");
}

}  // namespace
}  // namespace fihris
