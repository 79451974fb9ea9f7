#include "common/analysis/lexicon_compiler/lexicon_builder.h"

#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/common/analysis/lexicon_compiler/small_tables.h"

namespace fihris {
namespace {

class Tables : public test::SmallTables {
 public:
  std::map<PackedWord, lexicon::Entry> build() const { return build_lexicon(FIHRIS_HUNSPELL_DIR, path()); }
};

bool has_flag(const std::map<PackedWord, lexicon::Entry>& lexicon, std::string_view word, lexicon::Flag flag) {
  const auto found = lexicon.find(pack_utf8(word));
  return found != lexicon.end() && (found->second.flags & flag) != 0;
}

TEST_CASE("the lexicon is made of the word list and the tables") {
  const auto lexicon = Tables().build();
  CHECK(lexicon.size() > 30'000);
  CHECK(to_utf8(lexicon.at(pack_utf8("مدارس")).noun) == "مدرسة");
  CHECK(to_utf8(lexicon.at(pack_utf8("زغافيث")).noun) == "زغفوث");
  CHECK(to_utf8(lexicon.at(pack_utf8("زغفوث")).noun) == "زغفوث");
  CHECK(has_flag(lexicon, "زغفثان", lexicon::is_name));
  CHECK(has_flag(lexicon, "ظثى", lexicon::is_question_word));
}

TEST_CASE("a variant has the stem of what it is a variant of, and so has its nisba") {
  const auto lexicon = Tables().build();
  CHECK(to_utf8(lexicon.at(pack_utf8("زغفثيل")).noun) == "زغفثان");
  CHECK(to_utf8(lexicon.at(pack_utf8("زغفثيلي")).noun) == "زغفثاني");
}

TEST_CASE("a name that is an ordinary word too stays that word") {
  const auto lexicon = Tables().build();
  CHECK(to_utf8(lexicon.at(pack_utf8("مدارس")).noun) == "مدرسة");
  CHECK(has_flag(lexicon, "مدارس", lexicon::may_be_name));
  CHECK_FALSE(has_flag(lexicon, "مدارس", lexicon::is_name));
}

TEST_CASE("a name that only its spelling tells from a stop word is listed with its clitics") {
  const Tables tables;
  const std::vector<std::string> names = build_written_names(tables.folder().path());
  CHECK(std::ranges::is_sorted(names));
  for (const std::string name : {"ثضي", "وثضي", "لثضي"}) CHECK_MESSAGE(std::ranges::binary_search(names, name), name);
  CHECK(names.size() == 8);
}

TEST_CASE("a name of no kind ends the build") {
  const Tables tables;
  tables.folder().write("names.tsv", "زغفثان\tcity\ttest\n");
  const std::string expected = (tables.folder().path() / "names.tsv").string() +
                               ": زغفثان is of the kind city, which is none of name, word and spelling";
  CHECK_THROWS_WITH_AS(tables.build(), expected.c_str(), InputError);
}

TEST_CASE("compounds are sorted for the search") {
  const Tables tables;
  const std::vector<lexicon::Compound> compounds = build_compounds(tables.folder().path());
  REQUIRE(compounds.size() == 2);
  CHECK(lexicon::comes_before(compounds[0], compounds[1]));
}

TEST_CASE("a particle takes conjunctions, and a preposition pronouns too") {
  const auto lexicon = Tables().build();
  for (const std::string word : {"زغ", "وزغ", "فزغ", "ثض", "وثض", "ثضها", "وثضهم"})
    CHECK_MESSAGE(has_flag(lexicon, word, lexicon::is_stop_word), word);
  CHECK_FALSE(has_flag(lexicon, "زغها", lexicon::is_stop_word));
}

TEST_CASE("every entry stands under its own word, and says what it is") {
  for (const auto& [word, entry] : Tables().build()) {
    const bool is_something = entry.noun != 0 || entry.verb != 0 || entry.flags != 0;
    if (word == 0 || entry.word != word || !is_something) FAIL("entry ", to_utf8(word));
  }
}

TEST_CASE("a table that is missing ends the build") {
  const test::TemporaryFolder empty;
  CHECK_THROWS_AS(build_lexicon(FIHRIS_HUNSPELL_DIR, empty.path()), IoError);
}

}  // namespace
}  // namespace fihris
