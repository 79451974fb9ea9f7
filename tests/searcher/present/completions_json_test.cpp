#include "searcher/present/completions_json.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace fihris {
namespace {

TEST_CASE("completions are words and phrases with how many have them") {
  CHECK(completions_json("مح", {{"محادثات", 7, false}, {"محادثات السلام", 2, true}}).dump() ==
        "{\"version\":1,\"beginning\":\"مح\",\"completions\":["
        "{\"text\":\"محادثات\",\"kind\":\"word\",\"articles\":7},"
        "{\"text\":\"محادثات السلام\",\"kind\":\"phrase\",\"articles\":2}]}");
}

TEST_CASE("without completions the list is empty") {
  CHECK(completions_json("", {}).dump() == "{\"version\":1,\"beginning\":\"\",\"completions\":[]}");
}

}  // namespace
}  // namespace fihris
