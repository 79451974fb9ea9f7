#include "indexer/progress.h"

#include <sstream>

#include <doctest/doctest.h>

using namespace std::chrono_literals;

TEST_CASE("progress names articles, megabytes and speed") {
  CHECK(fihris::progress_text(1234567, 34'500'000, 10s) == "1,234,567 articles, 34.5 MB, 123,456 articles/s");
  CHECK(fihris::progress_text(0, 0, 0s) == "0 articles, 0.0 MB, 0 articles/s");
}

TEST_CASE("a progress that is not shown writes nothing") {
  std::ostringstream out;
  fihris::Progress progress(out, false);
  progress.update(1, 1);
  progress.clear();
  CHECK(out.str().empty());
}

TEST_CASE("a progress that was never drawn needs no clearing") {
  std::ostringstream out;
  fihris::Progress progress(out, true);
  progress.update(1, 1);  // sooner than a fifth of a second after the start
  progress.clear();
  CHECK(out.str().empty());
}
