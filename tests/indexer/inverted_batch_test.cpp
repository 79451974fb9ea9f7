#include "indexer/inverted_batch.h"

#include <map>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "tests/indexer/written_batch.h"

namespace fihris {
namespace {

using Positions = std::vector<std::uint32_t>;

class OneDocument : public InvertedBatch {
 public:
  OneDocument() { begin_document(); }

  test::WrittenBatch written() {
    end_document("");
    return test::WrittenBatch(*this);
  }
};

}  // namespace

TEST_CASE("a term counts how often it is there, with its positions") {
  OneDocument document;
  document.add(schema::stem, "a");
  document.add(schema::stem, "a", 3);
  document.add_at(schema::title, "a", 2, 5);
  document.add_at(schema::title, "a", 7, 5);
  const test::WrittenBatch written = document.written();
  CHECK(written.times("Za") == 4);
  CHECK(written.positions("Za").empty());
  CHECK(written.times("Sa") == 10);
  CHECK(written.positions("Sa") == Positions{2, 7});
  CHECK(written.database().get_doclength(1) == 14);
}

TEST_CASE("a word has positions in its folded form, and counts in its exact one where that is another") {
  OneDocument document;
  document.add_word("x", "X", 1);
  document.add_word("y", "y", 2);
  document.add_word("x", "X", 3);
  document.add_word("x", "x", 4);
  const test::WrittenBatch written = document.written();
  CHECK(written.times("x") == 3);
  CHECK(written.positions("x") == Positions{1, 3, 4});
  CHECK(written.times("XEX") == 2);
  CHECK_FALSE(written.has("XEy"));
}

TEST_CASE("a term that only selects is there without counting") {
  OneDocument document;
  document.add(schema::year, "2024", 0);
  document.add(schema::year, "2024", 0);
  const test::WrittenBatch written = document.written();
  CHECK(written.has("Y2024"));
  CHECK(written.times("Y2024") == 0);
  CHECK(written.database().get_doclength(1) == 0);
}

TEST_CASE("the bytes of a cluster stay as they are") {
  const std::string bytes("\x01\x80\0\xFFz\0", 6);
  OneDocument document;
  document.add(schema::cluster, bytes, 0);
  CHECK(document.written().has("XK" + bytes));
}

TEST_CASE("many terms in many documents are kept apart") {
  std::mt19937 random(7);
  std::map<std::string, std::map<std::uint32_t, std::uint32_t>> expected;
  InvertedBatch batch;
  for (std::uint32_t document = 1; document <= 300; ++document) {
    batch.begin_document();
    for (int i = 0; i < 400; ++i) {
      const std::string word = std::to_string(random() % (1 + random() % 40'000));
      batch.add(schema::stem, word);
      ++expected["Z" + word][document];
    }
    batch.end_document("");
  }
  const test::WrittenBatch written(batch);
  const Xapian::Database& database = written.database();
  std::map<std::string, std::map<std::uint32_t, std::uint32_t>> found;
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term)
    for (auto posting = database.postlist_begin(*term); posting != database.postlist_end(*term); ++posting)
      found[*term][*posting] = posting.get_wdf();
  CHECK(found == expected);
}

}  // namespace fihris
