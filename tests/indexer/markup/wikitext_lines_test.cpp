#include "indexer/markup/wikitext_lines.h"

#include <doctest/doctest.h>

using namespace fihris;

TEST_CASE("a heading stays when something stands below it") {
  CHECK(clean_wiki_lines("== أ ==\n=== ب ===\nنص\n== ج ==\n=== د ===\n== هـ ==\n\n") == "أ\nب\nنص");
  CHECK(clean_wiki_lines("==أ==\n==ب==\nنص") == "ب\nنص");
}

TEST_CASE("blanks are single and blank lines are left out") {
  CHECK(clean_wiki_lines("  أ \t ب  \n\n\n * ج") == "أ ب\nج");
  CHECK(clean_wiki_lines("====").empty());
  CHECK(clean_wiki_lines("").empty());
}

TEST_CASE("brackets with nothing left in them go") {
  CHECK(clean_wiki_lines("أ ( ، ) ب (1) () (") == "أ ب (1) (");
}
