#include "common/analysis/lexicon_compiler/noun_entries.h"

#include <doctest/doctest.h>

#include "tests/common/analysis/lexicon_compiler/small_tables.h"

namespace fihris {
namespace {

Entries build() {
  const test::SmallTables tables;
  const HunspellWords words = read_hunspell(FIHRIS_HUNSPELL_DIR);
  Entries entries;
  add_nouns(words, Vocabulary(words, tables.path()), tables.path(), entries);
  return entries;
}

TEST_CASE("a participle that the word list lacks is a noun with the root of its verb") {
  const auto lexicon = build();
  CHECK(to_utf8(lexicon.at(pack_utf8("مستوطن")).noun) == "مستوطن");
  CHECK(to_utf8(lexicon.at(pack_utf8("مستوطن")).noun_root) == "وطن");
}

TEST_CASE("a nisba has the root of its noun") {
  CHECK(to_utf8(build().at(pack_utf8("حديدي")).noun_root) == "حدد");
}

TEST_CASE("a plural that is listed twice is of both words") {
  const lexicon::Entry plural = build().at(pack_utf8("زغافيث"));
  CHECK(to_utf8(plural.noun) == "زغفوث");
  CHECK(to_utf8(plural.plural_of) == "زغفيث");
}

TEST_CASE("a plural that stands beside another word has the singular of its shape") {
  CHECK(to_utf8(build().at(pack_utf8("عوامل")).noun) == "عامل");
}

TEST_CASE("a plural loses its last ي where it is indefinite") {
  CHECK(to_utf8(build().at(pack_utf8("مقاه")).noun) == "مقهي");
}

TEST_CASE("a sound plural in the word list has its singular") {
  CHECK(to_utf8(build().at(pack_utf8("سيارات")).noun) == "سيارة");
}

TEST_CASE("an opponent is one before it is exhibitions") {
  test::TemporaryFolder common;
  common.write("broken_plurals.tsv", "");
  common.write("common_verbs.tsv", "عارض\ttest\n");
  common.write("roots.tsv", "");
  const HunspellWords words{{}, {{"معرض", true}, {"معارض", false}}, {{"عارض", "عارض"}, {"عرض", "عرض"}}};
  Entries entries;
  add_nouns(words, Vocabulary(words, common.path()), common.path(), entries);
  const lexicon::Entry opponent = entries.at(pack_utf8("معارض"));
  CHECK(to_utf8(opponent.noun) == "معارض");
  CHECK(to_utf8(opponent.plural_of) == "معرض");
}

}  // namespace
}  // namespace fihris
