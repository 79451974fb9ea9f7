#include <fmt/format.h>

#include "common/index/index_version.h"
#include "common/index/manifest.h"
#include "indexer/commands/commands.h"

namespace fihris {
namespace {

std::uint64_t article_count(const Manifest& manifest) {
  std::uint64_t count = 0;
  for (const Segment& segment : manifest.segments) count += segment.documents;
  return count;
}

std::uint64_t byte_count(const Manifest& manifest) {
  std::uint64_t bytes = 0;
  for (const Segment& segment : manifest.segments)
    for (const auto& [name, checksum] : segment.files) bytes += checksum.bytes;
  return bytes;
}

}  // namespace

int run_info(const Options& options, const Output& output) {
  const Manifest manifest = require_manifest(options.index);
  output.results << fmt::format("index\t{}\ngeneration\t{}\npublished\t{}\n", options.index.string(),
                                manifest.generation, manifest.published);
  output.results << fmt::format("articles\t{}\nsegments\t{}\nbytes\t{}\n", article_count(manifest),
                                manifest.segments.size(), byte_count(manifest));
  output.results << fmt::format("schema\t{}\nanalyser\t{}\n", manifest.schema_version, manifest.analyzer);
  return exit_all_well;
}

}  // namespace fihris
