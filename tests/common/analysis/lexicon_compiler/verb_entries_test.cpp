#include "common/analysis/lexicon_compiler/verb_entries.h"

#include <doctest/doctest.h>

#include "tests/common/analysis/lexicon_compiler/small_tables.h"

namespace fihris {
namespace {

Entries build() {
  const HunspellWords words = read_hunspell(FIHRIS_HUNSPELL_DIR);
  Entries entries;
  add_verbs(words, Vocabulary(words, test::SmallTables().path()), entries);
  return entries;
}

TEST_CASE("a form that two verbs share is of the common one") {
  const auto lexicon = build();
  CHECK(to_utf8(lexicon.at(pack_utf8("يصل")).verb) == "وصل");
}

TEST_CASE("a form of a rare verb that a common one has too is of the common one") {
  CHECK(to_utf8(build().at(pack_utf8("أكدت")).verb) == "اكد");
}

TEST_CASE("a form is of the verb whose past tense it is, spelled just so") {
  const auto lexicon = build();
  CHECK(to_utf8(lexicon.at(pack_utf8("أعلن")).verb) == "اعلن");
}

TEST_CASE("a passive that begins with two و, and a rare verb that looks like a plural, are left out") {
  const auto lexicon = build();
  CHECK_FALSE(lexicon.contains(pack_utf8("ووصل")));
  CHECK_FALSE(lexicon.contains(pack_utf8("إدارات")));
}

}  // namespace
}  // namespace fihris
