// `fihris-searcher eval`: how good are the answers, measured against judged queries?
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

#include "searcher/evaluate/evaluation.h"
#include "searcher/search.h"

namespace fihris {

struct EvalOptions {
  std::filesystem::path topics;
  std::filesystem::path qrels;
  std::filesystem::path run;  // empty: write no run
  bool per_query = false;     // a line for each query before the means
  std::size_t depth = evaluation_depth;
  std::string tag = "fihris";                     // last column of the run
  QuerySyntax syntax = QuerySyntax::plain_words;  // headlines have quotation marks that ask for nothing
  RankingWeights weights;
  std::filesystem::path synonyms;  // empty: none
  bool strict = false;             // figures of partial answers are an error
};

// Prints the figures on `out`, and on `warnings` what does not fit between the files. Nothing is searched
// before both files are read whole. Throws InputError or IoError as read_topics, read_qrels and
// write_run_file do, and UsageError for a tag with blanks or a depth of 0.
void eval_command(const EvalOptions& options, const AnswerQuery& answer, std::ostream& out, std::ostream& warnings);

// The same, asking the indexes; what did not answer is said on `warnings`. Throws IndexError when one cannot be opened.
void eval_command(const EvalOptions& options, const std::vector<std::filesystem::path>& indexes, std::ostream& out,
                  std::ostream& warnings);

}  // namespace fihris
