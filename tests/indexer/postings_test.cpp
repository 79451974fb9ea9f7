#include "indexer/postings.h"

#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

namespace fihris {
namespace {

using Positions = std::vector<Xapian::termpos>;

struct Found {
  Xapian::termcount times;
  Positions positions;
  bool operator==(const Found&) const = default;
};

Found find(const Xapian::Document& document, const std::string& term) {
  auto at = document.termlist_begin();
  at.skip_to(term);
  if (at == document.termlist_end() || *at != term) return {};
  return {at.get_wdf(), {at.positionlist_begin(), at.positionlist_end()}};
}

Xapian::Document written(Postings& postings) {
  Xapian::Document document;
  postings.write_to(document);
  return document;
}

}  // namespace

TEST_CASE("a term counts how often it is there, with its positions") {
  Postings postings;
  postings.add(schema::stem, "a");
  postings.add(schema::stem, "a", 3);
  postings.add_at(schema::title, "a", 2, 5);
  postings.add_at(schema::title, "a", 7, 5);
  const auto document = written(postings);
  CHECK(document.termlist_count() == 2);
  CHECK(find(document, "Za") == Found{4, {}});
  CHECK(find(document, "Sa") == Found{10, {2, 7}});
}

TEST_CASE("a word has positions in its folded form, and counts in its exact one where that is another") {
  Postings postings;
  postings.add_word("x", "X", 1);
  postings.add_word("y", "y", 2);
  postings.add_word("x", "X", 3);
  postings.add_word("x", "x", 4);
  CHECK(find(written(postings), "x") == Found{3, {1, 3, 4}});
  CHECK(find(written(postings), "XEX") == Found{2, {}});
  CHECK(find(written(postings), "XEy") == Found{});
}

TEST_CASE("nothing of the document before is left") {
  Postings postings;
  postings.add_word("x", "X", 1);
  postings.clear();
  CHECK(written(postings).termlist_count() == 0);
  postings.add_word("x", "x", 2);
  CHECK(find(written(postings), "x") == Found{1, {2}});
}

TEST_CASE("many terms are kept apart") {
  Postings postings;
  constexpr Xapian::termpos many = 10'000;
  for (int round = 0; round < 2; ++round)
    for (Xapian::termpos i = 0; i < many; ++i) postings.add_at(schema::folded, std::to_string(i), round * many + i + 1);
  const auto document = written(postings);
  CHECK(document.termlist_count() == many);
  for (Xapian::termpos i = 0; i < many; i += 97)
    CHECK(find(document, std::to_string(i)) == Found{2, {i + 1, many + i + 1}});
}

}  // namespace fihris
