#include "indexer/glass/database_writer.h"

#include <algorithm>
#include <random>
#include <utility>

#include "common/base/files.h"
#include "common/index/packed_numbers.h"
#include "indexer/glass/packing.h"

namespace fihris {
namespace {

constexpr std::uint32_t revision = 1;
constexpr std::size_t chunk_bytes = 2000;         // at which Xapian begins another one
constexpr std::size_t least_deflated_bytes = 19;  // what is shorter Xapian keeps as it is

// Beginnings of keys of the table of postings. No term has one of these: it would have 0xFF behind a NUL.
constexpr std::string_view statistics_key("\0\xD0", 2);
constexpr std::string_view values_key("\0\xD8", 2);
constexpr std::string_view lengths_key("\0\xE0", 2);

// Whether a chunk is the last of its list, and how far its last document is from its first.
void append_chunk_head(bool is_last, std::span<const GlassPosting> postings, std::string& to) {
  to += is_last ? '1' : '0';
  append_number(postings.back().document - postings.front().document, to);
}

// The first so many postings that fill a chunk, as bytes.
std::size_t append_postings(std::span<const GlassPosting> postings, std::string& to) {
  const std::size_t end = to.size() + chunk_bytes;
  append_number(postings[0].times, to);
  std::size_t i = 1;
  for (; i < postings.size() && to.size() < end; ++i) {
    append_number(postings[i].document - postings[i - 1].document - 1, to);
    append_number(postings[i].times, to);
  }
  return i;
}

struct ValueBounds {
  std::uint32_t values = 0;
  std::string_view least, greatest;
};

ValueBounds bounds_of(std::span<const std::string> values) {
  ValueBounds bounds;
  for (const std::string& value : values) {
    if (value.empty()) continue;
    if (bounds.values == 0 || value < bounds.least) bounds.least = value;
    if (bounds.values == 0 || value > bounds.greatest) bounds.greatest = value;
    ++bounds.values;
  }
  return bounds;
}

void add_statistics(std::uint32_t slot, std::span<const std::string> values, GlassTableWriter& table) {
  const ValueBounds bounds = bounds_of(values);
  if (bounds.values == 0) return;
  std::string key(statistics_key);
  if (slot != 0) key += static_cast<char>(slot);
  std::string tag;
  append_number(bounds.values, tag);
  append_sized(bounds.least, tag);
  if (bounds.least != bounds.greatest) tag += bounds.greatest;
  table.add(key, tag);
}

void add_value_chunks(std::uint32_t slot, std::span<const std::string> values, GlassTableWriter& table) {
  std::string key, tag;
  std::size_t before = 0;
  const auto flush = [&] {
    if (!tag.empty()) table.add(key, std::exchange(tag, {}));
  };
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i].empty()) continue;
    if (tag.empty()) {
      key = values_key;
      append_number(slot, key);
      append_sortable(static_cast<std::uint32_t>(i + 1), key);
    } else {
      append_number(i - before - 1, tag);
    }
    append_sized(values[i], tag);
    before = i;
    if (tag.size() >= chunk_bytes) flush();
  }
  flush();
}

// What tells this database from others, as Xapian makes it: random, in the form of RFC 4122.
void append_uuid(std::string& to) {
  std::random_device random;
  std::string uuid;
  while (uuid.size() < 16) append_big_endian(random(), 4, uuid);
  uuid[6] = static_cast<char>((uuid[6] & 0x0F) | 0x40);
  uuid[8] = static_cast<char>((uuid[8] & 0x3F) | 0x80);
  to += uuid;
}

void append_root(const GlassRoot& root, std::uint32_t least_compressed, std::string& to) {
  constexpr unsigned written_in_order = 2, has_no_block = 1;
  const bool is_there = root.blocks > 0;
  append_number(root.block, to);
  append_number(root.level << 2U | written_in_order | (is_there ? 0 : has_no_block), to);
  append_number(root.entries, to);
  append_number(GlassTableWriter::block_bytes >> 11U, to);
  append_number(least_compressed, to);
  std::string free_blocks;  // none, behind the blocks that there are
  if (is_there) {
    append_number(revision, free_blocks);
    append_number(root.blocks, free_blocks);
    free_blocks.append(4, '\0');
  }
  append_sized(free_blocks, to);
}

}  // namespace

