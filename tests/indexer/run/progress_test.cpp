#include "indexer/run/progress.h"

#include <sstream>

#include <doctest/doctest.h>

using namespace std::chrono_literals;

TEST_CASE("progress names articles, megabytes and speed") {
  CHECK(fihris::progress_text({1234567, 34'500'000}, 10s) == "1,234,567 articles, 34.5 MB, 123,456 articles/s");
  CHECK(fihris::progress_text({}, 0s) == "0 articles, 0.0 MB, 0 articles/s");
}

TEST_CASE("the bar shows how much of the files was read, when their size is known") {
  CHECK(fihris::progress_text({1, 0, 0, 100}, 1s).starts_with("[----------]   0 %  1 articles"));
  CHECK(fihris::progress_text({1, 0, 26, 100}, 1s).starts_with("[##--------]  26 %  1 articles"));
  CHECK(fihris::progress_text({1, 0, 999, 1000}, 1s).starts_with("[#########-]  99 %  "));
  // The file has grown.
  CHECK(fihris::progress_text({1, 0, 200, 100}, 1s).starts_with("[##########] 100 %  "));
}

TEST_CASE("progress fits in a narrow terminal") {
  CHECK(fihris::progress_text({1'234'567, 345'600'000, 1, 4}, 100s).size() < 80);
}

TEST_CASE("a progress that is not shown writes nothing") {
  std::ostringstream out;
  fihris::ProgressLine progress(out, fihris::ProgressStyle::none);
  progress.update({1, 1});
  progress.clear();
  CHECK(out.str().empty());
}

TEST_CASE("a progress that was never drawn needs no clearing") {
  std::ostringstream out;
  fihris::ProgressLine progress(out, fihris::ProgressStyle::bar);
  progress.update({1, 1});  // sooner than a fifth of a second after the start
  progress.clear();
  CHECK(out.str().empty());
}

TEST_CASE("the time left is told once enough was read to tell") {
  CHECK(fihris::progress_text({1, 0, 25, 100}, 10s).ends_with(", 30 s left"));
  CHECK(fihris::progress_text({1, 0, 25, 100}, 100s).ends_with(", 5 min left"));
  CHECK(fihris::progress_text({1, 0, 25, 100}, 1s).ends_with("articles/s"));
  CHECK(fihris::progress_text({1, 0, 0, 100}, 10s).ends_with("articles/s"));
  CHECK(fihris::progress_text({1, 0, 5, 0}, 10s).ends_with("articles/s"));
}
