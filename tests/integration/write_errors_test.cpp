// A disk that refuses: each call that writes fails once, or from then on. Whatever fails, the program says so, the
// index holds what it held or all that is new, and the next run completes. FIHRIS_WRITE_ERRORS=all tries every error at
// every call, not one of them each; with sanitizers one call in eleven is tried.
#include <cerrno>
#include <cstdlib>

#include <doctest/doctest.h>
#include <sys/mount.h>
#include <sys/stat.h>

#include "common/base/files.h"
#include "indexer/backup/backup.h"
#include "tests/indexer/command_run.h"
#include "tests/integration/whole_run.h"
#include "tests/support/effort.h"
#include "tests/support/program_run.h"
#include "tests/support/temporary_folder.h"

namespace fihris::test {
namespace {

namespace fs = std::filesystem;

constexpr int step = every_step_or(11);  // no divisor of the number of failures: each of them gets its turn

struct Failure {
  int error = ENOSPC;
  bool stays = false;
};

std::vector<Failure> failures_at(int call) {
  std::vector<Failure> all;
  for (const bool stays : {true, false})
    for (const int error : {ENOSPC, EIO, EROFS, EACCES, EDQUOT}) all.push_back({error, stays});
  if (std::getenv("FIHRIS_WRITE_ERRORS") != nullptr) return all;
  return {all[static_cast<std::size_t>(call) % all.size()]};
}

// The environment in which the call of that number fails, on paths that begin so.
std::map<std::string, std::string> failing(const fs::path& below, int call, const Failure& failure,
                                           const fs::path& log) {
  std::map<std::string, std::string> environment{{"LD_PRELOAD", FIHRIS_FAILING_WRITES},
                                                 {"FIHRIS_FAIL_BELOW", below.string()},
                                                 {"FIHRIS_FAIL_AT", std::to_string(call)},
                                                 {"FIHRIS_FAIL_ERRNO", std::to_string(failure.error)},
                                                 {"FIHRIS_FAIL_LOG", log.string()}};
  if (failure.stays) environment["FIHRIS_FAIL_ON"] = "1";
  const char* sanitizer = std::getenv("ASAN_OPTIONS");
  environment["ASAN_OPTIONS"] = std::string(sanitizer == nullptr ? "" : sanitizer) + ":verify_asan_link_order=0";
  return environment;
}

using Command = std::vector<std::string>;

// What fails at each call, until a run meets no failure; how many were met.
template <typename Prepare, typename Check>
int fail_at_each_call(const TemporaryFolder& folder, const Command& command, const fs::path& below, Prepare prepare,
                      Check check) {
  const fs::path log = folder / "failures.log";
  int met = 0;
  for (int call = 1;; call += step) {
    for (const Failure& failure : failures_at(call)) {
      fs::remove(log);
      prepare();
      const ProgramRun run = run_program(command, failing(below, call, failure, log));
      const std::string failed = content_of(log);
      CAPTURE(call);
      CAPTURE(failure.error);
      CAPTURE(failure.stays);
      CAPTURE(failed);
      CAPTURE(run.messages);
      if (failed.empty()) {
        CHECK(run.exit_code == 0);
        return met;
      }
      ++met;
      check(run);
    }
  }
}

// An index of four segments, and news to add to it.
struct Corpus {
  TemporaryFolder folder;
  fs::path start = folder / "start";
  fs::path index = folder / "index";
  View before;
  View after;
  Command add{FIHRIS_INDEXER, "--threads", "1", "--index", index.string(), "add", (folder / "news").string()};

