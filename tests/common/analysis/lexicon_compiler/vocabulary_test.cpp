#include "common/analysis/lexicon_compiler/vocabulary.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

class Example {
 public:
  Example() {
    folder_.write("common_verbs.tsv", "استمر\ttest\n");
    folder_.write("roots.tsv", "حدد\tحديد\nمرر\tمرور\nعرض\tمعرض\n");
  }

  Vocabulary build() const {
    return Vocabulary({{},
                       {{"حديد", true}, {"حديدي", true}, {"أحاديث", false}},
                       {{"استمر", "استمر"}, {"استمرر", "استمر"}, {"استعرض", "استعرض"}}},
                      folder_.path());
  }

 private:
  test::TemporaryFolder folder_;
};

std::string root_of(std::string_view noun) {
  return to_utf8(Example().build().root_of(pack_utf8(noun)));
}

TEST_CASE("a participle has the root of its verb, a nisba that of its noun, others one by pattern") {
  CHECK(root_of("مستمر") == "مرر");
  CHECK(root_of("حديدي") == "حدد");
  CHECK(root_of("معرض") == "عرض");
  CHECK(root_of("زغفث").empty());
}

TEST_CASE("it knows nouns, singulars, common verbs and their participles") {
  const Vocabulary vocabulary = Example().build();
  CHECK(vocabulary.is_noun(pack_utf8("أحاديث")));
  CHECK_FALSE(vocabulary.is_singular(pack_utf8("أحاديث")));
  CHECK(vocabulary.is_singular(pack_utf8("حديد")));
  CHECK(vocabulary.is_common_verb(pack_utf8("استمر")));
  CHECK(vocabulary.is_common_participle(pack_utf8("مستمر")));
  CHECK(vocabulary.is_derived(pack_utf8("مستعرض")));
  CHECK_FALSE(vocabulary.is_common_participle(pack_utf8("مستعرض")));
  CHECK(vocabulary.verb("استمر").is_doubled);
}

TEST_CASE("participles are those of all derived verbs") {
  const std::vector<PackedWord> participles = Example().build().participles();
  CHECK(std::count(participles.begin(), participles.end(), pack_utf8("مستعرض")) == 1);
  CHECK(std::count(participles.begin(), participles.end(), pack_utf8("استعراض")) == 0);
}

TEST_CASE("a table that is missing is an error") {
  const test::TemporaryFolder empty;
  CHECK_THROWS_AS(Vocabulary({}, empty.path()), IoError);
}

}  // namespace
}  // namespace fihris
