#include "indexer/copies/stored_copies.h"

#include <doctest/doctest.h>

#include "common/index/schema.h"
#include "indexer/document_builder.h"
#include "tests/indexer/xapian_documents.h"

namespace fihris {
namespace {

CopyMarks marks_of(CopyFeature feature, ClusterKey cluster) {
  CopyMarks marks;
  marks.sketch.features[0] = feature;
  marks.sketch.feature_count = 1;
  marks.sketch.signature.content = cluster;
  marks.cluster = cluster;
  return marks;
}

void add(Xapian::WritableDatabase& database, const std::string& id, const CopyMarks& marks) {
  InvertedBatch batch;
  batch.begin_document();
  add_copy_marks(marks, batch);
  batch.add_value(schema::id_slot, id);
  batch.end_document("");
  database.add_document(test::xapian_documents(batch)[0]);
}

const Xapian::Database& for_readers(const Xapian::WritableDatabase& database) {
  return database;
}

std::vector<StoredCopies::Place> found(const StoredCopies& stored, CopyFeature feature) {
  std::vector<StoredCopies::Place> places;
  stored.find(feature, places);
  return places;
}

}  // namespace

TEST_CASE("articles are found by feature in all databases, with their marks and ids") {
  Xapian::WritableDatabase first("", Xapian::DB_BACKEND_INMEMORY);
  Xapian::WritableDatabase second("", Xapian::DB_BACKEND_INMEMORY);
  add(first, "a", marks_of(5, 1));
  add(first, "b", marks_of(6, 2));
  add(second, "c", marks_of(5, 3));
  const StoredCopies stored({for_readers(first), for_readers(second)});
  const auto places = found(stored, 5);
  REQUIRE(places.size() == 2);
  CHECK(stored.id(places[0]) == "a");
  CHECK(stored.id(places[1]) == "c");
  REQUIRE(stored.marks(places[1]).has_value());
  CHECK(stored.marks(places[1])->cluster == 3);
  CHECK(stored.marks(places[1])->signature == marks_of(5, 3).sketch.signature);
  CHECK(found(stored, 7).empty());
}

TEST_CASE("marks of another length, or none, are as if not there") {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  for (const std::string signature : {"", "damaged", "123456789"}) {
    Xapian::Document document;
    document.add_boolean_term(schema::term(schema::copy_feature, feature_text(5)));
    document.add_value(schema::signature_slot, signature);
    document.add_value(schema::cluster_slot, signature.size() == 9 ? "" : "123456");
    database.add_document(document);
  }
  const StoredCopies stored({for_readers(database)});
  const auto places = found(stored, 5);
  REQUIRE(places.size() == 3);
  for (const auto& place : places) CHECK_FALSE(stored.marks(place).has_value());
}

TEST_CASE("of a feature that very many have the first are found") {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  add(database, "x", marks_of(5, 1));
  const Xapian::Document document = database.get_document(1);
  for (std::size_t i = 0; i < most_with_feature + 10; ++i) database.add_document(document);
  CHECK(found(StoredCopies({for_readers(database), for_readers(database)}), 5).size() == most_with_feature);
}

}  // namespace fihris
