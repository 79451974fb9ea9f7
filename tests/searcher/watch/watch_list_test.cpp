#include "searcher/watch/watch_list.h"

#include <string>

#include <doctest/doctest.h>

#include "common/base/error.h"

namespace fihris {
namespace {

const WatchList sample{{"ports", "ميناء +شحن", {3, 18446744073709551615U}}, {"الطقس", "\"عاصفة\"\tثلج", {}}};

// What a list of one such watch is refused for; "" when it is taken.
std::string refusal(const std::string& watches, const std::string& version = "1") {
  try {
    parse_watches(R"({"version":)" + version + R"(,"watches":)" + watches + "}");
  } catch (const InputError& error) {
    return error.what();
  }
  return "";
}

TEST_CASE("a list is read as it was written") {
  CHECK(parse_watches(to_json(sample)) == sample);
  CHECK(to_json(WatchList{{"a", "b", {1, 2}}}) ==
        "{\"version\":1,\"watches\":[{\"name\":\"a\",\"query\":\"b\",\"seen\":[1,2]}]}\n");
  CHECK(parse_watches(to_json(WatchList{})).empty());
}

TEST_CASE("what is no list is refused with its reason") {
  CHECK_THROWS_WITH_AS(parse_watches(""), "it is no JSON object", InputError);
  CHECK_THROWS_WITH_AS(parse_watches("[]"), "it is no JSON object", InputError);
  CHECK_THROWS_WITH_AS(parse_watches("{}"), "it has no \"version\"", InputError);
  CHECK(refusal("[]", "2") == "its \"version\" is not 1");
  CHECK(refusal("{}") == "its \"watches\" are no list, or too many");
  CHECK(refusal("[7]") == "watch 1 has no \"name\"");
  CHECK(refusal(R"([{"name":7}])") == "watch 1 has a \"name\" that is no text");
  CHECK(refusal(R"([{"name":"a","query":"b"}])") == "watch 1 has no \"seen\"");
  CHECK(refusal(R"([{"name":"a","query":"b","seen":{}}])") == "watch 1 has a \"seen\" that is no list, or too long");
  CHECK(refusal(R"([{"name":"a","query":"b","seen":[-1]}])") == "watch 1 has seen what is no number");
  CHECK(refusal(R"([{"name":"a","query":"b","seen":[2,2]}])") == "watch 1 has numbers out of order");
  CHECK(refusal(R"([{"name":"","query":"b","seen":[]}])") == "watch 1: its name is empty");
  CHECK(refusal(R"([{"name":"a","query":"b","seen":[]},{"name":"a","query":"c","seen":[]}])") ==
        "watch 2 has the name of an earlier one");
}

TEST_CASE("no list is larger than its bounds") {
  WatchList many(max_watches + 1, {"", "ماء", {}});
  for (std::size_t i = 0; i < many.size(); ++i) many[i].name = std::to_string(i);
  CHECK_THROWS_AS(parse_watches(to_json(many)), InputError);
  many.pop_back();
  CHECK(parse_watches(to_json(many)) == many);
  WatchList full{{"a", "ماء", {}}};
  for (std::uint64_t i = 0; i < max_seen_articles; ++i) full[0].seen.push_back(i);
  CHECK(parse_watches(to_json(full)) == full);
  full[0].seen.push_back(max_seen_articles);
  CHECK_THROWS_AS(parse_watches(to_json(full)), InputError);
}

TEST_CASE("a watch has a short name and a query, both UTF-8") {
  CHECK(watch_problem("موانئ الخليج", "ميناء").empty());
  CHECK(watch_problem("", "b") == "its name is empty");
  CHECK(watch_problem(std::string(101, 'a'), "b") == "its name is longer than 100 bytes");
  CHECK(watch_problem("a\tb", "b") == "its name has control characters");
  CHECK(watch_problem("\xFF", "b") == "its name is not UTF-8");
  CHECK(watch_problem("a", "") == "its query is empty");
  CHECK(watch_problem("a", std::string(10'001, 'a')) == "its query is longer than 10000 bytes");
  CHECK(watch_problem("a", "\xD9") == "its query is not UTF-8");
}

}  // namespace
}  // namespace fihris