GlassDatabaseWriter::GlassDatabaseWriter(std::filesystem::path folder)
    : folder_(std::move(folder)), data_(revision), postings_(revision) {}

void GlassDatabaseWriter::add_document(std::string_view data, std::uint32_t length) {
  lengths_.push_back({static_cast<std::uint32_t>(lengths_.size() + 1), length});
  if (data.empty()) return;
  key_.clear();
  append_sortable(lengths_.back().document, key_);
  if (data.size() >= least_deflated_bytes && deflater_.pack(data, tag_)) return data_.add(key_, tag_, true);
  data_.add(key_, data);
}

void GlassDatabaseWriter::add_values(std::uint32_t slot, std::span<const std::string> values) {
  values_[slot].assign(values.begin(), values.end());
}

// What comes before lists in the order of keys. Lengths are like a list, but that it does not say how many it has.
void GlassDatabaseWriter::begin_lists() {
  if (std::exchange(has_lists_, true)) return;
  for (const auto& [slot, values] : values_) add_statistics(slot, values, postings_);
  for (const auto& [slot, values] : values_) add_value_chunks(slot, values, postings_);
  if (!lengths_.empty()) add_chunks(std::string_view("\0\0", 2), lengths_key, lengths_);
}

void GlassDatabaseWriter::add_list(std::string_view term, std::span<const GlassPosting> postings) {
  begin_lists();
  std::uint64_t times = 0;
  for (const GlassPosting& posting : postings) {
    times += posting.times;
    most_times_ = std::max(most_times_, posting.times);
  }
  std::string head;
  append_number(postings.size(), head);
  append_number(times, head);
  std::string key;
  append_last_sortable(term, key);
  add_chunks(head, key, postings);
}

void GlassDatabaseWriter::add_chunks(std::string_view head, std::string_view key,
                                     std::span<const GlassPosting> postings) {
  std::string chunk;
  const bool are_lengths = key == lengths_key;
  bool is_first = true;
  while (!postings.empty()) {
    chunk.clear();
    const std::size_t count = append_postings(postings, chunk);
    tag_.clear();
    key_ = key;
    if (is_first) {
      tag_ += head;
      append_number(postings[0].document - 1, tag_);
    } else {
      if (!are_lengths) key_ += '\0';
      append_sortable(postings[0].document, key_);
    }
    append_chunk_head(count == postings.size(), postings.first(count), tag_);
    tag_ += chunk;
    postings_.add(key_, tag_);
    postings = postings.subspan(count);
    is_first = false;
  }
}

// What Xapian reads first: roots of the tables, and statistics of the documents.
std::string GlassDatabaseWriter::version_file() const {
  constexpr std::string_view name_and_version("\x0F\x0DXapian Glass\x04\x6E", 16);
  constexpr std::uint32_t least_compressed = least_deflated_bytes - 1;
  std::string file(name_and_version);
  append_uuid(file);
  append_number(revision, file);
  append_root(postings_.root(), 0, file);
  append_root(data_.root(), least_compressed, file);
  append_root({}, least_compressed, file);  // terms of each document
  append_root({}, 0, file);                 // positions
  append_root({}, least_compressed, file);  // spelling
  append_root({}, least_compressed, file);  // synonyms

  std::uint64_t all = 0;
  std::uint32_t shortest = 0, longest = 0;
  for (const auto& [document, length] : lengths_) {
    all += length;
    if (length > 0 && (shortest == 0 || length < shortest)) shortest = length;
    longest = std::max(longest, length);
  }
  append_number(lengths_.size(), file);
  append_number(0, file);  // how far the last number is above that
  append_number(shortest, file);
  append_number(most_times_, file);
  append_number(longest - most_times_, file);
  append_number(0, file);  // changesets
  append_number(all, file);
  append_number(0, file);  // spelling
  return file;
}

void GlassDatabaseWriter::finish() {
  begin_lists();
  std::error_code ignored;  // the first file tells
  std::filesystem::create_directory(folder_, ignored);
  write_file(folder_ / "postlist.glass", postings_.finish());
  write_file(folder_ / "docdata.glass", data_.finish());
  write_file(folder_ / "iamglass", version_file());
}

}  // namespace fihris
