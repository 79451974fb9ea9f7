// A thousand copies of an index (100 with sanitizers), each damaged in another way: the check finds every one, and the
// searcher answers or refuses, but never crashes, hangs or eats the memory.
// FIHRIS_DAMAGES=10000 damages so many.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <random>
#include <set>

#include <doctest/doctest.h>

#include "common/base/files.h"
#include "common/index/index_check.h"
#include "searcher/commands/search_command.h"
#include "searcher/options.h"
#include "tests/integration/whole_run.h"
#include "tests/support/effort.h"
#include "tests/support/program_run.h"
#include "tests/support/temporary_folder.h"

namespace fihris::test {
namespace {

namespace fs = std::filesystem;
using Random = std::mt19937;

constexpr std::size_t block = 8192;  // of Xapian's tables

std::size_t below(Random& random, std::size_t end) {
  return std::uniform_int_distribution<std::size_t>(0, end - 1)(random);
}

int wanted_damages() {
  const char* number = std::getenv("FIHRIS_DAMAGES");
  return number == nullptr ? 1000 / every_step_or(10) : std::max(1, std::atoi(number));
}

// What servers of shards read: a copy of what the manifest and the segments say. The check compares what it says, not
// those bytes of its database that nobody reads.
bool is_of_catalog(const fs::path& file) {
  return file.string().starts_with("segments/catalog-");
}

// All files of an index that hold something.
std::vector<fs::path> files_in(const fs::path& index) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(index))
    if (entry.is_regular_file() && entry.file_size() > 0) files.push_back(fs::relative(entry.path(), index));
  std::erase(files, fs::path("lock"));
  std::erase_if(files, is_of_catalog);
  std::sort(files.begin(), files.end());
  return files;
}

// The copy shares its files with the whole index: a changed one must be a new file.
void put(const fs::path& file, const std::string& content) {
  fs::remove(file);
  std::ofstream(file, std::ios::binary) << content;
}

std::string get(const fs::path& file) {
  return content_of(file);
}

void flip(const fs::path& file, std::size_t places, Random& random) {
  std::string content = get(file);
  for (std::size_t i = 0; i < places; ++i) {
    char& byte = content[below(random, content.size())];
    byte = static_cast<char>(static_cast<unsigned char>(byte) ^ (1 + below(random, 255)));
  }
  put(file, content);
}

void cut(const fs::path& file, std::size_t bytes) {
  put(file, get(file).substr(0, bytes));
}

// The beginning of a random block, and how much of it there is.
std::pair<std::size_t, std::size_t> some_block(const std::string& content, Random& random) {
  const std::size_t begin = below(random, (content.size() + block - 1) / block) * block;
  return {begin, std::min(block, content.size() - begin)};
}

void zero_block(const fs::path& file, Random& random) {
  std::string content = get(file);
  const auto [begin, size] = some_block(content, random);
  content.replace(begin, size, size, '\0');
  put(file, content);
}

void exchange_blocks(const fs::path& file, Random& random) {
  std::string content = get(file);
  const auto [one, one_size] = some_block(content, random);
  const auto [other, other_size] = some_block(content, random);
  const std::string kept = content.substr(one, one_size);
  if (one_size != other_size) return;
  content.replace(one, one_size, content.substr(other, other_size));
  content.replace(other, other_size, kept);
  put(file, content);
}

void swap_files(const fs::path& one, const fs::path& other) {
  const std::string kept = get(one);
  const std::string second = get(other);
  put(one, second);
  put(other, kept);
}

// Another file of the same kind (postlist.glass of two segments), or of another.
fs::path partner(const std::vector<fs::path>& files, const fs::path& file, bool same_kind, Random& random) {
  std::vector<fs::path> fit;
  for (const fs::path& other : files)
    if (other != file && (other.filename() == file.filename()) == same_kind) fit.push_back(other);
  return fit.empty() ? files[below(random, files.size())] : fit[below(random, fit.size())];
}

constexpr std::array<const char*, 12> damages{"1 byte flipped",
                                              "10 bytes flipped",
                                              "100 bytes flipped",
                                              "cut",
                                              "emptied",
                                              "removed",
                                              "swapped",
                                              "swapped with another",
                                              "a block of nothing but 0",
                                              "blocks swapped",
                                              "longer by a byte",
                                              "longer by blocks"};

