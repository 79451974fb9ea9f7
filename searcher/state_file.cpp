#include "searcher/state_file.h"

#include "common/base/error.h"

namespace fihris {

std::filesystem::path state_file(const std::string& name, const Environment& variable, const std::string& instead) {
  const std::string state = variable("XDG_STATE_HOME"), home = variable("HOME");
  if (!state.empty()) return std::filesystem::path(state) / "fihris" / name;
  if (!home.empty()) return std::filesystem::path(home) / ".local/state/fihris" / name;
  throw UsageError("no place for " + name + " is known because $HOME is not set: " + instead);
}

}  // namespace fihris
