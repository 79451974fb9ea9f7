#include "searcher/present/completions_json.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace fihris {
namespace {

TEST_CASE("completions are words and phrases with how many have them") {
  CHECK(completions_json("مح", {{"محادثات", 7, false}, {"محادثات السلام", 2, true}}, {4, {{"a:1", "gone"}}}).dump() ==
        "{\"version\":1,\"beginning\":\"مح\",\"shards\":{\"total\":4,\"failed\":1},\"completions\":["
        "{\"text\":\"محادثات\",\"kind\":\"word\",\"articles\":7},"
        "{\"text\":\"محادثات السلام\",\"kind\":\"phrase\",\"articles\":2}]}");
}

TEST_CASE("without completions the list is empty") {
  CHECK(completions_json("", {}, {1, {}}).dump() ==
        "{\"version\":1,\"beginning\":\"\",\"shards\":{\"total\":1,\"failed\":0},\"completions\":[]}");
}

}  // namespace
}  // namespace fihris
