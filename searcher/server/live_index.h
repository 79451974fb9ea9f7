// The indexes as one worker has them open: always of what is published last.
//   LiveIndex live(settings.indexes, settings.synonyms, shared);
//   live.refresh();                  // between two requests
//   live.searcher().search(…)
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "searcher/searcher.h"
#include "searcher/server/published_index.h"
#include "searcher/suggest/dictionaries.h"

namespace fihris {

// The dictionaries of one moment, for all workers: they are large, and never change. For any number of threads.
class SharedDictionaries {
 public:
  // Throws as Dictionaries does.
  std::shared_ptr<const Dictionaries> of(const std::vector<std::filesystem::path>& indexes,
                                         const std::vector<Manifest>& manifests, RemoteServers& servers);

 private:
  std::mutex mutex_;
  std::vector<std::uint64_t> states_;
  std::shared_ptr<const Dictionaries> dictionaries_;
};

// Not for two threads at once.
class LiveIndex {
 public:
  // Opens the indexes. Throws as Searcher does, and for the synonyms as SynonymTable::read.
  LiveIndex(std::vector<std::filesystem::path> indexes, const std::filesystem::path& synonyms,
            SharedDictionaries& dictionaries,
            std::shared_ptr<RemoteServers> servers = std::make_shared<RemoteServers>());

  // Opens them again when they were published anew, or when a server does not answer any more, or again. Throws
  // IndexError as long as what is published cannot be opened, which is tried once a second: the answers are those of
  // before then.
  void refresh();

  // Opens them again in any case.
  void reopen();

  // After an answer: whether the searcher had to take another generation for it. Then the dictionaries are that one's
  // too, and the answer must be made again, else it could be of both.
  bool changed_meanwhile();

  Searcher& searcher() { return searcher_; }
  const Dictionaries& dictionaries() const { return *dictionaries_; }
  const std::vector<std::uint64_t>& states() const { return states_; }

 private:
  void take_dictionaries();

  std::vector<std::filesystem::path> indexes_;
  SharedDictionaries& shared_;
  std::shared_ptr<RemoteServers> servers_;
  ManifestMarks marks_;
  std::chrono::steady_clock::time_point next_try_{};
  std::string failure_;  // of the last try
  Searcher searcher_;
  std::vector<std::uint64_t> states_;
  std::shared_ptr<const Dictionaries> dictionaries_;
};

}  // namespace fihris
