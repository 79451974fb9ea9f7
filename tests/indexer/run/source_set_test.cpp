#include "indexer/run/source_set.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/support/temporary_folder.h"

namespace fihris {

TEST_CASE("paths of the command line are one group, and come before those of the configuration") {
  const test::TemporaryFolder folder;
  Options options;
  options.sources = {{{folder.write("b/1.txt", "x")}, {}}};
  CHECK(find_sources(options, false)[0].scan.files[0].id == "1.txt");
  options.arguments = {folder.write("a/2.txt", "x")};
  options.settings.source = "واحة";
  const auto sets = find_sources(options, false);
  REQUIRE(sets.size() == 1);
  CHECK(sets[0].scan.files[0].id == "2.txt");
  CHECK(sets[0].group.settings.source == "واحة");
}

TEST_CASE("only the files to read are given out, and counted") {
  const test::TemporaryFolder folder;
  folder.write("1.txt", "x");
  folder.write("2.txt", "xx");
  folder.write("3.txt", "xxx");
  Options options;
  options.arguments = {folder.path().string()};
  auto sets = find_sources(options, false);
  sets[0].to_read = {0, 2};
  CHECK(sets[0].bytes_to_read() == 4);
  const NextFile next = sets[0].next_file();
  CHECK(next()->id == "1.txt");
  CHECK(next()->id == "3.txt");
  CHECK_FALSE(next());
}

TEST_CASE("a path that does not exist is an error, or empty where that is allowed") {
  Options options;
  options.arguments = {"/nowhere"};
  CHECK_THROWS_WITH_AS(find_sources(options, false), "/nowhere: No such file or directory: name a file or folder",
                       UsageError);
  CHECK(find_sources(options, true)[0].scan.files.empty());
}

TEST_CASE("without any path there is nothing to do") {
  CHECK_THROWS_WITH_AS(find_sources(Options{}, false),
                       "no PATH is named, nor any source in a configuration file: name files or folders", UsageError);
}

TEST_CASE("the fingerprint changes with every setting") {
  std::vector<SourceSettings> settings(6);
  settings[1].source = "a";
  settings[2].language = "a";
  settings[3].encoding = "a";
  settings[4].format = SourceFormat::text;
  settings[5].fields["a"] = "title";
  std::vector<std::string> prints;
  for (const SourceSettings& one : settings) prints.push_back(settings_fingerprint(one));
  std::sort(prints.begin(), prints.end());
  CHECK(std::adjacent_find(prints.begin(), prints.end()) == prints.end());
  CHECK(settings_fingerprint({}) == settings_fingerprint({}));
}

}  // namespace fihris
