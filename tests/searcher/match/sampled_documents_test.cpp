#include "searcher/match/sampled_documents.h"

#include <doctest/doctest.h>

#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

// A database of so many empty documents.
Xapian::Database database(const test::TemporaryFolder& folder, int documents) {
  Xapian::WritableDatabase made((folder.path() / "db").string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
  for (int i = 0; i < documents; ++i) made.add_document(Xapian::Document());
  made.commit();
  return made;
}

std::vector<Xapian::docid> sample(const Xapian::Database& documents, double share) {
  SampledDocuments source(share);
  source.init(documents);
  std::vector<Xapian::docid> chosen;
  for (source.next(0); !source.at_end(); source.next(0)) chosen.push_back(source.get_docid());
  return chosen;
}

}  // namespace

TEST_CASE("a share of the documents is chosen, the same each time") {
  const test::TemporaryFolder folder;
  const Xapian::Database documents = database(folder, 4000);
  CHECK(sample(documents, 1).size() == 4000);
  const auto quarter = sample(documents, 0.25);
  CHECK(quarter.size() == doctest::Approx(1000).epsilon(0.1));
  CHECK(quarter == sample(documents, 0.25));
}

TEST_CASE("a skip ends at the first chosen document that is not before") {
  const test::TemporaryFolder folder;
  const Xapian::Database documents = database(folder, 100);
  const auto chosen = sample(documents, 0.2);
  REQUIRE(chosen.size() > 2);
  SampledDocuments source(0.2);
  source.init(documents);
  source.skip_to(chosen[1] + 1, 0);
  CHECK(source.get_docid() == chosen[2]);
  source.skip_to(101, 0);
  CHECK(source.at_end());
}

}  // namespace fihris
