#include "common/cli/generate.h"

#include <cstdlib>
#include <fstream>

#include <doctest/doctest.h>

#include "tests/support/temporary_folder.h"

namespace fihris {
namespace {

// A program with an option of every kind.
class Sample {
 public:
  Sample() {
    app_.require_subcommand(1);
    app_.set_version_flag("--version", "1.0");
    app_.add_option("--index", folder_, "Folder of the index")->type_name("DIR");
    app_.add_option("--synonyms", file_, "Words: 'same' [or not]")->type_name("FILE");
    app_.add_option("-n,--limit", count_, "How many")->type_name("N");
    app_.add_flag("--secret", flag_, "Nobody sees it")->group("");
    CLI::App* add = app_.add_subcommand("add", "Add articles");
    add->add_option("PATH", file_, "Files and folders")->type_name("");
    add->add_flag("--dry-run", flag_, "Change nothing");
    add->footer("Example:\n  sample add .");
    add_generate(app_, "sample 1.0");
    app_.footer("Examples:\n  sample add \\x\n.hidden\n\nExit codes: 0, 1.");
  }

  std::string text(const std::string& kind) {
    try {
      app_.parse("--generate " + kind);
    } catch (const Generated& generated) {
      return generated.what();
    }
    return "";
  }

  CLI::App& app() { return app_; }

 private:
  std::string folder_, file_;
  int count_ = 0;
  bool flag_ = false;
  CLI::App app_{"Tries things", "sample"};
};

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

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

TEST_CASE("the man page has the program, its options, commands and the sections of its footer") {
  const std::string page = Sample().text("man");
  CHECK(has(page, ".TH SAMPLE 1 \"\" \"sample 1.0\" \"Fihris\"\n"));
  CHECK(has(page, "sample \\- Tries things\n"));
  CHECK(has(page, ".TP\n\\fB\\-n\\fR, \\fB\\-\\-limit\\fR \\fIN\\fR\nHow many\n"));
  CHECK(has(page, ".TP\n\\fB\\-\\-version\\fR\n"));
  CHECK(has(page, ".SS sample add PATH\nAdd articles.\n"));
  CHECK(has(page, "\\fB\\-\\-dry\\-run\\fR\nChange nothing\n"));
  CHECK(has(page, ".SH EXAMPLES\n.nf\n  sample add \\ex\n\\&.hidden\n"));
}

TEST_CASE("what is hidden from --help is hidden everywhere") {
  for (const char* kind : {"man", "bash", "zsh", "fish"}) {
    const std::string text = Sample().text(kind);
    CHECK(!text.empty());
    CHECK(!has(text, "secret"));
    CHECK(!has(text, "generate"));
  }
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

TEST_CASE("another kind is an error that names those there are") {
  Sample sample;
  CHECK_THROWS_WITH_AS(sample.app().parse("--generate html"), "--generate html: expected man, bash, zsh or fish",
                       CLI::ValidationError);
}

}  // namespace
}  // namespace fihris
