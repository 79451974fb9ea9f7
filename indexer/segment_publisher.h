// Publishes new generations of an index. Segments are never written to once they are named, and all that a publish
// changes takes effect with one rename, so that a kill at any moment leaves the index as it was or as it will be:
//   new segments and attachments on the disk -> manifest that names them and lists what is deleted -> what no manifest
//   names any more is removed
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "common/index/manifest.h"

namespace fihris {

// Documents deleted of each segment of a kind, ascending.
using DeletedDocuments = std::vector<std::vector<std::uint32_t>>;

// What one publish adds and takes out.
struct Publication {
  struct Part {
    std::vector<std::filesystem::path> databases;  // of scratch; become one segment
    DeletedDocuments deleted;                      // of the segments there are, old ones included
    std::vector<std::uint32_t> deleted_new{};      // of the one segment that the databases become, ascending
  };
  Part articles;
  Part file_records;
  std::map<std::string, std::string> attachments;  // kind ("frames") → content, in the place of the one before
};

// Only for the holder of the index's lock. After an exception only destruction is left; the index is as it was.
class SegmentPublisher {
 public:
  // Reads the manifest, or begins a new one. Merging may build articles anew in so many threads. Throws IndexError for
  // another version.
  explicit SegmentPublisher(std::filesystem::path index, unsigned threads = 1);

  const Manifest& manifest() const { return manifest_; }

  // Which part of all articles the index takes from now on: "2/4", or "" for all. Throws IndexError where it took
  // another one before.
  void require_shard(const std::string& shard);

  void publish(const Publication& publication);

  // Makes one segment of those at these places, in their order. Deleted documents lose their place when they are many
  // (more than a quarter; of articles, in their segment), or when `purge` asks for it.
  void merge(std::vector<Segment> Manifest::*kind, const std::vector<std::size_t>& places, bool purge);

  // The attachment of this kind; "" when there is none, or it is damaged: none is worth stopping a run for.
  std::string attachment(const std::string& kind) const;

 private:
  // What a merged segment is made of, and what is deleted of it then.
  struct Sources {
    std::vector<std::filesystem::path> folders;
    std::vector<std::uint32_t> deleted;
  };

  Sources article_sources(const std::vector<Segment>& segments, bool purge) const;
  Sources record_sources(const std::vector<Segment>& segments, bool purge) const;
  std::filesystem::path purge_folder() const;
  void write_manifest();
  void apply(std::vector<Segment> Manifest::*kind, const Publication::Part& part);
  void merge_articles(const std::vector<std::filesystem::path>& sources, const std::filesystem::path& folder) const;
  Segment new_segment(char kind, const std::vector<std::filesystem::path>& sources);
  void attach(const std::string& kind, const std::string& content);

  std::filesystem::path index_;
  unsigned threads_;
  Manifest manifest_;
};

}  // namespace fihris
