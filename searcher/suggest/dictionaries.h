// The dictionaries of all segments of several indexes, side by side.
//
//   const Dictionaries dictionaries({"/srv/fihris"});
//   dictionaries.articles(pack("مدرسه"));
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/index/dictionary_file.h"
#include "common/index/manifest.h"
#include "common/index/remote_servers.h"
#include "common/index/shards.h"

namespace fihris {

// A part of the whole may be missing: segments without a dictionary, or with a damaged one, say nothing. That of an
// index behind a server has words alone (served_dictionary.h), and shards() names those of which there is none because
// the server does not answer. Any number of threads may read it.
class Dictionaries {
 public:
  Dictionaries() = default;

  // Of what is published now. Throws IndexError when an index is missing or damaged, or no server answers.
  explicit Dictionaries(const std::vector<std::filesystem::path>& indexes);
  Dictionaries(const std::vector<std::filesystem::path>& indexes, RemoteServers& servers);

  // Of these manifests, one for each index; a Manifest() for one that does not answer.
  Dictionaries(const std::vector<std::filesystem::path>& indexes, const std::vector<Manifest>& manifests,
               RemoteServers& servers);

  const std::vector<const WordList*>& words() const { return words_; }
  const std::vector<const WordList*>& phrases() const { return phrases_; }

  const Shards& shards() const { return shards_; }

  // Articles of the indexes, also of segments without a dictionary.
  std::uint64_t articles() const { return articles_; }

  // Articles that have the word; titles that have the phrase. Both in packed folded form.
  std::uint64_t articles(std::string_view word) const;
  std::uint64_t titles(std::string_view phrase) const;

  // The word as it is written most often, in UTF-8; itself when no dictionary has it.
  std::string written(std::string_view word) const;

 private:
  void add(const std::filesystem::path& index, const Manifest& manifest, RemoteServers& servers);
  void add_served(const std::filesystem::path& index, const Manifest& manifest, RemoteServers& servers);

  std::vector<std::shared_ptr<const Dictionary>> dictionaries_;
  Shards shards_;
  std::vector<const WordList*> words_, phrases_;
  std::uint64_t articles_ = 0;
};

}  // namespace fihris
