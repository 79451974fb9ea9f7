#include "searcher/match/segment_selection.h"

#include <doctest/doctest.h>

#include "common/index/schema.h"
#include "tests/searcher/indexed_articles.h"

namespace fihris {
namespace {

using test::article;
using Documents = std::vector<std::uint32_t>;

std::string word(const char* folded) {
  return schema::term(schema::folded, folded);
}

Selection spelled(const char* written, const char* folded) {
  Selection selection;
  selection.kind = Selection::Kind::spelling;
  selection.parts = {any_term({word(folded)})};
  selection.clause = Clause{Presence::required, true, false, {{written, folded, {}, {}}}};
  return selection;
}

class Sample {
 public:
  Documents in(const Selection& selection, Bound bound, const Documents& read = {}) {
    SpellingChecks checks(reader_);
    const LoadedSelection loaded = SelectionLists(reader_, postings_, checks).load(selection);
    for (const std::uint32_t document : read) checks.check({0, document});
    Documents documents;
    for_each_bit(SegmentSelection(loaded, 0, checks).in_window(0, bound),
                 [&](std::uint32_t document) { documents.push_back(document); });
    return documents;
  }

 private:
  test::IndexedArticles index_{{{article("1", "", "مطر بحر"), article("2", "", "مطر مدرسة"),
                                 article("3", "", "بحر مدرسه"), article("4", "", "مطر مدرسه")}}};
  IndexReader reader_{index_.whole()};
  PostingStore postings_{reader_};
};

}  // namespace

TEST_CASE("selections of terms are sets of documents, whichever bound is asked for") {
  Sample sample;
  const Selection rain = any_term({word("مطر")}), sea = any_term({word("بحر")}), school = any_term({word("مدرسه")});
  for (const Bound bound : {Bound::most, Bound::least}) {
    CHECK(sample.in(rain, bound) == Documents{1, 2, 4});
    CHECK(sample.in(any_of({rain, sea}), bound) == Documents{1, 2, 3, 4});
    CHECK(sample.in(all_of({rain, sea}), bound) == Documents{1});
    CHECK(sample.in(all_but(rain, sea), bound) == Documents{2, 4});
    CHECK(sample.in(any_of({all_but(rain, sea), all_of({sea, school})}), bound) == Documents{2, 3, 4});
    CHECK(sample.in(all_of({any_term({word("لا")}), rain}), bound).empty());
    CHECK(sample.in(every_article(), bound) == Documents{1, 2, 3, 4});
    CHECK(sample.in(no_article(), bound).empty());
  }
}

TEST_CASE("a spelling may be everywhere where its term is and no text was read, and is certain where one was") {
  Sample sample;
  const Selection exact = spelled("مدرسه", "مدرسه");
  CHECK(sample.in(exact, Bound::most) == Documents{2, 3, 4});
  CHECK(sample.in(exact, Bound::least).empty());
  CHECK(sample.in(exact, Bound::most, {2, 3}) == Documents{3, 4});
  CHECK(sample.in(exact, Bound::least, {2, 3}) == Documents{3});
}

TEST_CASE("what must not be spelled so is out for certain only where a text says so") {
  Sample sample;
  const Selection without = all_but(any_term({word("مطر")}), spelled("مدرسه", "مدرسه"));
  CHECK(sample.in(without, Bound::most) == Documents{1, 2, 4});
  CHECK(sample.in(without, Bound::least) == Documents{1});
  CHECK(sample.in(without, Bound::most, {2, 4}) == Documents{1, 2});
  CHECK(sample.in(without, Bound::least, {2, 4}) == Documents{1, 2});
}

}  // namespace fihris
