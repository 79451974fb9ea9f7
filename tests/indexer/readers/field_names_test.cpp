#include "indexer/readers/field_names.h"

#include <doctest/doctest.h>

using namespace fihris;

namespace {

std::string field(const std::string& key, const SourceSettings& settings = {}) {
  const auto choice = field_of_key(key, settings);
  return choice ? std::string(choice->field) : "none";
}

}  // namespace

TEST_CASE("our own names and the usual names of others are known") {
  CHECK(field("text") == "text");
  CHECK(field("articleBody") == "text");
  CHECK(field("article_text") == "text");
  CHECK(field("Date Published") == "date");
  CHECK(field("created_at") == "date");
  CHECK(field("العنوان") == "title");
  CHECK(field("تاريخ النشر") == "date");
  CHECK(field("_id") == "id");
  CHECK(field("priority") == "none");
  CHECK(field("") == "none");
  CHECK(field(std::string(1000, ' ') + "text") == "none");
}

TEST_CASE("the user's map comes first, then our own names, then the usual names in the order of their worth") {
  SourceSettings settings;
  settings.fields = {{"lead", "text"}, {"title", ""}, {"odd", "no field of ours"}};
  CHECK(field("lead", settings) == "text");
  CHECK(field("title", settings).empty());
  CHECK(field("odd", settings).empty());
  const auto rank = [&](const char* key) { return field_of_key(key, settings)->rank; };
  CHECK(rank("lead") < rank("text"));
  CHECK(rank("text") < rank("Text"));
  CHECK(rank("content") < rank("description"));
}

TEST_CASE("only a usual name is a guess") {
  CHECK(field_of_key("text", {})->is_certain);
  CHECK_FALSE(field_of_key("body", {})->is_certain);
}