  Corpus() {
    for (const std::string name : {"old", "older", "oldest", "changed"}) {
      folder.write("news/" + name + ".txt", "عادت العبّارة " + name + " إلى المرفأ بعد انقطاع طويل.");
      REQUIRE(run_program(add).exit_code == 0);
    }
    folder.write("news/changed.txt", "أغلق المجلس الجلسة بعد نقاش طويل.");
    folder.write("news/new.txt", "افتتح الوزير الجسر الجديد.");
    fs::rename(index, start);
    before = view_of(start);
    link_index(start, index);
    REQUIRE(run_program(add).exit_code == 0);
    after = view_of(index);
    REQUIRE(before.texts != after.texts);
    REQUIRE(read_manifest(start)->segments.size() == 4);
  }
};

void require_whole(const fs::path& index) {
  const std::vector<std::string> problems = check_index(index);
  CHECK_MESSAGE(problems.empty(), problems.front());
}

// Not named in a message when the failure was met only where nothing depends on it.
void check_refused(const ProgramRun& run, const fs::path& path) {
  CHECK(run.exit_code == 2);
  CHECK(run.messages.find(path.string()) != std::string::npos);
}

}  // namespace

TEST_CASE("whatever call of an add fails, the index holds the old or the new articles, and the next add completes") {
  const Corpus corpus;
  const auto check = [&](const ProgramRun& run) {
    const View view = view_of(corpus.index);
    require_whole(corpus.index);
    if (run.exit_code == 0) {
      CHECK(view == corpus.after);
    } else {
      check_refused(run, corpus.index);
      CHECK((view == corpus.before || view == corpus.after));
    }
    const ProgramRun next = run_program(corpus.add);
    CHECK(next.exit_code == 0);
    CHECK_MESSAGE(next.messages.find("damaged") == std::string::npos, next.messages);
    CHECK(view_of(corpus.index) == corpus.after);
    require_whole(corpus.index);
  };
  const int met = fail_at_each_call(
      corpus.folder, corpus.add, corpus.index, [&] { link_index(corpus.start, corpus.index); }, check);
  MESSAGE(met << " failing calls met");
  CHECK(met > 100 / step);
}

TEST_CASE("whatever call of a merge fails, the index holds the same articles, and the next merge completes") {
  const Corpus corpus;
  const Command compact{FIHRIS_INDEXER, "--threads", "1", "--index", corpus.index.string(), "compact"};
  const auto check = [&](const ProgramRun& run) {
    CHECK(view_of(corpus.index) == corpus.before);
    require_whole(corpus.index);
    if (run.exit_code != 0) check_refused(run, corpus.index);
    CHECK(run_program(compact).exit_code == 0);
    CHECK(view_of(corpus.index) == corpus.before);
    CHECK(read_manifest(corpus.index)->segments.size() == 1);
    require_whole(corpus.index);
  };
  const int met = fail_at_each_call(
      corpus.folder, compact, corpus.index, [&] { link_index(corpus.start, corpus.index); }, check);
  MESSAGE(met << " failing calls met");
  CHECK(met > 30 / step);
}

TEST_CASE("whatever call of a backup fails, there is a whole one or none, and the index is as it was") {
  const Corpus corpus;
  const fs::path target = corpus.folder / "backups";
  const Command command{FIHRIS_INDEXER, "--index", corpus.start.string(), "backup", target.string(), "--keep", "1"};
  const auto check = [&](const ProgramRun& run) {
    const std::vector<std::string> backups = backups_in(target);
    REQUIRE(!backups.empty());  // the old one at least
    for (const std::string& backup : backups) require_whole(target / backup);
    if (run.exit_code != 0) check_refused(run, target);
    CHECK(run_program(command).exit_code == 0);
    CHECK(names_in(target).size() == 2);  // the backup and the lock
  };
  const auto prepare = [&] {
    fs::remove_all(target);
    back_up(corpus.index, target, {});
  };
  const int met = fail_at_each_call(corpus.folder, command, target, prepare, check);
  MESSAGE(met << " failing calls met");
  CHECK(met > 20 / step);
  require_whole(corpus.start);
}

TEST_CASE("whatever call of a restore fails, the index holds what it held or what the backup holds") {
  const Corpus corpus;
  const fs::path backup = back_up(corpus.index, corpus.folder / "backups", {});
  const Command command{FIHRIS_INDEXER, "--index", corpus.index.string(), "restore", backup.string()};
  const auto check = [&](const ProgramRun& run) {
    const View view = view_of(corpus.index);
    CHECK((view == corpus.before || view == corpus.after));
    require_whole(corpus.index);
    if (run.exit_code != 0) check_refused(run, corpus.index);
    CHECK(run_program(command).exit_code == 0);
    CHECK(view_of(corpus.index) == corpus.after);
    require_whole(corpus.index);
  };
  const int met = fail_at_each_call(
      corpus.folder, command, corpus.index, [&] { link_index(corpus.start, corpus.index); }, check);
  MESSAGE(met << " failing calls met");
  CHECK(met > 20 / step);
}

namespace {

// A disk of its own size, where the test may mount one.
class SmallDisk {
 public:
  SmallDisk(fs::path folder, int kilobytes) : folder_(std::move(folder)) {
    fs::create_directories(folder_);
    const std::string size = "size=" + std::to_string(kilobytes) + "k";
    mounted_ = ::mount("tmpfs", folder_.c_str(), "tmpfs", 0, size.c_str()) == 0;
  }
  ~SmallDisk() {
    if (mounted_) ::umount2(folder_.c_str(), MNT_DETACH);
  }
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  bool is_there() const { return mounted_; }
  int used_kilobytes() const {
    const fs::space_info space = fs::space(folder_);
    return static_cast<int>((space.capacity - space.free) / 1024);
  }
  void resize(int kilobytes) const {
    const std::string size = "size=" + std::to_string(kilobytes) + "k";
    REQUIRE(::mount("tmpfs", folder_.c_str(), "tmpfs", MS_REMOUNT, size.c_str()) == 0);
  }

