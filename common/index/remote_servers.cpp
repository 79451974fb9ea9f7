#include "common/index/remote_servers.h"

#include <algorithm>
#include <utility>

#include "common/index/index_place.h"
#include "common/index/open_index.h"
#include "common/index/served_dictionary.h"

namespace fihris {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds shortest_answer{1'000};

}  // namespace

RemoteTimes remote_times(double search_seconds) {
  RemoteTimes times;
  const std::chrono::duration<double> asked(search_seconds);
  if (asked < times.answer)
    times.answer = std::max(shortest_answer, std::chrono::duration_cast<std::chrono::milliseconds>(asked));
  return times;
}

RemoteServers::~RemoteServers() {
  for (const auto& [index, known] : known_)
    if (known.asked.valid()) known.asked.wait();
}

void RemoteServers::note_failure(const std::filesystem::path& index, const ServerUnavailable& why) {
  const std::lock_guard lock(mutex_);
  Known& known = known_[index];
  known.failure = why;
  known.next = Clock::now() + times_.between;
}

std::optional<ServerUnavailable> RemoteServers::failure(const std::filesystem::path& index) const {
  const std::lock_guard lock(mutex_);
  const auto known = known_.find(index);
  return known == known_.end() ? std::nullopt : known->second.failure;
}

void RemoteServers::note_answer(const std::filesystem::path& index, Answer manifest) {
  const std::lock_guard lock(mutex_);
  Known& known = known_[index];
  known.failure.reset();
  known.next = Clock::now() + times_.between;
  if (manifest) known.manifest = std::move(manifest);  // else whoever opens it hears why
}

void RemoteServers::ask(const std::filesystem::path& index) {
  try {
    note_answer(index, std::make_shared<const Manifest>(remote_manifest(*server_of(index), index, times_)));
  } catch (const ServerUnavailable& why) {
    note_failure(index, why);
  } catch (const Error&) {
    note_answer(index, nullptr);
  }
}

std::shared_ptr<const Manifest> RemoteServers::look(const std::filesystem::path& index) {
  std::unique_lock lock(mutex_);
  Known& known = known_[index];
  const bool is_asked = known.asked.valid() && known.asked.wait_for(0s) != std::future_status::ready;
  if (!is_asked && Clock::now() >= known.next) {
    const bool is_known = known.manifest || known.failure;
    const std::shared_future<void> asked = std::async(std::launch::async, [this, index] { ask(index); });
    known.asked = asked;
    lock.unlock();
    is_known ? static_cast<void>(asked.wait_for(times_.patience)) : asked.wait();
    lock.lock();
  }
  return known.failure ? nullptr : known.manifest;
}

Manifest RemoteServers::manifest(const std::filesystem::path& index) {
  return asked_of(*this, index, [&] { return remote_manifest(*server_of(index), index, times_); });
}

std::shared_ptr<const Dictionary> RemoteServers::dictionary(const std::filesystem::path& index,
                                                            const Manifest& manifest) {
  const std::string publish = std::to_string(manifest.generation) + ' ' + manifest.published;
  {
    const std::lock_guard lock(mutex_);
    const KnownDictionary& known = dictionaries_[index];
    if (known.dictionary && known.publish == publish) return known.dictionary;
  }
  auto read = std::make_shared<const Dictionary>(
      asked_of(*this, index, [&] { return served_dictionary(*server_of(index), index, times_); }));
  const std::lock_guard lock(mutex_);
  dictionaries_[index] = {publish, read};
  return read;
}

}  // namespace fihris
