#include "searcher/server/api/json_answer.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace fihris {
namespace {

TEST_CASE("an answer is one line of valid UTF-8, and says what it is") {
  const HttpResponse response = json_answer({{"a", "\xff"}});
  CHECK(response.status == 200);
  CHECK(response.headers == std::vector<NamedValue>{{"Content-Type", "application/json; charset=utf-8"}});
  CHECK(response.body == "{\"a\":\"\uFFFD\"}\n");
}

}  // namespace
}  // namespace fihris
