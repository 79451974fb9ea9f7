#include "indexer/sources/archive_walk.h"

#include <filesystem>

#include <fmt/format.h>

#include "common/base/error.h"
#include "tests/indexer/sources/archives.h"
#include "tests/support/temporary_folder.h"

using namespace fihris;
using fihris::test::ArchiveMaker;
using fihris::test::compressed;
using fihris::test::make_archive;
using fihris::test::make_tar;
using fihris::test::make_zip;
using fihris::test::Members;
using fihris::test::TemporaryFolder;

namespace {

struct Walked {
  Members members;
  std::vector<std::string> errors;
};

// One more member, or one more error; false at the end.
bool walk_on(ArchiveWalk& walk, Walked& walked) {
  try {
    std::optional<ArchiveMember> member = walk.next();
    if (!member) return false;
    walked.members.emplace_back(member->path, member->bytes.read_all(1 << 30));
  } catch (const InputError& error) {
    walked.errors.emplace_back(error.what());
  }
  return true;
}

Walked walk_all(const std::string& name, ByteSource bytes, ArchiveFormat format) {
  Walked walked;
  try {
    ArchiveWalk walk(name, std::move(bytes), format);
    while (walk_on(walk, walked)) REQUIRE(walked.members.size() + walked.errors.size() < 10'000);
    CHECK_FALSE(walk.next());
  } catch (const InputError& error) {
    walked.errors.emplace_back(error.what());
  }
  return walked;
}

// Says what differs, which a comparison of lists does not.
std::string told(const Walked& walked) {
  return fmt::format("{}", fmt::join(walked.errors, "\n"));
}

Walked walk_bytes(const std::string& bytes, ArchiveFormat format) {
  return walk_all("a", ByteSource::from_memory("a", bytes), format);
}

// From the disk, where a zip is read by its directory.
Walked walk_file(const std::string& bytes, ArchiveFormat format, const UnpackLimits& limits = {}) {
  const TemporaryFolder folder;
  const auto file = std::make_shared<StoredFile>(folder.write("a", bytes));
  return walk_all("a", ByteSource(file, limits), format);
}

const Members two{{"2024/خبر.txt", "عادت العبّارة"}, {"b.txt", std::string(300'000, 'b')}};

std::string with_replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t found = text.find(from);
  REQUIRE(found != text.npos);
  return text.replace(found, from.size(), to);
}

std::string little_endian(std::uint64_t number, int bytes) {
  std::string text;
  for (int i = 0; i < bytes; ++i, number >>= 8) text += static_cast<char>(number & 0xFF);
  return text;
}

std::string last_number(std::string_view text) {
  return std::string(text.substr(text.size() - 8, 4));
}

// Members of one zip that share the bytes of the innermost: each begins with a stored block that holds the header of
// the next one, and goes on with its data. By David Fifield, "A better zip bomb" (2019).
class OverlappingZip {
 public:
  explicit OverlappingZip(std::string content) : content_(std::move(content)) {
    constexpr std::size_t gzip_header_bytes = 10;
    constexpr std::size_t gzip_trailer_bytes = 8;
    const std::string gzip = compressed(content_);
    data_ = gzip.substr(gzip_header_bytes, gzip.size() - gzip_header_bytes - gzip_trailer_bytes);
    put_member_before();
  }

  void put_member_before() {
    const std::string quoted = local_;
    if (!quoted.empty()) {
      data_ = little_endian(0, 1) + little_endian(quoted.size(), 2) + little_endian(~quoted.size(), 2) + quoted + data_;
      content_ = quoted + content_;
    }
    const std::string name = fmt::format("{:03}.txt", sizes_.size());
    const std::string described = little_endian(20, 2) + little_endian(0, 2) + little_endian(8, 2) +
                                  little_endian(0, 4) + last_number(compressed(content_)) +
                                  little_endian(data_.size(), 4) + little_endian(content_.size(), 4) +
                                  little_endian(name.size(), 2) + little_endian(0, 2);
    local_ = "PK\3\4" + described + name;
    sizes_.push_back(local_.size() + data_.size());
    described_.push_back(described);
    names_.push_back(name);
  }

  std::string finish() const {
    const std::string stored = local_ + data_;
    std::string directory;
    for (std::size_t i = 0; i < sizes_.size(); ++i)
      directory += "PK\1\2" + little_endian(20, 2) + described_[i] + little_endian(0, 2 + 2 + 2 + 4) +
                   little_endian(stored.size() - sizes_[i], 4) + names_[i];
    return stored + directory + "PK\5\6" + little_endian(0, 4) + little_endian(sizes_.size(), 2) +
           little_endian(sizes_.size(), 2) + little_endian(directory.size(), 4) + little_endian(stored.size(), 4) +
           little_endian(0, 2);
  }

 private:
  std::string content_;             // of the outermost so far
  std::string data_;                // the same, deflated
  std::string local_;               // its header
  std::vector<std::size_t> sizes_;  // from each one's header to the end of the stored bytes
  std::vector<std::string> described_;
  std::vector<std::string> names_;
};

}  // namespace

TEST_CASE("the members of zip and tar archives come in their order") {
  CHECK(walk_file(make_zip(two), ArchiveFormat::zip).members == two);
  CHECK(walk_bytes(make_zip(two), ArchiveFormat::zip).members == two);
  CHECK(walk_file(make_tar(two), ArchiveFormat::tar).members == two);
  for (const auto format :
       {archive_write_set_format_ustar, archive_write_set_format_gnutar, archive_write_set_format_v7tar})
    CHECK(walk_bytes(make_archive(format, two), ArchiveFormat::tar).members == two);
}

TEST_CASE("compressed tars are decompressed on the way") {
  for (const auto filter : {archive_write_add_filter_gzip, archive_write_add_filter_zstd, archive_write_add_filter_xz,
                            archive_write_add_filter_bzip2})
    CHECK(walk_file(compressed(make_tar(two), filter), ArchiveFormat::tar).members == two);
}

TEST_CASE("a compressed member gives what was compressed") {
  const Walked walked = walk_bytes(make_tar({{"a.txt.gz", compressed("text")}}), ArchiveFormat::tar);
  CHECK(walked.members == Members{{"a.txt.gz", "text"}});
}

TEST_CASE("members that leave the archive are named below it, and nothing is written") {
  const Members evil{{"../../../tmp/fihris-evil.txt", "1"}, {"/tmp/fihris-evil.txt", "2"}};
  const Members named{{"tmp/fihris-evil.txt", "1"}, {"tmp/fihris-evil.txt", "2"}};
  CHECK(walk_bytes(make_tar(evil), ArchiveFormat::tar).members == named);
  CHECK(walk_file(make_zip(evil), ArchiveFormat::zip).members == named);
  CHECK_FALSE(std::filesystem::exists("/tmp/fihris-evil.txt"));
}

TEST_CASE("folders, links, devices and hidden members are passed over") {
  ArchiveMaker maker(archive_write_set_format_pax_restricted);
  maker.add("folder", "", AE_IFDIR);
  maker.add("link.txt", "", AE_IFLNK);
  maker.add("pipe.txt", "", AE_IFIFO);
  maker.add("device.txt", "", AE_IFCHR);
  maker.add(".hidden/a.txt", "1");
  maker.add("__MACOSX/._b.txt", "2");
  maker.add("b.txt", "3");
  CHECK(walk_bytes(maker.finish(), ArchiveFormat::tar).members == Members{{"b.txt", "3"}});
}

TEST_CASE("the time of a member is told where the archive knows it") {
  ArchiveMaker maker(archive_write_set_format_ustar);
  maker.add("a.txt", "1", AE_IFREG, 1'700'000'000);
  maker.add("b.txt", "2");
  ArchiveWalk walk("a", ByteSource::from_memory("a", maker.finish()), ArchiveFormat::tar);
  CHECK(walk.next()->mtime_ns == 1'700'000'000'000'000'000);
  CHECK(walk.next()->mtime_ns == 0);
}

TEST_CASE("a member gives nothing more once the next one is asked for") {
  ArchiveWalk walk("a", ByteSource::from_memory("a", make_tar(two)), ArchiveFormat::tar);
  walk.next();
  std::optional<ArchiveMember> big = walk.next();
  char byte = 0;
  CHECK(big->bytes.read(&byte, 1) == 1);
  CHECK_FALSE(walk.next());
  CHECK(big->bytes.read_all(1 << 20).size() < 300'000);
}

TEST_CASE("an encrypted member is reported, its neighbours are read") {
  std::string zip = make_archive(
      [](archive* writer) {
        archive_write_set_format_zip(writer);
        archive_write_set_passphrase(writer, "secret");
        return archive_write_set_options(writer, "zip:encryption=zipcrypt");
      },
      {{"a.txt", "1"}});
  CHECK(told(walk_file(zip, ArchiveFormat::zip)) == std::string{"a:a.txt: encrypted: decrypt the archive first"});
  CHECK(told(walk_bytes(zip, ArchiveFormat::zip)) == std::string{"a:a.txt: encrypted: decrypt the archive first"});
}

TEST_CASE("of a cut tar, what is sound stays, and one error tells of the rest") {
  const std::string tar = make_tar({{"a.txt", "1"}, {"b.txt", std::string(300'000, 'b')}, {"c.txt", "3"}});
  const Walked walked = walk_bytes(tar.substr(0, 100'000), ArchiveFormat::tar);
  CHECK(walked.members == Members{{"a.txt", "1"}});
  CHECK(told(walked) ==
        std::string{"a:b.txt: damaged in the archive: Truncated tar archive: get it again; the rest of the "
                    "archive is lost too"});
}

TEST_CASE("of a cut compressed tar, one error tells of the rest") {
  std::string noise;
  for (unsigned i = 0, x = 1; i < 300'000; ++i) noise += static_cast<char>((x = x * 1103515245 + 12345) >> 16);
  const std::string packed = compressed(make_tar({{"a.txt", "1"}, {"b.txt", noise}}));
  const Walked walked = walk_file(packed.substr(0, packed.size() / 2), ArchiveFormat::tar);
  CHECK(walked.members == Members{{"a.txt", "1"}});
  REQUIRE(walked.errors.size() == 1);
  CHECK(walked.errors[0].ends_with("/a: cannot be decompressed or read: truncated gzip input: get the file again"));
}

TEST_CASE("a damaged header ends a tar with one error") {
  const std::string tar = make_tar({{"a.txt", "1"}, {"bbbbbb.txt", "2"}, {"c.txt", "3"}});
  const Walked walked = walk_bytes(with_replaced(tar, "bbbbbb.txt", "xxxxxx.txt"), ArchiveFormat::tar);
  CHECK(walked.members == Members{{"a.txt", "1"}});
  CHECK(told(walked) == std::string{"a: damaged archive after 1 members: Damaged tar archive: get it again"});
}

TEST_CASE("a zip member with a wrong checksum is reported, its neighbours are read") {
  const std::string zip = make_archive(
      [](archive* writer) {
        archive_write_set_format_zip(writer);
        return archive_write_set_options(writer, "zip:compression=store");
      },
      {{"a.txt", "first"}, {"b.txt", "second"}, {"c.txt", "third"}});
  const Walked walked = walk_file(with_replaced(zip, "second", "sxcond"), ArchiveFormat::zip);
  CHECK(walked.members == Members{{"a.txt", "first"}, {"c.txt", "third"}});
  REQUIRE(walked.errors.size() == 1);
  CHECK(walked.errors[0].starts_with("a:b.txt: damaged in the archive: ZIP bad CRC: "));
}

TEST_CASE("a zip without its directory is read from front to back") {
  const std::string zip = make_zip(two);
  CHECK(walk_file(zip.substr(0, zip.find("PK\1\2") + 20), ArchiveFormat::zip).members == two);
}

TEST_CASE("names in the letters of old systems, and none at all, cost no neighbour") {
  const std::string zip = make_zip({{"xyz.txt", "1"}, {"b.txt", "2"}});
  std::string old = zip;
  for (std::size_t at = 0; (at = old.find("xyz.txt", at)) != old.npos;) old.replace(at, 3, "\xCE\xC8\xD1");
  CHECK(walk_file(old, ArchiveFormat::zip).members == Members{{"خبر.txt", "1"}, {"b.txt", "2"}});
  const Walked walked = walk_bytes(make_tar({{"..", "1"}, {"b.txt", "2"}}), ArchiveFormat::tar);
  CHECK(walked.members == Members{{"b.txt", "2"}});
  CHECK(told(walked) == std::string{"a:member 1: no name"});
}

TEST_CASE("a name that is marked as UTF-8 is read as such in any locale") {
  std::string zip = make_zip({{"خبر.txt", "1"}});
  constexpr char utf8_flag = 0x08;
  zip[7] |= utf8_flag;
  zip[zip.find("PK\1\2") + 9] |= utf8_flag;
  CHECK(walk_file(zip, ArchiveFormat::zip).members == Members{{"خبر.txt", "1"}});
  CHECK(walk_bytes(zip, ArchiveFormat::zip).members == Members{{"خبر.txt", "1"}});
}

TEST_CASE("a name that is too long is reported without repeating it") {
  const Walked walked = walk_bytes(make_tar({{std::string(1001, 'n'), "1"}, {"b.txt", "2"}}), ArchiveFormat::tar);
  CHECK(walked.members == Members{{"b.txt", "2"}});
  CHECK(told(walked) == std::string{"a:member 1: a name of more than 1000 bytes: shorten it"});
}

TEST_CASE("an archive of too many members is read to its limit") {
  const Members three{{"a", "1"}, {"b", "2"}, {"c", "3"}};
  const Walked walked = walk_file(make_tar(three), ArchiveFormat::tar, {.most_members = 2});
  CHECK(walked.members == Members{{"a", "1"}, {"b", "2"}});
  CHECK(told(walked) == std::string{"a: more than 2 members: split the archive; the rest"});
}

TEST_CASE("an archive that unpacks to too many bytes is read to its limit, and told once") {
  const Walked walked = walk_file(make_tar(two), ArchiveFormat::tar, {.most_bytes = 100'000});
  CHECK(walked.members == Members{two[0]});
  REQUIRE(walked.errors.size() == 1);
  CHECK(walked.errors[0].ends_with(
      "/a: unpacks to more than 100000 bytes, as made to do harm: unpack it yourself if you trust it"));
}

TEST_CASE("a zip whose members share their bytes is stopped when they have been read too often") {
  std::string text;  // packs to a hundredth: no bomb, but for the 40 times that it is in there
  for (unsigned i = 0, x = 1; i < 2'000; ++i)
    text += std::string(500, static_cast<char>((x = x * 1103515245 + 12345) >> 16));
  OverlappingZip overlapping(text);
  CHECK(walk_file(overlapping.finish(), ArchiveFormat::zip).members == Members{{"000.txt", text}});
  for (int i = 0; i < 40; ++i) overlapping.put_member_before();
  const std::string zip = overlapping.finish();
  const Walked walked = walk_file(zip, ArchiveFormat::zip, {.ratio_counts_from = 1 << 20});
  CHECK(walked.members.size() >= 2);
  CHECK(walked.members.size() <= 250 * zip.size() / text.size());
  CHECK(walked.members.size() < 40);
  CHECK(walked.errors.size() == 1);
}

TEST_CASE("a tar of holes is stopped by its density") {
  ArchiveMaker maker(archive_write_set_format_pax);
  maker.add_hole("a.txt", 40 << 20);
  const std::string tar = maker.finish();
  CHECK(tar.size() < 10'000);
  const Walked walked = walk_file(tar, ArchiveFormat::tar, {.ratio_counts_from = 1 << 20});
  CHECK(walked.members.empty());
  REQUIRE(walked.errors.size() == 1);
  CHECK(walked.errors[0].ends_with(
      "/a: unpacks to more than 250 times its size, as made to do harm: unpack it yourself if you trust it"));
}

TEST_CASE("what is no archive at all is one error") {
  CHECK(walk_bytes("PK\3\4 and nothing like it", ArchiveFormat::zip).errors.size() == 1);
  CHECK(walk_bytes(std::string(600, 'x'), ArchiveFormat::tar).errors.size() == 1);
  CHECK(walk_bytes("", ArchiveFormat::tar).members.empty());
}
