#include "indexer/run/run_summary.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace fihris {
namespace {

RunSummary example() {
  RunSummary summary;
  summary.command = "sync";
  summary.index = "/srv/index";
  summary.started = "2024-04-13T02:00:00Z";
  summary.seconds = 61.25;
  summary.exit_code = 1;
  summary.files = {1200, 30, 1165, 2, 5, 3, 4};
  summary.articles = {1234, 5, 6, 7, 8, 3, 2};
  summary.removed = 4;
  summary.by_source["واحة"] = {1000, 5, 6, 7, 8, 3, 0};
  summary.by_source[""] = {234, 0, 0, 0, 0, 0, 2};
  summary.skipped_by_reason = {{SkipReason::encoding, 1}, {SkipReason::too_large, 1}};
  summary.problems = {"a.txt: its encoding cannot be told"};
  summary.generation = 12;
  summary.index_articles = 50000;
  summary.index_bytes = 250'000'000;
  return summary;
}

}  // namespace

TEST_CASE("the line of counts names what is rare only where there is some") {
  CHECK(counts_text(example()) ==
        "1,234 added, 5 replaced, 6 unchanged, 2 skipped, 7 known from elsewhere, 8 copies of others, 3 of other "
        "shards, 4 removed, 1,165 "
        "files unchanged, 5 files failed before, 3 other files ignored");
  CHECK(counts_text({}) == "0 added, 0 replaced, 0 unchanged, 0 skipped");
}

TEST_CASE("the report in words says how it went, what was skipped and why, and what each outlet gave") {
  const std::string text = to_text(example());
  for (const char* piece :
       {"fihris-indexer sync of /srv/index, 2024-04-13T02:00:00Z: done, but some articles were skipped\n",
        "files: 1,200 found, 30 read, 1,165 unchanged, 2 failed, 5 failed before and not changed, 3 ignored, 4 "
        "vanished\n",
        "index: 50,000 articles, 250.0 MB, generation 12\n", "skipped, encoding: 1\n", "skipped, too large: 1\n",
        "واحة: 1,000 added, 5 replaced, 6 unchanged, 0 skipped\n", "(no source): 234 added",
        "a.txt: its encoding cannot be told\n"}) {
    CAPTURE(piece);
    CHECK(text.find(piece) != std::string::npos);
  }
  RunSummary failed = example();
  failed.error = "disk full";
  CHECK(to_text(failed).find("NOT DONE: disk full\n") != std::string::npos);
}

TEST_CASE("the report in JSON has every count") {
  const auto json = nlohmann::json::parse(to_json(example()));
  CHECK(json["version"] == 1);
  CHECK(json["exit_code"] == 1);
  CHECK(json["files"]["failed_before"] == 5);
  CHECK(json["articles"]["copies"] == 8);
  CHECK(json["articles"]["of_other_shards"] == 3);
  CHECK(json["removed"] == 4);
  CHECK(json["sources"][1]["source"] == "واحة");
  CHECK(json["sources"][1]["added"] == 1000);
  CHECK(json["skipped_by_reason"]["too large"] == 1);
  CHECK(json["problems"][0] == "a.txt: its encoding cannot be told");
  CHECK(json["index_bytes"] == 250'000'000);
}

TEST_CASE("bytes that are no UTF-8 do not break the report") {
  RunSummary summary;
  summary.problems = {"\xFF.txt: bad"};
  CHECK(nlohmann::json::parse(to_json(summary))["problems"][0] == "\uFFFD.txt: bad");
}

TEST_CASE("the metrics are what Prometheus reads") {
  const std::string metrics = to_metrics(example(), 1'712'973'661);
  for (const char* piece : {"# TYPE fihris_run_timestamp_seconds gauge\nfihris_run_timestamp_seconds 1712973661\n",
                            "fihris_run_exit_code 1\n", "fihris_run_articles{outcome=\"added\"} 1234\n",
                            "fihris_run_articles{outcome=\"removed\"} 4\n",
                            "fihris_run_files{outcome=\"vanished\"} 4\n", "fihris_index_articles 50000\n"}) {
    CAPTURE(piece);
    CHECK(metrics.find(piece) != std::string::npos);
  }
}

}  // namespace fihris
