// Lines that a person types at a terminal, with GNU Readline: they can be edited, and come back with the arrow keys.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace fihris {

// One at a time in a process, for the library has one state.
class LineEditor {
 public:
  // Lines of earlier runs are in the history file, the last thousand; empty: remember none. It is made for its owner's
  // eyes only. Throws IoError when its folder cannot be made.
  explicit LineEditor(std::filesystem::path history);

  // Nothing at the end of the input.
  std::optional<std::string> next(const char* prompt);

 private:
  void remember(const std::string& line);

  std::filesystem::path history_;
  std::string last_;
};

}  // namespace fihris
