#include "common/cli/completion.h"

#include <cstdlib>
#include <fstream>

#include <doctest/doctest.h>

#include "tests/common/cli/sample_app.h"
#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

using test::has;
using test::Sample;

// Whether the shell, where there is one, takes the script.
bool is_script_of(const std::string& shell, const std::string& script) {
  if (std::system(("command -v " + shell + " >/dev/null").c_str()) != 0) {
    MESSAGE("not tried: there is no " << shell);
    return true;
  }
  const test::TemporaryFolder folder;
  const auto file = folder.path() / "completion";
  std::ofstream(file) << script;
  return std::system((shell + " -n " + file.string()).c_str()) == 0;
}

TEST_CASE("completions know commands, options, files and folders, and are scripts of their shells") {
  const std::string bash = Sample().text("bash");
  CHECK(has(bash, "    --synonyms) COMPREPLY=($(compgen -f -- \"$cur\")); return ;;\n"));
  CHECK(has(bash, "    --index) COMPREPLY=($(compgen -d -- \"$cur\")); return ;;\n"));
  CHECK(has(bash, "    add) options+=' -h --help --dry-run' ;;\n"));
  CHECK(is_script_of("bash", bash));

  const std::string zsh = Sample().text("zsh");
  CHECK(has(zsh, "'*--synonyms[Words\\: '\\''same'\\'' \\[or not\\]]:FILE:_files' \\\n"));
  CHECK(is_script_of("zsh", zsh));

  const std::string fish = Sample().text("fish");
  CHECK(has(fish, "complete -c sample -s n -l limit -x -d 'How many'\n"));
  CHECK(has(fish, "complete -c sample -n '__fish_seen_subcommand_from add' -l dry-run -d 'Change nothing'\n"));
  CHECK(is_script_of("fish", fish));
}

}  // namespace
}  // namespace fihris
