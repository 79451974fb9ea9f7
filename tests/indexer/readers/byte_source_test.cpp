#include "indexer/readers/byte_source.h"

#include <filesystem>
#include <random>
#include <utility>

#include <archive.h>
#include <archive_entry.h>
#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/base/files.h"
#include "tests/support/temporary_folder.h"

using namespace fihris;
using fihris::test::TemporaryFolder;

namespace {

void write_compressed(const std::string& path, const std::string& content, int (*add_filter)(archive*)) {
  archive* writer = archive_write_new();
  REQUIRE(add_filter(writer) == ARCHIVE_OK);
  archive_write_set_format_raw(writer);
  REQUIRE(archive_write_open_filename(writer, path.c_str()) == ARCHIVE_OK);
  archive_entry* entry = archive_entry_new();
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_write_header(writer, entry);
  archive_write_data(writer, content.data(), content.size());
  archive_entry_free(entry);
  archive_write_free(writer);
}

std::string read_all(const std::string& path, std::uint64_t limit = 1000) {
  return ByteSource(path, limit).read_all(1 << 20);
}

}  // namespace

TEST_CASE("plain and compressed files give the same bytes") {
  const TemporaryFolder folder;
  const std::string content = "عادت العبّارة\n";
  CHECK(read_all(folder.write("plain", content)) == content);
  const std::string path = (folder.path() / "compressed").string();
  for (auto add_filter : {archive_write_add_filter_gzip, archive_write_add_filter_bzip2, archive_write_add_filter_xz,
                          archive_write_add_filter_zstd}) {
    write_compressed(path, content, add_filter);
    CHECK(read_all(path) == content);
  }
}

