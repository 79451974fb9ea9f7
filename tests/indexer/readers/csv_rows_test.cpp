#include "indexer/readers/csv_rows.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/support/temporary_folder.h"

using namespace fihris;
using fihris::test::TemporaryFolder;

namespace {

// Rows as "LINE(cell,cell)", errors as "!message".
std::string rows_of(const std::string& content, char separator = ',') {
  const TemporaryFolder folder;
  CsvRows rows(ByteSource(folder.write("f", content)), "f");
  std::string told;
  for (bool more = true; more;) try {
      const std::vector<std::string>* row = rows.next(separator);
      more = row != nullptr;
      if (!more) break;
      told += std::to_string(rows.line()) + "(";
      for (std::size_t i = 0; i < row->size(); ++i) told += (i > 0 ? "|" : "") + (*row)[i];
      told += ")";
    } catch (const InputError& error) {
      told += std::string("!") + error.what();
    }
  return told;
}

char separator_of(const std::string& content) {
  const TemporaryFolder folder;
  return CsvRows(ByteSource(folder.write("f", content)), "f").find_separator();
}

}  // namespace

TEST_CASE("cells are told apart by separators and rows by line ends of every kind") {
  CHECK(rows_of("a,b\nc,d\r\n\r\n\ne,f\rg,,") == "1(a|b)2(c|d)5(e|f)6(g||)");
  CHECK(rows_of("\xEF\xBB\xBF"
                "a;b",
                ';') == "1(a|b)");
  CHECK(rows_of("").empty());
}

TEST_CASE("quotes hold separators, line ends and doubled quotes") {
  CHECK(rows_of("\"a,b\",\"c\nd\r\ne\"\n\"say \"\"x\"\"\",\"\"\nz") == "1(a,b|c\nd\r\ne)4(say \"x\"|)5(z)");
  CHECK(rows_of("a\"b,\"c\"d,\"\"\"\"") == "1(a\"b|cd|\")");
}

TEST_CASE("a quote that is not closed costs its line") {
  CHECK(rows_of("a,b\n\"c,d\ne,f\n") == "1(a|b)!f:2: a quote is not closed: row skipped3(e|f)");
  std::string many;
  for (int i = 0; i < 30; ++i) many += "x\",\"y\n";
  CHECK(rows_of(many).find("as in 20 rows before: the rest is not read") != std::string::npos);
}

TEST_CASE("a row has a limit") {
  const std::string told = rows_of("a\n\"" + std::string((64 << 20) + 10, 'x') + "\"\nb");
  CHECK(told == "1(a)!f:2: a row of more than 64 MiB: row skipped3(b)");
}

TEST_CASE("the separator is what the header has most of, or what a line says") {
  CHECK(separator_of("a,b,c\n1;2") == ',');
  CHECK(separator_of("a;\"b,c,d\";e") == ';');
  CHECK(separator_of("\n\na\tb c\n") == '\t');
  CHECK(separator_of("a|b") == '|');
  CHECK(separator_of("text") == ',');
  CHECK(separator_of("") == ',');
  CHECK(separator_of("sep=;\na,b,c") == ';');
}
