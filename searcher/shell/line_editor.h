// Lines that a person types at a terminal, with GNU Readline: they can be edited, and come back with the arrow keys.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fihris {

// What a line that is being typed may become, the best first, each from its beginning on.
using CompleteLine = std::function<std::vector<std::string>(std::string_view beginning)>;

// One at a time in a process, for the library has one state.
class LineEditor {
 public:
  // Lines of earlier runs are in the history file, the last thousand; empty: remember none. It is made for its owner's
  // eyes only. Throws IoError when its folder cannot be made.
  explicit LineEditor(std::filesystem::path history);
  ~LineEditor();
  LineEditor(const LineEditor&) = delete;
  LineEditor& operator=(const LineEditor&) = delete;

  // What the Tab key asks. Nothing is completed when it throws.
  void complete_with(CompleteLine complete);

  // Nothing at the end of the input.
  std::optional<std::string> next(const char* prompt);

 private:
  void remember(const std::string& line);

  std::filesystem::path history_;
  std::string last_;
};

}  // namespace fihris
