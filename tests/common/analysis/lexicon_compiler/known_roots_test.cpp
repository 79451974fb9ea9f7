#include "common/analysis/lexicon_compiler/known_roots.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

using Verbs = std::vector<std::pair<std::string, std::string>>;

bool knows(const Verbs& verbs, std::string_view root) {
  return find_known_roots(verbs).contains(pack_utf8(root));
}

TEST_CASE("a past tense of three letters is its root") {
  CHECK(knows({{"يكتب", "كتب"}}, "كتب"));
}

TEST_CASE("a hollow verb has the middle letter of its present tense") {
  CHECK(knows({{"يقول", "قال"}}, "قول"));
  CHECK(knows({{"يبيع", "باع"}}, "بيع"));
  CHECK_FALSE(knows({{"يقول", "قال"}}, "قيل"));
  CHECK(knows({{"ينام", "نام"}}, "نوم"));
}

TEST_CASE("doubled, defective and hamzated verbs have whole roots") {
  CHECK(knows({{"يمد", "مد"}}, "مدد"));
  CHECK(knows({{"يدعو", "دعا"}}, "دعو"));
  CHECK(knows({{"يرمي", "رمى"}}, "رمي"));
  CHECK(knows({{"يسأل", "سأل"}}, "سءل"));
  CHECK(knows({{"يأكل", "أكل"}}, "ءكل"));
}

TEST_CASE("four letters are a root unless they are a derived form") {
  CHECK(knows({{"يترجم", "ترجم"}}, "ترجم") == false);
  CHECK(knows({{"يدحرج", "دحرج"}}, "دحرج"));
  CHECK_FALSE(knows({{"يكاتب", "كاتب"}}, "كاتب"));
  CHECK_FALSE(knows({{"يعلن", "أعلن"}}, "ءعلن"));
}

}  // namespace
}  // namespace fihris
