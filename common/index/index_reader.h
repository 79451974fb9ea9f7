// Several indexes, opened as one for searching.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include <xapian.h>

#include "common/index/columns.h"
#include "common/index/manifest.h"
#include "common/index/position_blocks.h"
#include "common/index/remote_postings.h"
#include "common/index/remote_servers.h"
#include "common/index/shards.h"

namespace fihris {

struct OpenIndex;

// A document among the segments of IndexReader.
struct DocumentPlace {
  std::size_t segment = 0;
  std::uint32_t document = 0;  // as the segment numbers it, from 1
};

// A segment of one of the indexes, wherever it is.
struct SearchedSegment {
  Columns columns;
  PositionBlocks positions;
  std::vector<std::uint32_t> hidden;  // documents that were replaced or removed, ascending
  std::uint32_t last_document = 0;
  std::uint64_t first = 1, step = 1;  // its document n is number first + (n - 1) * step of the whole

  Xapian::docid number(std::uint32_t document) const {
    return static_cast<Xapian::docid>(first + (document - 1) * step);
  }
};

// A database of Xapian: a segment here, or all segments of an index behind a server.
struct SearchedDatabase {
  Xapian::Database database;
  std::size_t index = 0;          // in IndexReader::manifests()
  std::size_t first_segment = 0;  // its first one in IndexReader::segments()
  std::uint32_t parts = 1;        // among which its documents are dealt out in turn
  std::uint32_t empty_parts = 0;  // the first ones, which are no segments
  std::uint32_t segments = 1;     // the parts behind them; the rest are positions

  bool is_remote() const { return empty_parts > 0; }
  std::uint32_t part_of(Xapian::docid document) const { return (document - 1) % parts; }
  bool is_of_positions(Xapian::docid document) const { return part_of(document) >= empty_parts + segments; }
};

// A consistent view of one generation of each index. Not for two threads at once: open one for each.
//   IndexReader reader({"/srv/fihris", "news.example:7777"});
//   reader.database().get_document(reader.segments()[0].number(1))
class IndexReader {
 public:
  // Folders, or addresses of servers (index_place.h), which are opened side by side. Throws IndexError when an index is
  // missing, damaged, or of another schema or analyser, or when no index is left because all are behind servers that do
  // not answer; the message says which and what to do. Opens again by itself when a publish happens between reading a
  // manifest and opening its segments.
  explicit IndexReader(const std::vector<std::filesystem::path>& indexes, RemoteServers& servers);
  explicit IndexReader(const std::vector<std::filesystem::path>& indexes);

  // All of them. Of a server, Xapian answers slowly where it is asked document by document, and never with what is not
  // its own: KeyMaker, MatchDecider, PostingSource, MatchSpy.
  const Xapian::Database& database() const { return database_; }
  std::uint64_t articles() const { return articles_; }
  std::uint64_t documents() const { return documents_; }  // hidden ones too

  const std::vector<SearchedSegment>& segments() const { return segments_; }
  const std::vector<SearchedDatabase>& databases() const { return databases_; }
  // An index each; a Manifest() for one that did not answer.
  const std::vector<Manifest>& manifests() const { return manifests_; }
  const Shards& shards() const { return shards_; }

  // Where a document of database() lies, and the number of one there.
  DocumentPlace place_of(Xapian::docid document) const {
    return place_of(database_of(document), static_cast<Xapian::docid>((document - 1) / databases_.size() + 1));
  }
  Xapian::docid number_of(const DocumentPlace& place) const { return segments_[place.segment].number(place.document); }

  // The number in database() of a document that databases()[database] has.
  Xapian::docid number_of(std::size_t database, Xapian::docid document) const {
    return static_cast<Xapian::docid>((document - 1) * databases_.size() + database + 1);
  }

  // Which of the indexes a document of database() is in: a number in manifests().
  std::size_t index_of(Xapian::docid document) const { return database_of(document).index; }

  // Of a document of database(): the value of its cluster, "" where it has none, and its id.
  std::string cluster_of(Xapian::docid document) const;
  std::string id_of(Xapian::docid document) const;

  // Calls visit(segment, document of it, times) for every document that has the term, hidden ones too; those of a
  // segment ascend. Throws Xapian's errors, also for documents that there should not be.
  template <typename Visit>
  void visit_postings(const std::string& term, const Visit& visit) const {
    for (const SearchedDatabase& each : databases_) visit_postings(each, term, visit);
  }

  // The same of one of databases(). Several threads may do so at once, each with another database.
  template <typename Visit>
  void visit_postings(const SearchedDatabase& of, const std::string& term, const Visit& visit) const {
    if (of.is_remote()) {
      for (const Posting& posting : remote_postings(of.database, term)) {
        if (term.empty() && of.is_of_positions(posting.document)) continue;
        const DocumentPlace place = place_of(of, posting.document);
        visit(place.segment, place.document, posting.times);
      }
      return;
    }
    const auto end = of.database.postlist_end(term);
    for (auto at = of.database.postlist_begin(term); at != end; ++at) {
      const DocumentPlace place = place_of(of, *at);
      visit(place.segment, place.document, at.get_wdf());
    }
  }

  // Documents of database() that were replaced or removed: searches must leave them out.
  bool is_hidden(Xapian::docid document) const { return hidden_.contains(document); }

 private:
  DocumentPlace place_of(const SearchedDatabase& database, Xapian::docid document) const {
    DocumentPlace place{database.first_segment, document};
    const std::uint32_t part = database.parts > 1 ? database.part_of(document) : 0;
    if (database.parts > 1) {
      place.segment += part - database.empty_parts;
      place.document = (document - 1) / database.parts + 1;
    }
    if (part < database.empty_parts || database.is_of_positions(document) ||
        place.document > segments_[place.segment].last_document)
      throw Xapian::DatabaseCorruptError("a term is said to be in a document that there is not");
    return place;
  }

  const SearchedDatabase& database_of(Xapian::docid document) const {
    return databases_[(document - 1) % databases_.size()];
  }

  void add(OpenIndex open, bool is_remote);
  void require_any(const std::vector<std::filesystem::path>& indexes, RemoteServers& servers) const;
  void add_segments(OpenIndex& open);
  void number_segments();

  Xapian::Database database_;
  std::vector<SearchedSegment> segments_;
  std::vector<SearchedDatabase> databases_;
  std::uint64_t articles_ = 0;
  std::uint64_t documents_ = 0;
  std::vector<Manifest> manifests_;
  Shards shards_;
  std::unordered_set<Xapian::docid> hidden_;
};

// $FIHRIS_INDEX, else $XDG_DATA_HOME/fihris/index, else ~/.local/share/fihris/index.
std::filesystem::path default_index();

}  // namespace fihris
