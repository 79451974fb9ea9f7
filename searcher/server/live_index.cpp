#include "searcher/server/live_index.h"

#include <utility>

#include <malloc.h>

#include "common/base/error.h"

namespace fihris {

std::shared_ptr<const Dictionaries> SharedDictionaries::of(const std::vector<std::filesystem::path>& indexes,
                                                           const std::vector<Manifest>& manifests,
                                                           RemoteServers& servers) {
  std::vector<std::uint64_t> states = index_states(manifests);
  const std::lock_guard lock(mutex_);
  if (!dictionaries_ || states != states_) {
    dictionaries_ = std::make_shared<const Dictionaries>(indexes, manifests, servers);
    states_ = std::move(states);
  }
  return dictionaries_;
}

// The marks are taken before anything is opened: a publish in between is then noticed the next time.
LiveIndex::LiveIndex(std::vector<std::filesystem::path> indexes, const std::filesystem::path& synonyms,
                     SharedDictionaries& dictionaries, std::shared_ptr<RemoteServers> servers)
    : indexes_(std::move(indexes)),
      shared_(dictionaries),
      servers_(std::move(servers)),
      marks_(indexes_, *servers_),
      searcher_(indexes_, synonyms, servers_) {
  take_dictionaries();
}

void LiveIndex::take_dictionaries() {
  dictionaries_ = shared_.of(indexes_, searcher_.manifests(), *servers_);
  states_ = index_states(searcher_.manifests());
}

void LiveIndex::refresh() {
  const ManifestMarks marks(indexes_, *servers_);
  if (marks == marks_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now < next_try_) throw IndexError(failure_);
  try {
    reopen();
  } catch (const IndexError& error) {
    failure_ = error.what();
    next_try_ = now + std::chrono::seconds(1);
    throw;
  }
}

void LiveIndex::reopen() {
  const ManifestMarks marks(indexes_, *servers_);
  searcher_.reopen();
  take_dictionaries();
  marks_ = marks;
  // What the generation before kept lies scattered between what is still used: without this, memory grows with each
  // publish for an hour or so.
  ::malloc_trim(0);
}

bool LiveIndex::changed_meanwhile() {
  if (index_states(searcher_.manifests()) == states_) return false;
  take_dictionaries();
  return true;
}

}  // namespace fihris
