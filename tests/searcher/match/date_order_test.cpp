#include "searcher/match/date_order.h"

#include <doctest/doctest.h>

#include "common/index/schema.h"

namespace fihris {
namespace {

std::string key(const std::string& date, const std::string& id) {
  Xapian::Document document;
  document.add_value(schema::date_slot, date);
  document.add_value(schema::id_slot, id);
  return DateOrder()(document);
}

}  // namespace

TEST_CASE("what is newer sorts first, equals by id, what has no date last") {
  CHECK(key("20240514", "b") < key("20240513", "a"));
  CHECK(key("20240514", "a") < key("20240514", "b"));
  CHECK(key("00010101", "z") < key("", "a"));
}

TEST_CASE("a damaged date does not mix with the id") {
  CHECK(key("2024051", "b") != key("2024051", "a"));
  CHECK(key("20240514xyz", "b").size() == 9);
}

}  // namespace fihris
