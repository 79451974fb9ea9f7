#include "searcher/suggest/dictionaries.h"

#include <cassert>
#include <optional>
#include <utility>

#include "common/base/error.h"
#include "common/index/index_version.h"
#include "common/index/packed_text.h"
#include "common/index/served_dictionary.h"

namespace fihris {
namespace {

std::vector<Manifest> manifests_of(const std::vector<std::filesystem::path>& indexes) {
  std::vector<Manifest> manifests;
  for (const auto& index : indexes) {
    manifests.push_back(manifest_at(index));
    require_same_version(index, manifests.back());
  }
  return manifests;
}

// Nothing for a server that does not answer.
std::optional<Dictionary> dictionary_at(const ServerAddress& server, const std::filesystem::path& index) {
  try {
    return served_dictionary(server, index);
  } catch (const IndexError&) {
    return std::nullopt;
  }
}

std::uint64_t sum_of(const std::vector<const WordList*>& lists, std::string_view key) {
  std::uint64_t sum = 0;
  for (const WordList* list : lists) sum += list->articles(key);
  return sum;
}

}  // namespace

Dictionaries::Dictionaries(const std::vector<std::filesystem::path>& indexes)
    : Dictionaries(indexes, manifests_of(indexes)) {}

Dictionaries::Dictionaries(const std::vector<std::filesystem::path>& indexes, const std::vector<Manifest>& manifests) {
  assert(indexes.size() == manifests.size());
  for (std::size_t i = 0; i < indexes.size(); ++i) add(indexes[i], manifests[i]);
  for (const Dictionary& dictionary : dictionaries_) {
    words_.push_back(&dictionary.words());
    phrases_.push_back(&dictionary.phrases());
  }
}

void Dictionaries::add(const std::filesystem::path& index, const Manifest& manifest) {
  for (const Segment& segment : manifest.segments) articles_ += segment.documents;
  if (const auto server = server_of(index)) {
    if (auto dictionary = dictionary_at(*server, index)) dictionaries_.push_back(*std::move(dictionary));
    return;
  }
  for (const Segment& segment : manifest.segments)
    if (auto dictionary = read_dictionary(segment_path(index, segment) / dictionary_name))
      dictionaries_.push_back(*std::move(dictionary));
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
