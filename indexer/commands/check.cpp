#include <fmt/format.h>

#include "common/base/error.h"
#include "common/base/hash.h"
#include "common/index/index_reader.h"
#include "common/index/manifest.h"
#include "indexer/commands/commands.h"
#include "indexer/commands/require_manifest.h"

namespace fihris {
namespace {

namespace fs = std::filesystem;

// What is wrong with a file; empty when nothing is.
std::string fault_of(const fs::path& file, const FileChecksum& expected) {
  std::error_code error;
  const std::uintmax_t bytes = fs::file_size(file, error);
  if (error) return error.message();
  if (bytes != expected.bytes) return fmt::format("{} bytes, {} expected", bytes, expected.bytes);
  return hash_file_hex(file) == expected.xxh128 ? "" : "its content has changed";
}

std::size_t report_faults(const Options& options, const Segment& segment, std::ostream& messages) {
  std::size_t faults = 0;
  for (const auto& [name, checksum] : segment.files) {
    const fs::path file = segment_path(options.index, segment) / name;
    const std::string fault = fault_of(file, checksum);
    if (fault.empty()) continue;
    ++faults;
    messages << fmt::format("fihris-indexer: {}: {}\n", file.string(), fault);
  }
  return faults;
}

}  // namespace

int run_check(const Options& options, const Output& output) {
  const Manifest manifest = require_manifest(options.index);
  std::size_t faults = 0;
  for (const Segment& segment : manifest.segments) faults += report_faults(options, segment, output.messages);
  if (faults > 0)
    throw IndexError(
        fmt::format("index {} is damaged: {} bad files: restore it from a copy, or index the articles anew",
                    options.index.string(), faults));
  const IndexReader reader({options.index});
  if (!options.quiet)
    output.messages << fmt::format("index {} is whole: {} articles in {} segments\n", options.index.string(),
                                   reader.articles(), manifest.segments.size());
  return exit_all_well;
}

}  // namespace fihris
