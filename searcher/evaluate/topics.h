// The queries of an evaluation.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace fihris {

struct Topic {
  std::string id;     // no blanks in it
  std::string query;  // as a user would type it
};

// Topics in the order of the file, which is one of
//   lines "q01<TAB>query", or
//   TREC topics, with or without closing tags: <top> <num> Number: 301 <title> query … </top>
// told apart by the first character. Throws InputError with file and line for a topic without id or query, an
// id with blanks, an id used twice, or no topic at all; `file` is only named in messages.
std::vector<Topic> parse_topics(std::string_view content, const std::string& file);

// The same for a file on disk. Throws IoError when it cannot be read.
std::vector<Topic> read_topics(const std::filesystem::path& file);

}  // namespace fihris
