#include "common/cli/generate.h"

#include <doctest/doctest.h>

#include "tests/common/cli/sample_app.h"

namespace fihris {
namespace {

using test::has;
using test::Sample;

TEST_CASE("what is hidden from --help is hidden everywhere") {
  for (const char* kind : {"man", "bash", "zsh", "fish"}) {
    const std::string text = Sample().text(kind);
    CHECK(!text.empty());
    CHECK(!has(text, "secret"));
    CHECK(!has(text, "generate"));
  }
}

TEST_CASE("another kind is an error that names those there are") {
  Sample sample;
  CHECK_THROWS_WITH_AS(sample.app().parse("--generate html"), "--generate html: expected man, bash, zsh or fish",
                       CLI::ValidationError);
}

}  // namespace
}  // namespace fihris
