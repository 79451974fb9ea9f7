#include "searcher/suggest/dictionaries.h"

#include <cassert>
#include <utility>

#include "common/base/error.h"
#include "common/index/index_place.h"
#include "common/index/index_version.h"
#include "common/index/packed_text.h"

namespace fihris {
namespace {

Manifest manifest_now(const std::filesystem::path& index, RemoteServers& servers) {
  return server_of(index) ? servers.manifest(index) : manifest_at(index);
}

// A Manifest() for one that does not answer, as long as it is not the only one.
std::vector<Manifest> manifests_of(const std::vector<std::filesystem::path>& indexes, RemoteServers& servers) {
  std::vector<Manifest> manifests;
  std::size_t failed = 0;
  for (const auto& index : indexes) {
    try {
      manifests.push_back(manifest_now(index, servers));
      require_same_version(index, manifests.back());
    } catch (const ServerUnavailable&) {
      if (++failed == indexes.size()) throw;
      manifests.emplace_back();
    }
  }
  return manifests;
}

std::uint64_t sum_of(const std::vector<const WordList*>& lists, std::string_view key) {
  std::uint64_t sum = 0;
  for (const WordList* list : lists) sum += list->articles(key);
  return sum;
}

}  // namespace

Dictionaries::Dictionaries(const std::vector<std::filesystem::path>& indexes) {
  RemoteServers servers;
  *this = Dictionaries(indexes, servers);
}

Dictionaries::Dictionaries(const std::vector<std::filesystem::path>& indexes, RemoteServers& servers)
    : Dictionaries(indexes, manifests_of(indexes, servers), servers) {}

Dictionaries::Dictionaries(const std::vector<std::filesystem::path>& indexes, const std::vector<Manifest>& manifests,
                           RemoteServers& servers) {
  assert(indexes.size() == manifests.size());
  shards_.total = indexes.size();
  for (std::size_t i = 0; i < indexes.size(); ++i) add(indexes[i], manifests[i], servers);
  for (const auto& dictionary : dictionaries_) {
    words_.push_back(&dictionary->words());
    phrases_.push_back(&dictionary->phrases());
  }
}

void Dictionaries::add(const std::filesystem::path& index, const Manifest& manifest, RemoteServers& servers) {
  for (const Segment& segment : manifest.segments) articles_ += segment.documents;
  if (server_of(index)) return add_served(index, manifest, servers);
  for (const Segment& segment : manifest.segments)
    if (auto dictionary = read_dictionary(segment_path(index, segment) / dictionary_name))
      dictionaries_.push_back(std::make_shared<const Dictionary>(*std::move(dictionary)));
}

// What was not there for the manifest is not asked for words: all of an answer is of the same indexes.
void Dictionaries::add_served(const std::filesystem::path& index, const Manifest& manifest, RemoteServers& servers) {
  try {
    if (manifest == Manifest()) throw servers.failure(index).value_or(ServerUnavailable("", "no answer"));
    dictionaries_.push_back(servers.dictionary(index, manifest));
  } catch (const ServerUnavailable& why) {
    shards_.failed.push_back({index.string(), why.reason()});
  } catch (const IndexError&) {  // nothing is said by what cannot be read
  }
}

std::uint64_t Dictionaries::articles(std::string_view word) const {
  return sum_of(words_, word);
}

std::string Dictionaries::written(std::string_view word) const {
  std::string best(word);
  std::uint32_t most = 0;
  for (const WordList* list : words_) {
    for (WordCursor at = list->in(list->block_of(word)); at.next();) {
      if (at.entry().key != word || at.entry().articles <= most) continue;
      most = at.entry().articles;
      best = at.entry().written;
    }
  }
  return unpack(best);
}

std::uint64_t Dictionaries::titles(std::string_view phrase) const {
  return sum_of(phrases_, phrase);
}

}  // namespace fihris
