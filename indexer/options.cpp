#include "indexer/options.h"

#include <array>

#include <CLI/CLI.hpp>

#include "common/base/error.h"
#include "common/index/index_reader.h"

namespace fihris {
namespace {

constexpr auto description = "Turns Arabic news articles into an index for fihris-searcher.";

constexpr auto footer = R"(
Examples:
  fihris-indexer add articles/                    every .txt and .jsonl below a folder, also .gz .zst .xz .bz2
  fihris-indexer --index /srv/news add today.jsonl.zst
  zcat dump.gz | fihris-indexer add -             JSON Lines from standard input
  fihris-indexer remove politics/2024/0413.txt
  fihris-indexer check && fihris-indexer info

The index is --index DIR, else $FIHRIS_INDEX, else $XDG_DATA_HOME/fihris/index.
Exit codes: 0 all well, 1 done but some articles skipped, 2 not done, 130 interrupted after a publish.)";

constexpr auto add_description =
    "Add new and changed articles from files, folders, or - (standard input, JSON Lines)";
constexpr auto remove_description = "Remove articles by id";
constexpr auto compact_description = "Merge all segments into one";
constexpr auto check_description = "Check that every file of the index is whole";
constexpr auto info_description = "Say what the index holds";

class CommandLine {
 public:
  explicit CommandLine(Options& options) : options_(options) {
    app_.require_subcommand(1);
    app_.footer(footer);
    app_.set_version_flag("--version", "fihris-indexer " FIHRIS_VERSION);
    app_.add_option("--index", options_.index, "Folder of the index")->type_name("DIR");
    app_.add_option("--threads", options_.threads, "Threads that build the index (default: one a core)")
        ->type_name("N")
        ->check(CLI::Range(1U, 256U));
    app_.add_flag("--quiet", options_.quiet, "Say only what was skipped");
    add_command("add", add_description, Command::add, "PATH");
    add_command("remove", remove_description, Command::remove, "ID");
    add_command("compact", compact_description, Command::compact, nullptr);
    add_command("check", check_description, Command::check, nullptr);
    add_command("info", info_description, Command::info, nullptr);
  }

  // False when there is nothing more to do but what was written to `out`.
  bool parse(int argc, const char* const* argv, std::ostream& out) {
    try {
      app_.parse(argc, argv);
      return true;
    } catch (const CLI::ParseError& error) {
      if (error.get_exit_code() != 0)
        throw UsageError(std::string(error.what()) + ": see fihris-indexer --help");
      app_.exit(error, out, out);
      return false;
    }
  }

 private:
  // Global options may also stand behind the command: people type them there.
  void add_command(const char* name, const char* text, Command command, const char* argument) {
    CLI::App* sub = app_.add_subcommand(name, text);
    sub->fallthrough();
    sub->callback([this, command] { options_.command = command; });
    if (argument != nullptr) sub->add_option(argument, options_.arguments, argument)->required();
  }

  Options& options_;
  CLI::App app_{description, "fihris-indexer"};
};

}  // namespace

std::optional<Options> parse_options(int argc, const char* const* argv, std::ostream& out) {
  Options options;
  if (!CommandLine(options).parse(argc, argv, out)) return std::nullopt;
  if (options.index.empty()) options.index = default_index();
  return options;
}

}  // namespace fihris
