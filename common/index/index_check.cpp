#include "common/index/index_check.h"

#include <sstream>
#include <system_error>

#include <xapian.h>

#include "common/base/error.h"
#include "common/base/hash.h"
#include "common/index/index_version.h"

namespace fihris {
namespace {

using Problems = std::vector<std::string>;

void check_file(const std::filesystem::path& file, const FileChecksum& expected, Problems& problems) {
  std::error_code error;
  const auto size = std::filesystem::file_size(file, error);
  if (error) {
    problems.push_back(file.string() + " cannot be read: " + error.message());
  } else if (size != expected.bytes) {
    problems.push_back(file.string() + " has " + std::to_string(size) + " bytes, the manifest says " +
                       std::to_string(expected.bytes));
  } else if (hash_file_hex(file) != expected.xxh128) {
    problems.push_back(file.string() + " has another checksum than the manifest says");
  }
}

void check_files(const std::filesystem::path& folder, const Segment& segment, Problems& problems) {
  // A writer that was killed while it deleted has changed the files; the next one notes the new checksums.
  if (!segment.pending_deletes.empty()) return;
  for (const auto& [name, checksum] : segment.files) check_file(folder / name, checksum, problems);
}

void check_count(const std::filesystem::path& folder, const Segment& segment, Problems& problems) {
  const Xapian::Database database(folder.string(), Xapian::DB_BACKEND_GLASS);
  const std::uint64_t documents = database.get_doccount();
  const std::uint64_t pending = segment.pending_deletes.size();
  if (documents != segment.articles && documents != segment.articles + pending) {
    problems.push_back(folder.string() + " holds " + std::to_string(documents) + " articles, the manifest says " +
                       std::to_string(segment.articles));
  }
}

void check_structure(const std::filesystem::path& folder, Problems& problems) {
  std::ostringstream report;
  const std::size_t errors = Xapian::Database::check(folder.string(), 0, &report);
  if (errors > 0) {
    problems.push_back(folder.string() + " has " + std::to_string(errors) + " structural errors, says Xapian");
  }
}

void check_segment(const std::filesystem::path& folder, const Segment& segment, Problems& problems) {
  try {
    check_files(folder, segment, problems);
    check_count(folder, segment, problems);
    check_structure(folder, problems);
  } catch (const Xapian::Error& error) {
    problems.push_back(folder.string() + " cannot be opened: " + error.get_msg());
  } catch (const IoError& error) {
    problems.emplace_back(error.what());
  }
}

}  // namespace

std::vector<std::string> check_index(const std::filesystem::path& index) {
  const Manifest manifest = require_manifest(index);
  Problems problems;
  for (const Segment& segment : manifest.segments) {
    check_segment(segment_path(index, segment), segment, problems);
  }
  return problems;
}

}  // namespace fihris
