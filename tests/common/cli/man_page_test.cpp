#include "common/cli/man_page.h"

#include <doctest/doctest.h>

#include "tests/common/cli/sample_app.h"

namespace fihris {
namespace {

using test::has;
using test::Sample;

TEST_CASE("the man page has the program, its options, commands and the sections of its footer") {
  const std::string page = Sample().text("man");
  CHECK(has(page, ".TH SAMPLE 1 \"\" \"sample 1.0\" \"Fihris\"\n"));
  CHECK(has(page, "sample \\- Tries things\n"));
  CHECK(has(page, ".TP\n\\fB\\-n\\fR, \\fB\\-\\-limit\\fR \\fIN\\fR\nHow many\n"));
  CHECK(has(page, ".TP\n\\fB\\-\\-version\\fR\n"));
  CHECK(has(page, ".SS sample add PATH\nAdd articles.\n"));
  CHECK(has(page, "\\fB\\-\\-dry\\-run\\fR\nChange nothing\n"));
  CHECK(has(page, ".SH EXAMPLES\n.nf\n  sample add \\ex\n\\&.hidden\n"));
}

}  // namespace
}  // namespace fihris
