#include "searcher/present/hit_fields.h"

#include <doctest/doctest.h>

#include "tests/searcher/present/example_response.h"

namespace fihris {
namespace {

std::string text_of(std::string_view name) {
  const HitField* field = find_hit_field(name);
  REQUIRE(field != nullptr);
  return field->text(example_response().hits[0]);
}

}  // namespace

TEST_CASE("a field is found by its name") {
  CHECK(text_of("rank") == "11");
  CHECK(text_of("score") == "7.25");
  CHECK(text_of("title") == "مفاوضات عمان");
  CHECK(text_of("date") == "2024-05-14");
  CHECK(text_of("author").empty());
  CHECK(text_of("snippet") == "في عمان غدا");
  CHECK(text_of("copies") == "0");
  CHECK(find_hit_field("titel") == nullptr);
}

TEST_CASE("every field has a text, even of an empty hit") {
  for (const HitField& field : hit_fields()) CHECK_NOTHROW(field.text(Hit{}));
  CHECK(hit_field_names() == "rank, score, id, title, source, date, url, author, section, language, snippet, copies");
}

}  // namespace fihris
