#include "indexer/options.h"

#include <array>

#include <CLI/CLI.hpp>

#include "common/base/error.h"
#include "common/cli/generate.h"
#include "common/index/index_reader.h"
#include "indexer/config_file.h"

namespace fihris {
namespace {

constexpr auto description = "Turns Arabic news articles into an index for fihris-searcher.";

constexpr auto footer = R"(Examples:
  fihris-indexer add articles/                    every article below a folder, in archives too
  fihris-indexer --index /srv/news add today.jsonl.zst
  zcat dump.gz | fihris-indexer add -             from standard input
  fihris-indexer sync --dry-run /srv/articles     what would be added, replaced and removed?
  fihris-indexer remove politics/2024/0413.txt
  fihris-indexer check && fihris-indexer info

The index is --index DIR, else $FIHRIS_INDEX, else $XDG_DATA_HOME/fihris/index, else ~/.local/share/fihris/index.
Exit codes: 0 all well, 1 done but some articles skipped, 2 not done, 130 interrupted after a publish.)";

// What --help says of a command.
struct CommandHelp {
  const char* name;
  const char* description;
  const char* argument;  // null: takes none
  const char* argument_description;
  const char* example;
};

constexpr CommandHelp add_help{"add", "Add new and changed articles", "PATH",
                               "Files, folders, archives, or - for standard input",
                               "fihris-indexer add articles/ today.jsonl.zst"};
constexpr CommandHelp sync_help{"sync", "Add, and remove articles whose files have vanished", "PATH",
                                "Files, folders and archives", "fihris-indexer sync --dry-run /srv/articles"};
constexpr CommandHelp remove_help{"remove", "Remove articles by id", "ID",
                                  "Ids of articles, as fihris-searcher shows them",
                                  "fihris-indexer remove politics/2024/0413.txt"};
constexpr CommandHelp compact_help{"compact", "Merge all segments into one", nullptr, nullptr,
                                   "fihris-indexer compact"};
constexpr CommandHelp check_help{"check", "Check that every file of the index is whole", nullptr, nullptr,
                                 "fihris-indexer --index /srv/news check"};
constexpr CommandHelp backup_help{"backup", "Make a checked copy of the index below a folder", "TARGET",
                                  "Folder that holds the backups, one of them new",
                                  "fihris-indexer --index /srv/news backup /backup/news --keep 7"};
constexpr CommandHelp restore_help{"restore", "Put a backup in the place of what the index holds", "BACKUP",
                                   "A backup, as backup prints its name",
                                   "fihris-indexer --index /srv/news restore /backup/news/2026-11-25T031500Z-g0000123"};
constexpr CommandHelp info_help{"info", "Say what the index holds", nullptr, nullptr, "fihris-indexer info | cut -f 2"};
constexpr CommandHelp inspect_help{"inspect", "Say what terms the index has, and in how many articles", "TERM",
                                   "Words, or terms of the level, where '*' stands for any end; none: the levels",
                                   "fihris-indexer inspect --level stem 'مدر*'"};

std::string level_names() {
  std::string names;
  for (const schema::Prefix& level : schema::prefixes)
    if (level != schema::file) names += (names.empty() ? "" : ", ") + std::string(level.name);
  return names;
}

schema::Prefix level_named(const std::string& name) {
  for (const schema::Prefix& level : schema::prefixes)
    if (level.name == name && level != schema::file) return level;
  throw UsageError("--level " + name + ": no such level: one of " + level_names());
}

// The value of --config, which must be read before the command line can override what it says.
std::string config_file(int argc, const char* const* argv) {
  constexpr std::string_view option = "--config";
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == option && i + 1 < argc) return argv[i + 1];
    if (argument.starts_with("--config=")) return std::string(argument.substr(option.size() + 1));
  }
  const char* chosen = std::getenv("FIHRIS_CONFIG");
  return chosen == nullptr ? "" : chosen;
}

class CommandLine {
 public:
  explicit CommandLine(Options& options) : options_(options) {
    app_.require_subcommand(1);
    app_.set_version_flag("--version", "fihris-indexer " FIHRIS_VERSION);
    app_.add_option("--index", options_.index, "Folder of the index")->type_name("DIR");
    app_.add_option("--threads", options_.threads, "Threads that build the index (default: one a core)")
        ->type_name("N")
        ->check(CLI::Range(1U, 256U).description(""));
    app_.add_option("--memory", options_.memory_megabytes, "Megabytes that a run may take (512)")
        ->type_name("MB")
        ->check(CLI::Range(std::uint64_t{64}, std::uint64_t{1} << 20U).description(""));
    app_.add_option("--wait", options_.wait_seconds, "Seconds to wait for another run to end (0)")
        ->type_name("SECONDS")
        ->check(CLI::Range(std::uint64_t{0}, std::uint64_t{1'000'000}).description(""));
    app_.add_option("--config", config_, "File with settings and sources, instead of $FIHRIS_CONFIG")
        ->type_name("FILE");
    app_.add_flag("--quiet", options_.quiet, "Say only what was skipped");
    add_run_options(*add_command(add_help, Command::add), false);
    add_run_options(*add_command(sync_help, Command::sync), true);
    add_command(remove_help, Command::remove);
    add_command(compact_help, Command::compact);
    add_command(check_help, Command::check)
        ->add_flag("--quick", options_.quick, "Compare files with their checksums, decode no articles");
    add_command(info_help, Command::info);
    add_inspect();
    add_command(backup_help, Command::backup)
        ->add_option("--keep", options_.keep, "Backups that stay, the new one counted (default: all)")
        ->type_name("N")
        ->check(CLI::Range(1U, 1'000'000U).description(""));
    add_command(restore_help, Command::restore);
    add_generate(app_, "fihris-indexer " FIHRIS_VERSION);
    app_.footer(footer);  // last: commands would inherit it
  }

