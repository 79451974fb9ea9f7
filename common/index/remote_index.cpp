#include <chrono>
#include <string>
#include <thread>
#include <utility>

#include "common/base/error.h"
#include "common/index/catalog.h"
#include "common/index/index_version.h"
#include "common/index/open_index.h"
#include "common/index/segment_positions.h"
#include "common/index/served_dictionary.h"
#include "common/index/term_dictionary.h"
#include "common/index/xapian_errors.h"

namespace fihris {
namespace {

using namespace std::chrono_literals;

// A server that reads a stub file whose segments a publish just removed fails, and finds the next one the next time.
constexpr int opening_attempts = 5;
constexpr auto between_attempts = 50ms;

// What is said about the bytes of a catalog, of the index that they are of.
template <typename Read>
auto from_catalog(const std::filesystem::path& name, Read read) {
  try {
    return read();
  } catch (const IndexError& error) {
    throw IndexError("index " + name.string() + " cannot be used: " + error.what() +
                     ": run \"fihris-indexer check\" on it where it lies");
  }
}

Xapian::Database connected(const ServerAddress& server, const RemoteTimes& times) {
  return Xapian::Remote::open(server.host, server.port, static_cast<unsigned>(times.answer.count()),
                              static_cast<unsigned>(times.connect.count()));
}

OpenIndex open_generation(const ServerAddress& server, const std::filesystem::path& name, const RemoteTimes& times) {
  OpenIndex open;
  open.databases.push_back(connected(server, times));
  const Xapian::Database& database = open.databases.front();
  open.manifest = from_catalog(name, [&] { return manifest_in(database); });
  require_same_version(name, open.manifest);
  for (const Segment& segment : open.manifest.segments)
    open.columns.push_back(from_catalog(name, [&] {
      return Columns::parse(columns_in(database, segment), static_cast<std::uint32_t>(segment.last_docid));
    }));
  const std::size_t segments = open.manifest.segments.size(), parts = served_parts(segments);
  for (std::size_t i = 0; i < segments; ++i)
    open.positions.push_back(positions_in(database, parts - segments + i + 1, parts));
  return open;
}

// Again where a publish may have come between.
template <typename Read>
auto with_attempts(const std::filesystem::path& name, Read read) {
  for (int attempt = 1;; ++attempt) {
    try {
      return read();
    } catch (const Xapian::Error& error) {
      if (is_network_error(error) || attempt == opening_attempts) throw_index_error("index " + name.string(), error);
    }
    std::this_thread::sleep_for(between_attempts);
  }
}

}  // namespace

OpenIndex open_remote_index(const ServerAddress& server, const std::filesystem::path& name, const RemoteTimes& times) {
  return with_attempts(name, [&] { return open_generation(server, name, times); });
}

Manifest remote_manifest(const ServerAddress& server, const std::filesystem::path& name, const RemoteTimes& times) {
  return with_attempts(name, [&] { return from_catalog(name, [&] { return manifest_in(connected(server, times)); }); });
}

Dictionary served_dictionary(const ServerAddress& server, const std::filesystem::path& name, const RemoteTimes& times) {
  return with_attempts(name, [&] { return dictionary_of_terms(connected(server, times)); });
}

}  // namespace fihris
