#include "searcher/server/remote_states.h"

#include <optional>

#include "common/base/error.h"
#include "common/index/index_version.h"
#include "searcher/server/published_index.h"

namespace fihris {
namespace {

std::optional<std::uint64_t> asked(const std::filesystem::path& index) {
  try {
    return index_states({manifest_at(index)}).front();
  } catch (const Error&) {
    return std::nullopt;  // whoever searches hears of it
  }
}

}  // namespace

std::uint64_t RemoteStates::of(const std::filesystem::path& index) {
  std::unique_lock lock(mutex_);
  Known& known = known_[index];
  if (known.is_asked_for || Clock::now() < known.next) return known.state;
  known.is_asked_for = true;
  lock.unlock();
  const std::optional<std::uint64_t> state = asked(index);
  lock.lock();
  known.is_asked_for = false;
  known.next = Clock::now() + between_;
  return known.state = state.value_or(known.state);
}

RemoteStates& remote_states() {
  static RemoteStates states;
  return states;
}

}  // namespace fihris
