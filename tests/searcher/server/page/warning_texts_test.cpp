#include "searcher/server/page/warning_texts.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "searcher/query/query_parser.h"

namespace fihris {

TEST_CASE("every warning that the parser gives is said in Arabic") {
  std::string deep(40, '(');
  std::string words, filters;
  for (int i = 0; i < 80; ++i)
    words += "كلمة" + std::to_string(i) + " ", filters += "source:a" + std::to_string(i) + " ";
  const std::string queries[] = {"\"غاز",
                                 "غاز NEAR/99 نفط",
                                 "\"غاز\"^x",
                                 "غا*ز",
                                 "غاز^x",
                                 "(غاز",
                                 "غاز)",
                                 "AND غاز",
                                 "غاز AND",
                                 "غاز NOT",
                                 "غاز NEAR",
                                 "-غاز",
                                 "",
                                 "المصدر:،",
                                 "date:زيد",
                                 "كوفيد-19*",
                                 "غ*",
                                 deep + "غاز",
                                 words,
                                 filters,
                                 std::string(5000, 'x'),
                                 "(غاز نفط) NEAR \"أ ب\""};
  Analyzer analyzer;
  std::size_t count = 0;
  for (const std::string& query : queries) {
    const ParsedQuery parsed = parse_query(query, analyzer);
    CHECK_MESSAGE(!parsed.warnings.empty(), query.substr(0, 50));
    for (const QueryWarning& warning : parsed.warnings) {
      CHECK_MESSAGE(warning_in_arabic(warning.sentence) != warning.sentence, warning.sentence);
      ++count;
    }
  }
  CHECK(count >= std::size(queries));
}

TEST_CASE("what a warning is about stands in the Arabic one") {
  CHECK(warning_in_arabic("AND has nothing behind it: it was ignored") == "لا شيء بعد AND: أُهمل");
  CHECK(warning_in_arabic("the query has more than 64 words: the rest was left out") ==
        "في البحث أكثر من 64 كلمة: حُذف الباقي");
  CHECK(warning_in_arabic("كت* has too many words: the 200 most frequent were taken") ==
        "لـ كت* كلمات كثيرة جدًا: أُخذ أكثرها تكرارًا");
}

TEST_CASE("a sentence that nobody knows stays") {
  CHECK(warning_in_arabic("the moon is full") == "the moon is full");
  CHECK(warning_in_arabic("") == "");
}

}  // namespace fihris
