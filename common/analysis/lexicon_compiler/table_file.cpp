#include "common/analysis/lexicon_compiler/table_file.h"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "common/base/error.h"

namespace fihris {

std::vector<std::vector<std::string>> read_table(const std::filesystem::path& file, std::size_t columns) {
  std::ifstream stream(file);
  if (!stream) throw IoError("cannot read the table " + file.string());
  std::vector<std::vector<std::string>> rows;
  std::size_t number = 0;
  for (std::string line; std::getline(stream, line);) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    std::vector<std::string> row;
    std::istringstream cells(line);
    for (std::string cell; std::getline(cells, cell, '\t');) row.push_back(cell);
    if (row.size() != columns || std::ranges::any_of(row, &std::string::empty))
      throw InputError(file.string() + ":" + std::to_string(number) + ": a row has " + std::to_string(columns) +
                       " columns, all filled: word, …, reason");
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace fihris
