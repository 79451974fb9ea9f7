#include "searcher/state_file.h"

#include <map>

#include <doctest/doctest.h>

#include "common/base/error.h"

namespace fihris {
namespace {

std::filesystem::path path_with(const std::map<std::string, std::string>& variables) {
  const Environment environment = [&](const char* name) {
    const auto found = variables.find(name);
    return found == variables.end() ? std::string() : found->second;
  };
  return state_file("watches.json", environment, "name one with --watches FILE");
}

TEST_CASE("state is kept where XDG says, else below the home") {
  CHECK(path_with({{"XDG_STATE_HOME", "/s"}, {"HOME", "/h"}}) == "/s/fihris/watches.json");
  CHECK(path_with({{"HOME", "/h"}}) == "/h/.local/state/fihris/watches.json");
  CHECK_THROWS_WITH_AS(path_with({}),
                       "no place for watches.json is known because $HOME is not set: name one with --watches FILE",
                       UsageError);
}

}  // namespace
}  // namespace fihris
