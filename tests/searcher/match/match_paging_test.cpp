#include "searcher/match/match_paging.h"

#include <doctest/doctest.h>

#include "tests/searcher/indexed_articles.h"

namespace fihris {
namespace {

using test::article;

const std::string wire_text =
    "أعلنت وزارة الري أمس أن منسوب المياه في السد ارتفع خلال الأسبوع الماضي بعد أمطار غزيرة هطلت على الهضبة، وأن "
    "الفنيين فتحوا بوابتين لتصريف الفائض نحو القناة الشرقية، ودعت المزارعين إلى متابعة النشرات اليومية.";

// Finds the documents 1, 2, 3, … of the first segment in this order, and notes how many were asked for.
FindBest first_documents(const IndexReader& reader, std::uint64_t all, std::vector<std::uint64_t>& asked) {
  return [&reader, all, &asked](std::uint64_t wanted) {
    asked.push_back(wanted);
    FoundMatches found{{}, all};
    for (std::uint32_t document = 1; document <= std::min(wanted, all); ++document)
      found.best.push_back({reader.number_of({0, document}), 1, 0});
    return found;
  };
}

std::vector<std::uint32_t> documents(const IndexReader& reader, const MatchPage& page) {
  std::vector<std::uint32_t> numbers;
  for (const Match& match : page.matches) numbers.push_back(reader.place_of(match.document).document);
  return numbers;
}

}  // namespace

TEST_CASE("a page has the matches from its offset on") {
  const test::IndexedArticles index({{article("a", "", "مطر"), article("b", "", "بحر"), article("c", "", "نهر")}});
  const IndexReader reader(index.whole());
  CopyLinks links(reader);
  std::vector<std::uint64_t> asked;
  const MatchPage page = page_of(reader, links, {}, 1, 2, first_documents(reader, 3, asked));
  CHECK(documents(reader, page) == std::vector<std::uint32_t>{2, 3});
  CHECK(page.total == 3);
  CHECK(page.total_is_exact);
  CHECK_FALSE(page.is_timed_out);
  CHECK(documents(reader, page_of(reader, links, {}, 7, 2, first_documents(reader, 3, asked))).empty());
}

TEST_CASE("copies are passed over and counted, and more is asked for until the page is full") {
  std::vector<Article> articles;
  for (const char* id : {"a", "b", "c", "d", "e", "f"}) articles.push_back(article(id, "", wire_text));
  articles.push_back(article("g", "", "مطر"));
  const test::IndexedArticles index({articles});
  const IndexReader reader(index.whole());
  CopyLinks links(reader);
  std::vector<std::uint64_t> asked;
  const MatchPage page = page_of(reader, links, {}, 0, 2, first_documents(reader, 7, asked));
  CHECK(documents(reader, page) == std::vector<std::uint32_t>{1, 7});
  CHECK(page.matches[0].copies == 5);
  CHECK(page.matches[1].copies == 0);
  CHECK(asked == std::vector<std::uint64_t>{2, 4, 7});
  AnswerOptions all_copies;
  all_copies.all_copies = true;
  CHECK(documents(reader, page_of(reader, links, all_copies, 0, 2, first_documents(reader, 7, asked))) ==
        std::vector<std::uint32_t>{1, 2});
}

TEST_CASE("of a search that was cut short no more is asked for, and the total is no total") {
  const test::IndexedArticles index(
      {{article("a", "", wire_text), article("b", "", wire_text), article("c", "", "مطر")}});
  const IndexReader reader(index.whole());
  CopyLinks links(reader);
  int times = 0;
  const MatchPage page = page_of(reader, links, {}, 0, 2, [&](std::uint64_t) {
    ++times;
    return FoundMatches{{{reader.number_of({0, 1}), 1, 0}, {reader.number_of({0, 2}), 1, 0}}, 3, true};
  });
  CHECK(times == 1);
  CHECK(documents(reader, page) == std::vector<std::uint32_t>{1});
  CHECK(page.is_timed_out);
  CHECK_FALSE(page.total_is_exact);
}

}  // namespace fihris
