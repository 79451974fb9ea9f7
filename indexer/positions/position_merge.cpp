#include "indexer/positions/position_merge.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <queue>
#include <string>
#include <utility>

#include <xapian.h>

#include "common/base/files.h"
#include "common/index/position_database.h"
#include "common/index/segment_positions.h"
#include "common/index/xapian_errors.h"

namespace fihris {
namespace {

// Each takes some open files, and a process often has no more than 1,024.
constexpr std::size_t most_at_once = 100;

struct Source {
  std::filesystem::path positions;
  std::uint32_t last_document = 0;
};

// The chunks of a source, one after the other.
class Chunks {
 public:
  Chunks(const Source& source, std::uint32_t offset) : blocks_(open_positions(source.positions)), offset_(offset) {}

  bool next() {
    while (!cursor_ || !cursor_->next()) {
      if (block_ == blocks_.count()) return false;
      bytes_ = blocks_.block(++block_);
      cursor_.emplace(bytes_);
    }
    return true;
  }

  const std::string& term() const { return cursor_->word(); }
  PositionChunk chunk() const { return cursor_->chunk(); }
  std::uint32_t offset() const { return offset_; }

 private:
  PositionBlocks blocks_;
  std::uint32_t offset_;
  std::uint32_t block_ = 0;
  std::string bytes_;
  std::optional<PositionBlockCursor> cursor_;
};

// Joins the chunks of a term while a block has room for them.
class Joiner {
 public:
  explicit Joiner(PositionBlockWriter& blocks) : blocks_(blocks) {}

  void add(const Chunks& from) {
    const PositionChunk chunk = from.chunk();
    const bool has_room = joined_.postings.size() + chunk.postings.size() <= usual_block_bytes;
    if (term_ != from.term() || !has_room) write();
    term_ = from.term();
    append_chunk(chunk, from.offset(), joined_);
  }

  void write() {
    if (!joined_.postings.empty()) blocks_.add(term_, std::exchange(joined_, {}));
  }

 private:
  PositionBlockWriter& blocks_;
  std::string term_;
  PositionChunk joined_;
};

// The sources side by side, the least term first, of one term the first source.
void merge(std::vector<Chunks>& sources, PositionBlockWriter& blocks) {
  const auto later = [&](std::size_t a, std::size_t b) {
    return sources[a].term() != sources[b].term() ? sources[a].term() > sources[b].term() : a > b;
  };
  std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(later)> next(later);
  for (std::size_t i = 0; i < sources.size(); ++i)
    if (sources[i].next()) next.push(i);
  Joiner joiner(blocks);
  while (!next.empty()) {
    const std::size_t least = next.top();
    next.pop();
    joiner.add(sources[least]);
    if (sources[least].next()) next.push(least);
  }
  joiner.write();
}

Source merged(const std::vector<Source>& sources, const std::filesystem::path& folder) {
  std::uint32_t documents = 0;
  write_positions(folder, [&](PositionBlockWriter& blocks) {
    std::vector<Chunks> chunks;
    chunks.reserve(sources.size());  // cursors point into their blocks
    for (const Source& source : sources)
      chunks.emplace_back(source, std::exchange(documents, documents + source.last_document));
    merge(chunks, blocks);
  });
  return {folder, documents};
}

std::vector<Source> sources_in(const std::vector<std::filesystem::path>& folders) {
  std::vector<Source> sources;
  sources.reserve(folders.size());
  for (const std::filesystem::path& folder : folders)
    sources.push_back(with_xapian_errors("the database " + folder.string(), [&]() -> Source {
      return {folder / positions_name, Xapian::Database(folder.string(), Xapian::DB_BACKEND_GLASS).get_lastdocid()};
    }));
  return sources;
}

}  // namespace

void merge_positions(const std::vector<std::filesystem::path>& folders, const std::filesystem::path& target) {
  std::vector<Source> sources = sources_in(folders);
  std::vector<std::filesystem::path> parts;
  const auto merge_first = [&](std::size_t count) {
    parts.push_back(target.string() + "-positions" + std::to_string(parts.size()));
    const auto end = sources.begin() + static_cast<std::ptrdiff_t>(count);
    Source one = merged({sources.begin(), end}, parts.back());
    sources.erase(sources.begin(), end);
    return one;
  };
  while (sources.size() > most_at_once) {
    std::vector<Source> fewer;
    while (!sources.empty()) fewer.push_back(merge_first(std::min(most_at_once, sources.size())));
    sources = std::move(fewer);
  }
  merge_first(sources.size());
  pack_positions(parts.back(), target / positions_name);
  for (const std::filesystem::path& part : parts) remove_tree(part);
}

}  // namespace fihris
