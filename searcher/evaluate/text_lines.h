// Reading the line-based files of an evaluation, so that every complaint names file and line.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace fihris {

struct TextLine {
  std::size_t number = 0;  // from 1
  std::string_view text;   // a view into the content, without its line end
};

// The whole file without a UTF-8 byte order mark. Throws IoError when it cannot be read or is over 1 GiB.
std::string read_text_file(const std::filesystem::path& file);

// Every line that holds more than blanks; "\n" and "\r\n" both end one.
std::vector<TextLine> nonblank_lines(std::string_view content);

// Pieces between blanks: "q1 0  d2" -> q1, 0, d2.
std::vector<std::string_view> split_fields(std::string_view line);

// Without the blanks (ASCII) at both ends.
std::string_view trim(std::string_view text);

// Throws InputError "FILE:LINE: MESSAGE".
[[noreturn]] void fail_at(const std::string& file, std::size_t line, const std::string& message);

}  // namespace fihris
