#include "indexer/config_file.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

Options options_of(const std::string& toml) {
  const test::TemporaryFolder folder;
  Options options;
  read_config(folder.write("fihris.toml", toml), options);
  return options;
}

void check_refused(const std::string& toml, const std::string& reason) {
  const test::TemporaryFolder folder;
  const std::string path = folder.write("fihris.toml", toml);
  Options options;
  CHECK_THROWS_WITH_AS(read_config(path, options), (path + ": " + reason).c_str(), UsageError);
}

}  // namespace

TEST_CASE("settings and sources come from the file") {
  const Options options = options_of(R"(# nightly
index = "/srv/news/index"
memory = 1024
threads = 2
allow-removing = "5%"
shard = "2/4"
quiet = true
report = "/var/log/fihris.json"

[source.waha]
paths = ["/srv/waha", "/srv/more"]
source = "واحة"
encoding = "windows-1256"
fields = ["headline=title", "body=text", "junk="]

[source.madar]
paths = "/srv/madar.csv"
format = "csv"
)");
  CHECK(options.index == "/srv/news/index");
  CHECK(options.memory_megabytes == 1024);
  CHECK(options.threads == 2);
  CHECK(options.allow_removing == 5);
  CHECK(options.quiet);
  CHECK(options.shard == Shard{2, 4});
  CHECK(options.report == "/var/log/fihris.json");
  REQUIRE(options.sources.size() == 2);
  CHECK(options.sources[0].paths == std::vector<std::string>{"/srv/madar.csv"});
  CHECK(options.sources[0].settings.format == SourceFormat::csv);
  CHECK(options.sources[1].paths == std::vector<std::string>{"/srv/waha", "/srv/more"});
  CHECK(options.sources[1].settings.source == "واحة");
  CHECK(options.sources[1].settings.encoding == "windows-1256");
  CHECK(options.sources[1].settings.fields ==
        std::map<std::string, std::string>{{"headline", "title"}, {"body", "text"}, {"junk", ""}});
}

TEST_CASE("an empty file says nothing") {
  const Options options = options_of("");
  CHECK(options.sources.empty());
  CHECK(options.memory_megabytes == 512);
}

TEST_CASE("what makes no sense is refused with file, key and way out") {
  check_refused("memmory = 1\n", "\"memmory\" is not known: did you mean memory?");
  check_refused("memory = 1\n", "\"memory\" takes a whole number from 64 to 1048576");
  check_refused("memory = \"much\"\n", "\"memory\" takes a whole number from 64 to 1048576");
  check_refused("shard = \"4/2\"\n", "\"shard\" \"4/2\" is no shard: name one of how many, such as 2/4");
  check_refused("quiet = 3\n", "\"quiet\" takes true or false");
  check_refused("[source.a]\npath = \"/x\"\n", "\"source.a.path\" is not known: did you mean paths?");
  check_refused("[source.a]\nformat = \"pdf\"\n",
                "\"source.a.format\" \"pdf\" is no format: take one of text, html, jsonl, json, csv, tsv, feed, warc, "
                "mediawiki");
  check_refused("[source.a]\nsource = \"x\"\n", "[source.a] has no paths: name some");
  check_refused("[sorce.a]\nx = 1\n", "\"sorce.a.x\" stands in a section that is not [source.NAME]");
}

TEST_CASE("a file that cannot be read is an error") {
  Options options;
  CHECK_THROWS_WITH_AS(read_config("/nowhere/f.toml", options),
                       "configuration /nowhere/f.toml cannot be read: No such file or directory", UsageError);
}

TEST_CASE("a field is a key of theirs and a field of ours") {
  SourceSettings settings;
  add_field(settings, "a=b=title");
  add_field(settings, "junk=");
  CHECK(settings.fields == std::map<std::string, std::string>{{"a=b", "title"}, {"junk", ""}});
  CHECK_THROWS_WITH_AS(add_field(settings, "title"), "\"title\" is no KEY=FIELD such as headline=title", UsageError);
  CHECK_THROWS_WITH_AS(add_field(settings, "h=titel"),
                       "\"h=titel\" names a field that articles do not have: did you mean title?", UsageError);
}

}  // namespace fihris
