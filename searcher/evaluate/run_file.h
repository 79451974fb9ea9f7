// A run: what a searcher answered to each topic, and the TREC file that other evaluators read.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace fihris {

struct RunEntry {
  std::string document;
  double score = 0;
};

struct TopicRun {
  std::string topic;
  std::vector<RunEntry> entries;
};

using Run = std::vector<TopicRun>;

// An article id as it stands in a run or in qrels, whose fields blanks divide: "a b" is "a%20b".
std::string run_document_id(std::string_view article_id);

// The order in which evaluators read a run, whatever its rank column says: by score as a 32-bit float,
// descending, and equal scores by document id, descending. Of a document listed twice the first entry counts.
std::vector<RunEntry> evaluation_order(std::vector<RunEntry> entries);

// Lines "topic Q0 document rank score tag" in evaluation_order, with scores exact enough that reading them
// back gives the same order and so the same figures.
void write_run(std::ostream& out, const Run& run, std::string_view tag);

// The same into a file. Throws IoError when it cannot be written.
void write_run_file(const std::filesystem::path& file, const Run& run, std::string_view tag);

}  // namespace fihris