TEST_CASE("how far a file has been read counts before and after decompression") {
  const TemporaryFolder folder;
  const std::string path = (folder.path() / "a.gz").string();
  write_compressed(path, std::string(100'000, 'a'), archive_write_add_filter_gzip);
  ByteSource source(path, 200'000);
  source.read_all(1 << 20);
  CHECK(source.bytes_read() == 100'000);
  CHECK(source.stored_bytes_read() == std::filesystem::file_size(path));
}

TEST_CASE("an empty file gives no bytes") {
  const TemporaryFolder folder;
  CHECK(read_all(folder.write("empty", "")).empty());
}

TEST_CASE("a plain file named .gz is read as it is") {
  const TemporaryFolder folder;
  CHECK(read_all(folder.write("a.gz", "not compressed")) == "not compressed");
}

TEST_CASE("a file that decompresses to more than the limit is refused") {
  const TemporaryFolder folder;
  const std::string path = (folder.path() / "bomb.gz").string();
  write_compressed(path, std::string(1'000'000, 'a'), archive_write_add_filter_gzip);
  const std::string message = path + ": more than 1000 bytes once decompressed: split it";
  CHECK_THROWS_WITH_AS(read_all(path), message.c_str(), InputError);
}

TEST_CASE("a file cut at its beginning is refused when it is opened") {
  const std::string path = FIHRIS_SOURCE_DIR "/corpus/broken/truncated.txt.gz";
  const std::string message = path + ": cannot be decompressed or read: truncated gzip input: get the file again";
  CHECK_THROWS_WITH_AS(ByteSource(path, 1 << 20), message.c_str(), InputError);
}

TEST_CASE("a file cut later gives what is sound, then one error, then nothing") {
  const TemporaryFolder folder;
  const std::string path = (folder.path() / "cut.gz").string();
  std::string noise(1 << 20, ' ');
  std::mt19937 random(1);
  for (char& c : noise) c = static_cast<char>('a' + random() % 26);
  write_compressed(path, noise, archive_write_add_filter_gzip);
  std::filesystem::resize_file(path, std::filesystem::file_size(path) / 2);
  ByteSource source(path, 1 << 30);
  char first = 0;
  CHECK(source.read(&first, 1) == 1);
  CHECK(first == noise[0]);
  CHECK_THROWS_AS(source.read_all(1 << 20), InputError);
  CHECK(source.read_all(1 << 20).empty());
}

TEST_CASE("what is absent or no file is refused") {
  CHECK_THROWS_WITH_AS(read_all("/nowhere/a.txt"), "/nowhere/a.txt: cannot be read: No such file or directory",
                       InputError);
  CHECK_THROWS_WITH_AS(read_all("/tmp"), "/tmp: not a regular file", InputError);
}

TEST_CASE("the bytes read are counted after decompression") {
  const TemporaryFolder folder;
  ByteSource source(folder.write("plain", "12345"), 1000);
  source.read_all(1 << 20);
  CHECK(source.bytes_read() == 5);
}

TEST_CASE("bytes from memory and in pieces are read and decompressed as those of files") {
  const TemporaryFolder folder;
  const std::string path = (folder.path() / "a.gz").string();
  write_compressed(path, "text", archive_write_add_filter_gzip);
  const std::string packed = read_file(path, 1000);
  CHECK(ByteSource::from_memory("a", "text").read_all(100) == "text");
  CHECK(ByteSource::from_memory("a", packed).read_all(100) == "text");
  CHECK(ByteSource::from_memory("a", "").read_all(100).empty());
  std::size_t at = 0;
  auto budget = std::make_shared<UnpackBudget>("a", UnpackLimits{}, [] { return 1; });
  const auto next_three = [&] {
    const std::size_t begin = std::exchange(at, std::min(at + 3, packed.size()));
    return std::string_view(packed).substr(begin, at - begin);
  };
  ByteSource pieces("a", next_three, budget);
  CHECK(pieces.read_all(100) == "text");
}

TEST_CASE("what is peeked at stays to be read") {
  ByteSource source = ByteSource::from_memory("a", "12345");
  CHECK(source.peek(2) == "12");
  CHECK(source.peek(100) == "12345");
  char buffer[3];
  CHECK(source.read(buffer, 3) == 3);
  CHECK(source.peek(1) == "4");
  CHECK(source.bytes_read() == 3);
  CHECK(source.read_all(100) == "45");
  CHECK(source.peek(1).empty());
}

TEST_CASE("a peek shows at most 64 KiB") {
  ByteSource source = ByteSource::from_memory("a", std::string(100'000, 'a'));
  CHECK(source.peek(100'000).size() == 64 << 10);
  CHECK(source.read_all(1 << 20).size() == 100'000);
}

TEST_CASE("an error behind what was peeked at comes when that has been read") {
  int pieces = 0;
  auto budget = std::make_shared<UnpackBudget>("a", UnpackLimits{}, [] { return 1; });
  ByteSource source(
      "a",
      [&]() -> std::string_view {
        if (++pieces == 2) throw InputError("lost");
        return "12345";
      },
      budget);
  CHECK(source.peek(100) == "12345");
  char buffer[10];
  CHECK(source.read(buffer, 10) == 5);
  CHECK_THROWS_WITH_AS(source.read(buffer, 10), "lost", InputError);
  CHECK(source.read(buffer, 10) == 0);
}

TEST_CASE("a compression around another is taken off too") {
  const TemporaryFolder folder;
  const std::string path = (folder.path() / "a").string();
  write_compressed(path, "text", archive_write_add_filter_gzip);
  write_compressed(path, read_file(path, 1000), archive_write_add_filter_zstd);
  CHECK(read_all(path) == "text");
}

TEST_CASE("a file that is far denser than text is stopped") {
  const TemporaryFolder folder;
  const std::string path = (folder.path() / "bomb.zst").string();
  write_compressed(path, std::string(4 << 20, '\0'), archive_write_add_filter_zstd);
  ByteSource source(std::make_shared<StoredFile>(path), {.ratio_counts_from = 1 << 20});
  const std::string message =
      path + ": unpacks to more than 250 times its size, as made to do harm: unpack it yourself if you trust it";
  CHECK_THROWS_WITH_AS(source.read_all(1 << 30), message.c_str(), InputError);
  CHECK(source.budget()->spent());
}

TEST_CASE("only a plain file can be read in any order") {
  const TemporaryFolder folder;
  const std::string path = (folder.path() / "a.gz").string();
  write_compressed(path, "text", archive_write_add_filter_gzip);
  CHECK_FALSE(ByteSource(path).seekable_file());
  CHECK_FALSE(ByteSource::from_memory("a", "text").seekable_file());
  CHECK(ByteSource(folder.write("b", "text")).seekable_file());
}
