// Archives that tests make themselves.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <archive.h>
#include <archive_entry.h>
#include <doctest/doctest.h>

namespace fihris::test {

// Path and content of each member.
using Members = std::vector<std::pair<std::string, std::string>>;

class ArchiveMaker {
 public:
  using Choice = int (*)(archive*);

  explicit ArchiveMaker(Choice format, Choice filter = archive_write_add_filter_none) : writer_(archive_write_new()) {
    REQUIRE(format(writer_) == ARCHIVE_OK);
    REQUIRE(filter(writer_) == ARCHIVE_OK);
    archive_write_set_bytes_per_block(writer_, 0);
    REQUIRE(archive_write_open(writer_, this, nullptr, collect, nullptr) == ARCHIVE_OK);
  }
  ~ArchiveMaker() { archive_write_free(writer_); }
  ArchiveMaker(const ArchiveMaker&) = delete;
  ArchiveMaker& operator=(const ArchiveMaker&) = delete;

  void add(const std::string& path, std::string_view content, __LA_MODE_T type = AE_IFREG, long mtime = 0) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, path.c_str());
    archive_entry_set_filetype(entry, type);
    archive_entry_set_perm(entry, 0644);
    if (type == AE_IFLNK) archive_entry_set_symlink(entry, "/etc/passwd");
    if (mtime != 0) archive_entry_set_mtime(entry, mtime, 0);
    if (type == AE_IFREG) archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
    REQUIRE(archive_write_header(writer_, entry) >= ARCHIVE_WARN);  // it warns of Arabic names when the locale is C
    if (type == AE_IFREG) archive_write_data(writer_, content.data(), content.size());
    archive_entry_free(entry);
  }

  // A member of zeros that takes no room in a format with sparse files.
  void add_hole(const std::string& path, std::size_t size) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, path.c_str());
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_size(entry, static_cast<la_int64_t>(size));
    archive_entry_sparse_add_entry(entry, static_cast<la_int64_t>(size) - 1, 1);
    REQUIRE(archive_write_header(writer_, entry) == ARCHIVE_OK);
    const std::string zeros(size, '\0');
    archive_write_data(writer_, zeros.data(), zeros.size());
    archive_entry_free(entry);
  }

  std::string finish() {
    REQUIRE(archive_write_close(writer_) == ARCHIVE_OK);
    return std::move(bytes_);
  }

 private:
  static la_ssize_t collect(archive*, void* self, const void* data, std::size_t size) {
    static_cast<ArchiveMaker*>(self)->bytes_.append(static_cast<const char*>(data), size);
    return static_cast<la_ssize_t>(size);
  }

  archive* writer_;
  std::string bytes_;
};

inline std::string make_archive(ArchiveMaker::Choice format, const Members& members,
                                ArchiveMaker::Choice filter = archive_write_add_filter_none) {
  ArchiveMaker maker(format, filter);
  for (const auto& [path, content] : members) maker.add(path, content);
  return maker.finish();
}

inline std::string make_zip(const Members& members) {
  return make_archive(archive_write_set_format_zip, members);
}

inline std::string make_tar(const Members& members) {
  return make_archive(archive_write_set_format_pax_restricted, members);
}

inline std::string compressed(std::string_view content, ArchiveMaker::Choice filter = archive_write_add_filter_gzip) {
  return make_archive(archive_write_set_format_raw, {{"data", std::string(content)}}, filter);
}

}  // namespace fihris::test
