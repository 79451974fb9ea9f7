#include <doctest/doctest.h>

#include "common/analysis/analyzer.h"
#include "common/base/files.h"
#include "common/index/manifest.h"
#include "tests/indexer/command_run.h"
#include "tests/support/temporary_folder.h"

using namespace fihris;

TEST_CASE("info has a name and a value in each line") {
  const test::TemporaryFolder folder;
  Manifest manifest;
  manifest.schema_version = 2;
  manifest.analyzer = "1-ab";
  manifest.generation = 7;
  manifest.published = "2024-04-13T08:00:00Z";
  manifest.segments = {{"0000001-a", 3, 3, {{"x", {10, std::string(32, '0')}}}, {}},
                       {"0000002-a", 2, 2, {{"y", {5, std::string(32, '1')}}}, {}}};
  write_file(manifest_path(folder.path()), to_json(manifest));
  const auto run = test::run_command(run_info, folder.path());
  CHECK(run.results == "index\t" + folder.path().string() +
                           "\ngeneration\t7\npublished\t2024-04-13T08:00:00Z\narticles\t5\nsegments\t2\n"
                           "bytes\t15\nschema\t2\nanalyser\t1-ab\n");
}
