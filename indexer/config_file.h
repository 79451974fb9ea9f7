// The configuration file of fihris-indexer, in TOML.
//
//   index = "/srv/news/index"
//   memory = 1024
//   report = "/var/log/fihris/last-run.json"
//
//   [source.waha]
//   paths = ["/srv/waha"]
//   source = "واحة"
//   encoding = "windows-1256"
//   fields = ["headline=title", "body=text"]
#pragma once

#include <string>
#include <string_view>

#include "indexer/options.h"

namespace fihris {

// Puts what the file says into the options. Throws UsageError, naming file and key, for a file that cannot be read, a
// key that is not known (with the nearest one that is), or a value that makes no sense.
void read_config(const std::string& path, Options& options);

// "headline=title" as an entry of the field map. Throws UsageError for another form or a field that we do not have.
void add_field(SourceSettings& settings, std::string_view text);

// "2/4". Throws UsageError for what is no part of a whole.
Shard shard_named(std::string_view text);

// "jsonl", "html", … Throws UsageError, naming those there are.
SourceFormat format_named(std::string_view name);
std::string format_names();

}  // namespace fihris
