#include "tests/bench/gold_words.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "common/base/error.h"
#include "common/text/utf8.h"

namespace fihris::bench {

std::vector<std::vector<std::string>> read_gold(const std::filesystem::path& file, std::size_t least_columns) {
  std::ifstream stream(file);
  if (!stream) throw IoError("cannot read the gold words " + file.string());
  std::vector<std::vector<std::string>> rows;
  for (std::string line; std::getline(stream, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> row;
    std::istringstream cells(line);
    for (std::string cell; std::getline(cells, cell, '\t');) row.push_back(cell);
    if (row.size() >= least_columns) rows.push_back(std::move(row));
  }
  return rows;
}

std::string same_root_letters(const std::string& root) {
  std::string same;
  for (std::size_t position = 0; position < root.size();) {
    const char32_t c = decode_utf8(root, position);
    const bool is_hamza = c == U'أ' || c == U'إ' || c == U'آ' || c == U'ؤ' || c == U'ئ';
    append_utf8(same, is_hamza ? U'ء' : c == U'ى' ? U'ا' : c);
  }
  return same;
}

std::set<std::string> split_alternatives(const std::string& roots) {
  std::set<std::string> all;
  std::istringstream stream(roots);
  for (std::string root; std::getline(stream, root, ';');) all.insert(same_root_letters(root));
  return all;
}

Forms FormsReader::forms_of(const std::string& word) {
  Forms forms;
  for (const Token& token : analyzer_.analyze(word)) {
    forms.folded += std::string(forms.folded.empty() ? "" : " ") + std::string(token.folded);
    if (forms.best_stem.empty()) forms.best_stem = token.stems.empty() ? token.folded : token.stems.front();
    if (token.stems.empty()) forms.stems.emplace(token.folded);
    forms.stems.insert(token.stems.begin(), token.stems.end());
    forms.roots.insert(token.roots.begin(), token.roots.end());
  }
  return forms;
}

void FormsReader::collect_words(const std::string& line, std::unordered_set<std::string>& words) {
  for (const Token& token : analyzer_.analyze(line)) words.emplace(token.exact);
}

bool meet(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::ranges::any_of(a, [&](const std::string& each) { return b.contains(each); });
}

}  // namespace fihris::bench
