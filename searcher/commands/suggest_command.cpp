#include "searcher/commands/suggest_command.h"

#include <ostream>

#include <nlohmann/json.hpp>

#include "searcher/commands/search_command.h"
#include "searcher/present/completions_json.h"
#include "searcher/present/json_presenter.h"
#include "searcher/present/terminal_text.h"
#include "searcher/present/warning_lines.h"
#include "searcher/searcher.h"
#include "searcher/suggest/completer.h"

namespace fihris {

int suggest_command(const SearcherOptions& options, std::ostream& out, std::ostream& log) {
  const Dictionaries dictionaries(options.indexes, *servers_for(options));
  const Shards& shards = dictionaries.shards();
  if (options.request.strict && shards.is_partial()) throw PartialAnswer(shards);
  Analyzer analyzer;
  const std::string& beginning = options.request.query;
  const auto completions = complete(beginning, dictionaries, analyzer, options.request.limit);
  if (options.output.format == OutputFormat::json) {
    out << json_line(completions_json(beginning, completions, shards));
  } else {
    print_shards_warning(log, shards);
    for (const Completion& completion : completions) out << printable_line(completion.text) << '\n';
  }
  return completions.empty() ? exit_nothing_found : exit_found;
}

}  // namespace fihris
