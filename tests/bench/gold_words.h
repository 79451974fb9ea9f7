// Gold words: tables of tab-separated columns, and what our analyser makes of their words.
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <unordered_set>
#include <vector>

#include "common/analysis/analyzer.h"

namespace fihris::bench {

// Rows with fewer than `least_columns` columns and lines that begin with '#' are passed over. Throws IoError.
std::vector<std::vector<std::string>> read_gold(const std::filesystem::path& file, std::size_t least_columns);

// A root as tables of different origin write it: every hamza alike, and ى as ا.
std::string same_root_letters(const std::string& root);

// The roots in "كتب;تبن", each with same_root_letters.
std::set<std::string> split_alternatives(const std::string& roots);

struct Forms {
  std::string folded;
  std::string best_stem;
  std::set<std::string> stems;
  std::set<std::string> roots;
};

class FormsReader {
 public:
  Forms forms_of(const std::string& word);
  void collect_words(const std::string& line, std::unordered_set<std::string>& words);

 private:
  Analyzer analyzer_;
};

bool meet(const std::set<std::string>& a, const std::set<std::string>& b);

}  // namespace fihris::bench
