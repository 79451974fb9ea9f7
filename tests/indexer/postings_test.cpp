#include "indexer/postings.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "tests/indexer/positions/collected_positions.h"

namespace fihris {
namespace {

using Positions = std::vector<std::uint32_t>;

struct Found {
  Xapian::termcount times;
  Positions positions;
  bool operator==(const Found&) const = default;
};

// The document that was built, and where its words stand.
class Written {
 public:
  explicit Written(Postings& postings) {
    PositionCollector collector;
    collector.begin_document();
    postings.write_to(document_, &collector);
    positions_.emplace(collector);
  }

  Xapian::termcount terms() const { return document_.termlist_count(); }

  Found find(const std::string& term) const {
    auto at = document_.termlist_begin();
    at.skip_to(term);
    if (at == document_.termlist_end() || *at != term) return {};
    CHECK(at.positionlist_count() == 0);  // they have a file of their own
    return {at.get_wdf(), positions_->of(term)};
  }

 private:
  Xapian::Document document_;
  std::optional<test::CollectedPositions> positions_;
};

}  // namespace

TEST_CASE("a term counts how often it is there, with its positions") {
  Postings postings;
  postings.add(schema::stem, "a");
  postings.add(schema::stem, "a", 3);
  postings.add_at(schema::title, "a", 2, 5);
  postings.add_at(schema::title, "a", 7, 5);
  const Written document(postings);
  CHECK(document.terms() == 2);
  CHECK(document.find("Za") == Found{4, {}});
  CHECK(document.find("Sa") == Found{10, {2, 7}});
}

TEST_CASE("a word has positions in its folded form, and counts in its exact one where that is another") {
  Postings postings;
  postings.add_word("x", "X", 1);
  postings.add_word("y", "y", 2);
  postings.add_word("x", "X", 3);
  postings.add_word("x", "x", 4);
  CHECK(Written(postings).find("x") == Found{3, {1, 3, 4}});
  CHECK(Written(postings).find("XEX") == Found{2, {}});
  CHECK(Written(postings).find("XEy") == Found{});
}

TEST_CASE("nothing of the document before is left") {
  Postings postings;
  postings.add_word("x", "X", 1);
  postings.clear();
  CHECK(Written(postings).terms() == 0);
  postings.add_word("x", "x", 2);
  CHECK(Written(postings).find("x") == Found{1, {2}});
}

TEST_CASE("many terms are kept apart") {
  Postings postings;
  constexpr Xapian::termpos many = 10'000;
  for (int round = 0; round < 2; ++round)
    for (Xapian::termpos i = 0; i < many; ++i) postings.add_at(schema::folded, std::to_string(i), round * many + i + 1);
  const Written document(postings);
  CHECK(document.terms() == many);
  for (Xapian::termpos i = 0; i < many; i += 97)
    CHECK(document.find(std::to_string(i)) == Found{2, {i + 1, many + i + 1}});
}

}  // namespace fihris