 private:
  fs::path folder_;
  bool mounted_ = false;
};

constexpr int plenty = 50'000;

}  // namespace

TEST_CASE("a disk that is really full ends an add, a backup and a restore with a message, and harms nothing") {
  const Corpus corpus;
  const fs::path backup = back_up(corpus.index, corpus.folder / "backups", {});
  int refused = 0;
  for (int free_kilobytes = 0; free_kilobytes <= 400; free_kilobytes += 20 * every_step_or(3)) {
    CAPTURE(free_kilobytes);
    const SmallDisk disk(corpus.folder / "disk", plenty);
    if (!disk.is_there()) {
      MESSAGE("skipped: only root may mount a small disk");
      return;
    }
    const fs::path index = corpus.folder / "disk/index";
    fs::copy(corpus.start, index, fs::copy_options::recursive);
    disk.resize(disk.used_kilobytes() + free_kilobytes);
    for (const Command& command : {Command{FIHRIS_INDEXER, "--index", index.string(), "add", corpus.add.back()},
                                   Command{FIHRIS_INDEXER, "--index", index.string(), "restore", backup.string()},
                                   Command{FIHRIS_INDEXER, "--index", corpus.index.string(), "backup",
                                           (corpus.folder / "disk/backups").string()}}) {
      const ProgramRun run = run_program(command);
      CAPTURE(run.messages);
      CHECK((run.exit_code == 0 || run.exit_code == 2));
      if (run.exit_code == 2) {
        ++refused;
        CHECK(run.messages.find("No space left on device") != std::string::npos);
      }
      const View view = view_of(index);
      CHECK((view == corpus.before || view == corpus.after));
      require_whole(index);
    }
    disk.resize(plenty);
    CHECK(run_program({FIHRIS_INDEXER, "--index", index.string(), "add", corpus.add.back()}).exit_code == 0);
    CHECK(view_of(index) == corpus.after);
  }
  MESSAGE(refused << " runs met the full disk");
  CHECK(refused > 10 / every_step_or(3));
}

TEST_CASE("an index that may not be written to is refused by its name, and can still be searched") {
  const Corpus corpus;
  link_index(corpus.start, corpus.index);
  fs::permissions(corpus.folder.path(),
                  fs::perms::others_read | fs::perms::others_exec | fs::perms::group_read | fs::perms::group_exec,
                  fs::perm_options::add);
  const auto write = fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
  for (const auto& folder : {corpus.index, corpus.index / "segments"})
    fs::permissions(folder, write, fs::perm_options::remove);
  const fs::path said = corpus.folder.write("said", "");
  fs::permissions(said, fs::perms::all);
  const ChildEnd end = run_in_child([&] {
    constexpr ::uid_t nobody = 65534;
    if (::geteuid() == 0 && ::setuid(nobody) != 0) ::_exit(9);
    try {
      CHECK(view_of(corpus.index) == corpus.before);
      run_command(run_add, corpus.index, {corpus.add.back()});
    } catch (const Error& error) {
      std::ofstream(said) << error.what();
      throw;
    }
  });
  CHECK_MESSAGE(end.refused(), end.text());
  CHECK_MESSAGE(content_of(said).find(corpus.index.string()) != std::string::npos, content_of(said));
  fs::permissions(corpus.index, write, fs::perm_options::add);
  fs::permissions(corpus.index / "segments", write, fs::perm_options::add);
}

}  // namespace fihris::test
