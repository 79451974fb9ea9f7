#include "common/index/index_reader.h"

#include <cstdlib>
#include <future>
#include <limits>
#include <optional>
#include <utility>

#include "common/base/error.h"
#include "common/index/index_place.h"
#include "common/index/open_index.h"
#include "common/index/schema.h"
#include "common/index/stored_document.h"

namespace fihris {
namespace {

const char* environment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0' ? value : nullptr;
}

// Servers by threads of their own: that they all open takes as long as that one does.
std::future<OpenIndex> opening(const std::filesystem::path& index, RemoteServers& servers) {
  const std::optional<ServerAddress> server = server_of(index);
  if (!server) return std::async(std::launch::deferred, open_local_index, index);
  return std::async(std::launch::async, [index, server, &servers] {
    return asked_of(servers, index, [&] { return open_remote_index(*server, index, servers.times()); });
  });
}

}  // namespace

IndexReader::IndexReader(const std::vector<std::filesystem::path>& indexes) {
  RemoteServers servers;
  *this = IndexReader(indexes, servers);
}

IndexReader::IndexReader(const std::vector<std::filesystem::path>& indexes, RemoteServers& servers) {
  std::vector<std::future<OpenIndex>> opened;
  opened.reserve(indexes.size());
  for (const std::filesystem::path& index : indexes) opened.push_back(opening(index, servers));
  for (std::size_t i = 0; i < indexes.size(); ++i) {
    try {
      add(opened[i].get(), server_of(indexes[i]).has_value());
    } catch (const ServerUnavailable& why) {
      shards_.failed.push_back({indexes[i].string(), why.reason()});
      manifests_.emplace_back();
    }
  }
  shards_.total = indexes.size();
  require_any(indexes, servers);
  number_segments();
}

// A single index is said to be away as everywhere.
void IndexReader::require_any(const std::vector<std::filesystem::path>& indexes, RemoteServers& servers) const {
  if (shards_.failed.size() < indexes.size() || indexes.empty()) return;
  const std::optional<ServerUnavailable> failure = servers.failure(indexes.front());
  if (indexes.size() == 1 && failure) throw ServerUnavailable(*failure);
  throw ServerUnavailable(unanswered_text(shards_) + ": is xapian-tcpsrv running there?",
                          shards_.failed.front().reason);
}

void IndexReader::add(OpenIndex open, bool is_remote) {
  const std::size_t first = segments_.size();
  add_segments(open);
  for (std::size_t i = 0; i < open.databases.size(); ++i) {
    const Xapian::Database& database = open.databases[i];
    database_.add_database(database);
    databases_.push_back({database, manifests_.size(), first + i});
  }
  if (is_remote) {  // the catalog is the first part
    const std::size_t segments = open.manifest.segments.size();
    databases_.back().parts = static_cast<std::uint32_t>(served_parts(segments));
    databases_.back().empty_parts = 1;
    databases_.back().segments = static_cast<std::uint32_t>(segments);
  }
  manifests_.push_back(std::move(open.manifest));
}

void IndexReader::add_segments(OpenIndex& open) {
  for (std::size_t i = 0; i < open.manifest.segments.size(); ++i) {
    const Segment& segment = open.manifest.segments[i];
    articles_ += segment.documents;
    documents_ += segment.documents + segment.deleted.size();
    segments_.push_back({std::move(open.columns[i]), std::move(open.positions[i]), segment.deleted,
                         static_cast<std::uint32_t>(segment.last_docid), 1, 1});
  }
}

// Xapian deals the documents of several databases out in turn: 1st of the 1st, 1st of the 2nd, …
void IndexReader::number_segments() {
  for (std::size_t i = 0; i < databases_.size(); ++i) {
    const SearchedDatabase& database = databases_[i];
    for (std::uint32_t number = 0; number < database.segments; ++number) {
      SearchedSegment& segment = segments_[database.first_segment + number];
      const std::uint32_t part = database.empty_parts + number;
      segment.first = std::uint64_t{part} * databases_.size() + i + 1;
      segment.step = std::uint64_t{database.parts} * databases_.size();
      if (segment.first + segment.last_document * segment.step > std::numeric_limits<Xapian::docid>::max())
        throw IndexError(
            "the indexes have too many segments to be searched together: run \"fihris-indexer compact\" on "
            "each, or search fewer");
      for (const std::uint32_t document : segment.hidden) hidden_.insert(segment.number(document));
    }
  }
}

std::string IndexReader::cluster_of(Xapian::docid document) const {
  const DocumentPlace place = place_of(document);
  return std::string(segments_[place.segment].columns.cluster(place.document));
}

// A server gives the text of a document, but no values where there are no lists of terms.
std::string IndexReader::id_of(Xapian::docid document) const {
  const Xapian::Document stored = database_.get_document(document);
  return database_of(document).is_remote() ? decode_article(stored.get_data()).id : stored.get_value(schema::id_slot);
}

std::filesystem::path default_index() {
  if (const char* index = environment("FIHRIS_INDEX")) return index;
  if (const char* data = environment("XDG_DATA_HOME")) return std::filesystem::path(data) / "fihris/index";
  const char* home = environment("HOME");
  if (home == nullptr) {
    throw UsageError("no place for the index is known because $HOME is not set: name one with --index DIR");
  }
  return std::filesystem::path(home) / ".local/share/fihris/index";
}

}  // namespace fihris
