#include "common/index/index_check.h"

#include <sstream>
#include <system_error>

#include <xapian.h>

#include "common/base/error.h"
#include "common/base/files.h"
#include "common/base/hash.h"
#include "common/index/catalog.h"
#include "common/index/columns.h"
#include "common/index/dictionary_file.h"
#include "common/index/index_version.h"
#include "common/index/schema.h"
#include "common/index/segment_columns.h"
#include "common/index/segment_positions.h"
#include "common/index/stored_document.h"

namespace fihris {
namespace {

namespace fs = std::filesystem;
using Problems = std::vector<std::string>;

constexpr int most_attempts = 5;
constexpr std::uint64_t largest_stub = std::uint64_t{1} << 20U;
constexpr std::size_t most_problems_of_articles = 20;  // of each segment: a damaged one may have millions

void check_file(const fs::path& file, const FileChecksum& expected, Problems& problems) {
  std::error_code error;
  const auto size = fs::file_size(file, error);
  if (error) {
    problems.push_back(file.string() + " cannot be read: " + error.message());
  } else if (size != expected.bytes) {
    problems.push_back(file.string() + " has " + std::to_string(size) + " bytes, the manifest says " +
                       std::to_string(expected.bytes));
  } else if (hash_file_hex(file) != expected.xxh128) {
    problems.push_back(file.string() + " has another checksum than the manifest says");
  }
}

void check_files(const fs::path& folder, const std::map<std::string, FileChecksum>& files, Problems& problems) {
  for (const auto& [name, checksum] : files) {
    try {
      check_file(folder / name, checksum, problems);
    } catch (const IoError& error) {
      problems.emplace_back(error.what());
    }
  }
}

// Xapian would use a table that lies there, whoever put it there.
void check_others(const fs::path& folder, const Segment& segment, Problems& problems) {
  std::error_code error;
  for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
    const std::string name = entry->path().filename().string();
    if (!segment.files.contains(name) && name != "flintlock")
      problems.push_back(entry->path().string() + " does not belong to the index");
  }
}

void check_count(const fs::path& folder, const Segment& segment, const Xapian::Database& database, Problems& problems) {
  const std::uint64_t documents = database.get_doccount();
  const std::uint64_t expected = segment.documents + segment.deleted.size();
  if (documents != expected)
    problems.push_back(folder.string() + " holds " + std::to_string(documents) + " documents, the manifest says " +
                       std::to_string(expected));
}

void check_structure(const fs::path& folder, Problems& problems) {
  std::ostringstream report;
  const std::size_t errors = Xapian::Database::check(folder.string(), 0, &report);
  if (errors > 0)
    problems.push_back(folder.string() + " has " + std::to_string(errors) + " structural errors, says Xapian");
}

// What is wrong with one stored article; "" for a sound one.
std::string problem_of(const Xapian::Document& document) {
  try {
    const Article article = decode_article(document.get_data());
    if (article_hash(article) != document.get_value(schema::hash_slot)) return "does not have its hash";
    if (article.id != document.get_value(schema::id_slot)) return "does not have its id";
    return "";
  } catch (const Error& error) {
    return error.what();
  } catch (const Xapian::Error& error) {
    return error.get_msg();
  }
}

void check_articles(const fs::path& folder, const Xapian::Database& database, Problems& problems) {
  std::size_t found = 0;
  for (auto at = database.postlist_begin(""); at != database.postlist_end("") && found < most_problems_of_articles;
       ++at) {
    const std::string problem = problem_of(database.get_document(*at));
    if (problem.empty()) continue;
    ++found;
    problems.push_back(folder.string() + ", document " + std::to_string(*at) + ": " + problem);
  }
}

enum class Inside { nothing, database, articles };  // what to look at

// An index of an older version has none.
void check_dictionary(const fs::path& folder, const Segment& segment, Problems& problems) {
  if (!segment.files.contains(std::string(dictionary_name))) return;
  const fs::path file = folder / dictionary_name;
  if (const std::string problem = problem_of_dictionary(file); !problem.empty())
    problems.push_back(file.string() + " is damaged: " + problem);
}

// The columns must say what the database says.
void check_columns(const fs::path& folder, const Xapian::Database& database, Problems& problems) {
  const fs::path file = folder / columns_name;
  if (read_file(file, largest_columns) != columns_of(database))
    problems.push_back(file.string() + " does not say what its database says");
}

void check_positions(const fs::path& folder, const Segment& segment, Problems& problems) {
  const fs::path file = folder / positions_name;
  const std::string problem = problem_of_positions(file, static_cast<std::uint32_t>(segment.last_docid));
  if (!problem.empty()) problems.push_back(file.string() + " cannot be used: " + problem);
}

// What Xapian would make of damaged files is no more than a guess, and may take it hours: checksums decide first.
void check_segment(const fs::path& folder, const Segment& segment, Inside inside, Problems& problems) {
  const std::size_t before = problems.size();
  check_files(folder, segment.files, problems);
  check_others(folder, segment, problems);
  if (problems.size() > before || inside == Inside::nothing) return;
  try {
    const Xapian::Database database(folder.string(), Xapian::DB_BACKEND_GLASS);
    check_count(folder, segment, database, problems);
    check_structure(folder, problems);
    if (inside != Inside::articles) return;
    check_articles(folder, database, problems);
    check_columns(folder, database, problems);
    check_positions(folder, segment, problems);
    check_dictionary(folder, segment, problems);
  } catch (const IoError& error) {
    problems.emplace_back(error.what());
  } catch (const Xapian::Error& error) {
    problems.push_back(folder.string() + " cannot be opened: " + error.get_msg());
  }
}

void check_catalog(const fs::path& index, const Manifest& manifest, Problems& problems) {
  if (const std::string problem = problem_of_catalog(index, manifest); !problem.empty())
    problems.push_back(problem + ": the next run writes it anew");
}

// A run that was killed between manifest and stub leaves the stub of the generation before.
void check_stub(const fs::path& index, const Manifest& manifest, Problems& problems) {
  const fs::path file = index / "stub";
  try {
    const std::string stub = read_file(file, largest_stub);
    const auto generation = stub_generation(stub);
    if (stub == stub_of(manifest)) return check_catalog(index, manifest, problems);
    if (generation && *generation < manifest.generation) return;
    problems.push_back(file.string() + " is damaged: the next run writes it anew");
  } catch (const IoError& error) {
    // Before the first stub there is none.
    if (manifest.generation > 1) problems.emplace_back(error.what());
  }
}

Problems problems_of(const fs::path& index, const Manifest& manifest, CheckDepth depth) {
  const bool deep = depth == CheckDepth::everything;
  Problems problems;
  for (const Segment& segment : manifest.segments)
    check_segment(segment_path(index, segment), segment, deep ? Inside::articles : Inside::nothing, problems);
  for (const Segment& segment : manifest.file_records)
    check_segment(segment_path(index, segment), segment, deep ? Inside::database : Inside::nothing, problems);
  check_files(index / "attachments", manifest.attachments, problems);
  check_stub(index, manifest, problems);
  return problems;
}

}  // namespace

std::vector<std::string> check_index(const fs::path& index, CheckDepth depth) {
  for (int attempt = 1;; ++attempt) {
    const Manifest manifest = require_manifest(index);
    Problems problems = problems_of(index, manifest, depth);
    if (problems.empty() || require_manifest(index).generation == manifest.generation) return problems;
    if (attempt == most_attempts) return {index.string() + " is published too often to be checked: check a backup"};
  }
}

}  // namespace fihris