  // False when there is nothing more to do but what was written to `out`.
  bool parse(int argc, const char* const* argv, std::ostream& out) {
    try {
      app_.parse(argc, argv);
      if (!format_.empty()) options_.settings.format = format_named(format_);
      for (const std::string& field : fields_) add_field(options_.settings, field);
      if (!shard_.empty()) options_.shard = shard_named(shard_);
      if (!level_.empty()) options_.level = level_named(level_);
      return true;
    } catch (const Generated& generated) {
      out << generated.what();
      return false;
    } catch (const CLI::ParseError& error) {
      if (error.get_exit_code() != 0) throw UsageError(mistake(error) + ": see fihris-indexer --help");
      app_.exit(error, out, out);
      return false;
    }
  }

 private:
  // CLI11 misses a command before it sees that one was misspelt.
  std::string mistake(const CLI::ParseError& error) const {
    const std::vector<std::string> left = app_.remaining();
    if (!app_.get_subcommands().empty() || left.empty() || left[0].starts_with('-')) return error.what();
    return "unknown command " + left[0];
  }

  // Of the commands that read files.
  void add_run_options(CLI::App& command, bool removes) {
    command.get_option("PATH")->required(false);  // the configuration may name sources
    command.add_flag("-n,--dry-run", options_.dry_run, "Say what would be done, and change nothing");
    command.add_flag("--retry-failed", options_.retry_failed, "Also read files that failed and have not changed");
    command.add_flag("--reread", options_.reread, "Read all files, whether they have changed or not");
    if (removes)
      command.add_option("--allow-removing", options_.allow_removing, "How much of the articles of PATH may go (20%)")
          ->type_name("N%")
          ->transform(without_percent_sign)
          ->check(CLI::Range(0U, 100U).description(""));
    command.add_option("--shard", shard_, "Take only the articles of one of N indexes, told by their ids: 2/4")
        ->type_name("K/N");
    command.add_option("--source", options_.settings.source, "Outlet of articles that name none")->type_name("NAME");
    command.add_option("--language", options_.settings.language, "Language of articles that name none")
        ->type_name("TAG");
    command.add_option("--encoding", options_.settings.encoding, "Encoding of all files, instead of finding it out")
        ->type_name("NAME");
    command.add_option("--format", format_, "Format of all files, instead of finding it out: " + format_names())
        ->type_name("FORMAT");
    command.add_option("--field", fields_, "A key or column of the files that is a field of ours: headline=title")
        ->type_name("KEY=FIELD");
    command.add_option("--report", options_.report, "Write a report of the run as JSON")->type_name("FILE");
    command
        .add_option("--notify-file", options_.notify_file, "Write the result for monitoring, as Prometheus reads it")
        ->type_name("FILE");
  }

  void add_inspect() {
    CLI::App& command = *add_command(inspect_help, Command::inspect);
    command.get_option("TERM")->required(false);
    command.add_option("--level", level_, "List terms of this level as they are: " + level_names())->type_name("NAME");
    command.add_option("--limit", options_.limit, "List at most so many terms, 0: all (20)")->type_name("N");
  }

  // Global options may also stand behind the command: people type them there.
  CLI::App* add_command(const CommandHelp& help, Command command) {
    CLI::App* sub = app_.add_subcommand(help.name, help.description);
    sub->fallthrough();
    sub->callback([this, command] { options_.command = command; });
    sub->footer(std::string("Example:\n  ") + help.example +
                "\n\n--index and the other options of all commands: fihris-indexer --help");
    if (help.argument == nullptr) return sub;
    sub->add_option(help.argument, options_.arguments, help.argument_description)->required()->type_name("");
    return sub;
  }

  static std::string without_percent_sign(std::string text) {
    if (text.ends_with('%')) text.pop_back();
    return text;
  }

  Options& options_;
  std::string config_;  // was read before, see parse_options
  std::string format_;
  std::vector<std::string> fields_;
  std::string shard_;
  std::string level_;
  CLI::App app_{description, "fihris-indexer"};
};

}  // namespace

std::optional<Options> parse_options(int argc, const char* const* argv, std::ostream& out) {
  Options options;
  if (const std::string config = config_file(argc, argv); !config.empty()) read_config(config, options);
  if (!CommandLine(options).parse(argc, argv, out)) return std::nullopt;
  if (options.index.empty()) options.index = default_index();
  return options;
}

}  // namespace fihris
