#include "searcher/present/warning_lines.h"

#include <ostream>

#include "searcher/present/terminal_text.h"

namespace fihris {
namespace {

void print_warning(std::ostream& log, const std::string& sentence) {
  log << "warning: " << printable_line(sentence) << '\n';
}

}  // namespace

void print_shards_warning(std::ostream& log, const Shards& shards) {
  if (shards.is_partial()) print_warning(log, partial_text(shards));
}

void print_warnings(std::ostream& log, const std::vector<std::string>& warnings, const Shards& shards) {
  print_shards_warning(log, shards);
  for (const std::string& warning : warnings) print_warning(log, warning);
}

}  // namespace fihris
