#include "common/cli/generate.h"

#include <array>
#include <string_view>

#include "common/cli/completion.h"
#include "common/cli/man_page.h"

namespace fihris {
namespace {

std::string generated(const CLI::App& app, std::string_view kind, const std::string& version) {
  const CommandTables tables = read_tables(app);
  if (kind == "man") return man_page(tables, version);
  if (kind == "bash") return bash_completion(tables);
  if (kind == "zsh") return zsh_completion(tables);
  if (kind == "fish") return fish_completion(tables);
  throw CLI::ValidationError("--generate " + std::string(kind) + ": expected man, bash, zsh or fish");
}

}  // namespace

void add_generate(CLI::App& app, const std::string& version) {
  app.add_option_function<std::string>(
         "--generate", [&app, version](const std::string& kind) { throw Generated(generated(app, kind, version)); })
      ->group("");
}

}  // namespace fihris
