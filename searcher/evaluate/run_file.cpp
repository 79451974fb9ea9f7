#include "searcher/evaluate/run_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <ostream>
#include <unordered_set>

#include <fmt/format.h>

#include "common/base/error.h"

namespace fihris {
namespace {

bool comes_before(const RunEntry& a, const RunEntry& b) {
  const auto score_a = static_cast<float>(a.score);
  const auto score_b = static_cast<float>(b.score);
  return score_a != score_b ? score_a > score_b : a.document > b.document;
}

}  // namespace

std::string run_document_id(std::string_view article_id) {
  std::string id;
  for (const char c : article_id) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= ' ' || byte == 0x7F) {
      id += fmt::format("%{:02X}", byte);
    } else {
      id += c;
    }
  }
  return id;
}

std::vector<RunEntry> evaluation_order(std::vector<RunEntry> entries) {
  std::unordered_set<std::string> seen;
  std::erase_if(entries, [&](const RunEntry& entry) { return !seen.insert(entry.document).second; });
  std::sort(entries.begin(), entries.end(), comes_before);
  return entries;
}

void write_run(std::ostream& out, const Run& run, std::string_view tag) {
  for (const TopicRun& topic : run) {
    std::size_t rank = 0;
    for (const RunEntry& entry : evaluation_order(topic.entries)) {
      // Nine digits tell any two 32-bit floats apart.
      const auto score = static_cast<float>(entry.score);
      out << fmt::format("{} Q0 {} {} {:.9g} {}\n", topic.topic, entry.document, ++rank, score, tag);
    }
  }
}

void write_run_file(const std::filesystem::path& file, const Run& run, std::string_view tag) {
  errno = 0;
  std::ofstream out(file, std::ios::binary);
  write_run(out, run, tag);
  out.close();
  if (out) return;
  const std::string why = errno != 0 ? std::strerror(errno) : "the disk refused it";
  throw IoError("cannot write the run " + file.string() + ": " + why + ": choose another --run file");
}

}  // namespace fihris