void do_damage(std::size_t kind, const fs::path& index, const std::vector<fs::path>& files, const fs::path& file,
               Random& random) {
  const fs::path path = index / file;
  switch (kind) {
    case 0: return flip(path, 1, random);
    case 1: return flip(path, 10, random);
    case 2: return flip(path, 100, random);
    case 3: return cut(path, below(random, get(path).size()));
    case 4: return cut(path, 0);
    case 5: fs::remove(path); return;
    case 6: return swap_files(path, index / partner(files, file, true, random));
    case 7: return swap_files(path, index / partner(files, file, false, random));
    case 8: return zero_block(path, random);
    case 9: return exchange_blocks(path, random);
    case 10: return put(path, get(path) + static_cast<char>(below(random, 256)));
    default: return put(path, get(path) + get(path).substr(0, block));
  }
}

bool differs(const fs::path& one, const fs::path& other, const std::vector<fs::path>& files) {
  return std::any_of(files.begin(), files.end(), [&](const fs::path& file) {
    return fs::exists(one / file) != fs::exists(other / file) || get(one / file) != get(other / file);
  });
}

// What the user sees; nothing for a copy whose damage changed nothing.
bool check_reports(const fs::path& index) {
  try {
    return !check_index(index).empty();
  } catch (const IndexError&) {
    return true;
  }
}

constexpr unsigned most_seconds = 20;

std::string ask(const fs::path& index, const std::vector<std::string>& arguments) {
  std::vector<std::string> command{FIHRIS_SEARCHER, "--index", index.string()};
  command.insert(command.end(), arguments.begin(), arguments.end());
  const TemporaryFolder folder;
  const fs::path messages = folder / "messages";
  const ChildEnd end = run_in_child([&] {
    ::alarm(most_seconds);
    const ::rlimit memory{std::uint64_t{2} << 30U, std::uint64_t{2} << 30U};
    if (!is_sanitized) ::setrlimit(RLIMIT_AS, &memory);  // AddressSanitizer reserves terabytes
    become(command, {}, folder / "output", messages);
  });
  if (!WIFEXITED(end.status)) return end.text() + ": " + content_of(messages);
  const int code = WEXITSTATUS(end.status);
  if (code == 0 || code == 1) return "";
  const std::string said = content_of(messages);
  // An id may be what was damaged.
  for (const std::string& sound : {index.string(), std::string("no article has the id")})
    if (code == 2 && said.find(sound) != std::string::npos) return "";
  return end.text() + ": " + said;
}

const std::vector<std::vector<std::string>> questions{{"المقالة"},
                                                      {"--explain", "\"نص المقالة\" رقم -عنوان"},
                                                      {"--format", "json", "الجولة رقم"},
                                                      {"show", "id-2"},
                                                      {"explain", "--article", "id-6", "المقالة الجولة"}};

}  // namespace

TEST_CASE("every damage of an index is found by the check, and none makes the searcher crash or hang") {
  const TemporaryFolder folder;
  const fs::path whole = folder / "whole";
  REQUIRE(run_in_child([&] {
            IndexWriter writer(whole, {.threads = 1, .batch_articles = 50, .publish_seconds = 3600});
            for (int part = 0; part < 3; ++part) {
              for (int number = part * 50; number < part * 50 + 70; ++number) writer.add(made_article(number, part));
              put_record(writer, part, part);
              writer.attach("frames", "frame " + std::to_string(part));
              writer.publish();
            }
          }).completed());
  const Manifest manifest = *read_manifest(whole);
  REQUIRE(manifest.segments.size() == 3);
  REQUIRE(!manifest.segments.front().deleted.empty());
  const std::vector<fs::path> files = files_in(whole);
  Random random(19730510);
  const int wanted = wanted_damages();
  int made = 0;
  int found = 0;
  std::map<std::string, int> failures;
  for (int number = 0; made < wanted; ++number) {
    const fs::path index = folder / "damaged";
    link_index(whole, index);
    const fs::path& file = files[static_cast<std::size_t>(number) % files.size()];
    const std::size_t kind = below(random, damages.size());
    do_damage(kind, index, files, file, random);
    if (!differs(whole, index, files)) continue;
    ++made;
    CAPTURE(damages[kind]);
    CAPTURE(file.string());
    const bool reported = check_reports(index);
    CHECK(reported);
    if (reported) ++found;
    const std::string failure = ask(index, questions[static_cast<std::size_t>(number) % questions.size()]);
    if (!failure.empty()) ++failures[failure.substr(0, failure.find('\n'))];
    CHECK_MESSAGE(failure.empty(), failure);
  }
  for (const auto& [failure, count] : failures) MESSAGE(count << " times " << failure);
  MESSAGE(found << " of " << made << " reported");
  CHECK(found == wanted);
}

}  // namespace fihris::test
