#include "searcher/commands/suggest_command.h"

#include <ostream>

#include <nlohmann/json.hpp>

#include "searcher/commands/search_command.h"
#include "searcher/present/terminal_text.h"
#include "searcher/suggest/completer.h"

namespace fihris {
namespace {

using Json = nlohmann::ordered_json;

constexpr int json_version = 1;

void print_json(const std::string& beginning, const std::vector<Completion>& completions, std::ostream& out) {
  Json list = Json::array();
  for (const Completion& completion : completions)
    list.push_back({{"text", completion.text},
                    {"kind", completion.is_phrase ? "phrase" : "word"},
                    {"articles", completion.articles}});
  const Json object{{"version", json_version}, {"beginning", beginning}, {"completions", list}};
  out << object.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace

int suggest_command(const SearcherOptions& options, std::ostream& out) {
  const Dictionaries dictionaries(options.indexes);
  Analyzer analyzer;
  const std::string& beginning = options.request.query;
  const auto completions = complete(beginning, dictionaries, analyzer, options.request.limit);
  if (options.output.format == OutputFormat::json) {
    print_json(beginning, completions, out);
  } else {
    for (const Completion& completion : completions) out << printable_line(completion.text) << '\n';
  }
  return completions.empty() ? exit_nothing_found : exit_found;
}

}  // namespace fihris
