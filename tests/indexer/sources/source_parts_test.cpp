#include "indexer/sources/source_parts.h"

#include "common/base/error.h"
#include "tests/indexer/sources/archives.h"
#include "tests/support/temporary_folder.h"

using namespace fihris;
using fihris::test::compressed;
using fihris::test::make_tar;
using fihris::test::make_zip;
using fihris::test::TemporaryFolder;

namespace {

struct Found {
  std::vector<std::string> parts;  // "name id content"
  std::vector<std::string> errors;
  std::vector<std::string> ignored;
};

bool find_next(SourceParts& parts, Found& found) {
  try {
    std::optional<SourcePart> part = parts.next();
    if (!part) return false;
    found.parts.push_back(part->input.name + " " + part->input.id + " " + part->input.bytes.read_all(1 << 30));
  } catch (const InputError& error) {
    found.errors.emplace_back(error.what());
  }
  return true;
}

Found find_parts(std::string bytes, const UnpackLimits& limits = {}, const SourceSettings& settings = {}) {
  const TemporaryFolder folder;
  const auto file = std::make_shared<StoredFile>(folder.write("file", bytes));
  Found found;
  SourceParts parts({"f", "id", ByteSource(file, limits)}, {[](const std::string&) {},
                                                            [&](const std::string& name, std::string_view kind) {
                                                              found.ignored.push_back(name + " " + std::string(kind));
                                                            },
                                                            settings});
  while (find_next(parts, found)) REQUIRE(found.parts.size() + found.errors.size() < 10'000);
  return found;
}

using Lines = std::vector<std::string>;

std::string nested(int levels) {
  std::string bytes = "text";
  for (int i = 0; i < levels; ++i) bytes = make_zip({{"a", bytes}});
  return bytes;
}

}  // namespace

TEST_CASE("a file that is no archive is its only part") {
  CHECK(find_parts("text").parts == Lines{"f id text"});
  CHECK(find_parts(compressed(compressed("text"))).parts == Lines{"f id text"});
}

TEST_CASE("members of an archive have its name and id before their own") {
  const Found found = find_parts(make_zip({{"2024/a.txt", "one"}, {"b.jpg", "\xFF\xD8\xFF"}, {"c.txt", "two"}}));
  CHECK(found.parts == Lines{"f:2024/a.txt id/2024/a.txt one", "f:c.txt id/c.txt two"});
  CHECK(found.ignored == Lines{"f:b.jpg a JPEG image"});
}

TEST_CASE("a compressed text in a compressed tar in a zip is found") {
  const std::string tar = compressed(make_tar({{"x/a.txt.gz", compressed("text")}}), archive_write_add_filter_xz);
  const Found found = find_parts(make_zip({{"t.tar.xz", tar}, {"b.txt", "next"}}));
  CHECK(found.parts == Lines{"f:t.tar.xz:x/a.txt.gz id/t.tar.xz/x/a.txt.gz text", "f:b.txt id/b.txt next"});
}

TEST_CASE("archives in archives are opened four deep and no deeper") {
  CHECK(find_parts(nested(4)).parts == Lines{"f:a:a:a:a id/a/a/a/a text"});
  const Found found = find_parts(nested(5));
  CHECK(found.parts.empty());
  CHECK(found.errors == Lines{"f:a:a:a:a: archives in archives more than 4 deep: unpack the outer ones"});
}

TEST_CASE("what is compressed more than four times over is refused") {
  std::string bytes = "text";
  for (int i = 0; i < 5; ++i) bytes = compressed(bytes);
  CHECK(find_parts(make_tar({{"a.txt", bytes}, {"b.txt", "next"}})).parts == Lines{"f:b.txt id/b.txt next"});
  CHECK(find_parts(make_tar({{"a.txt", bytes}})).errors ==
        Lines{"f:a.txt: compressed more than 4 times over: unpack it first"});
}

TEST_CASE("a bomb of archives in archives is stopped as a whole, and told once") {
  std::string bomb(4 << 20, '\0');
  for (int level = 0; level < 3; ++level) {
    const std::string inner = bomb;
    bomb = make_zip({{"1", inner}, {"2", inner}, {"3", inner}, {"4", inner}, {"5", inner}, {"6", inner}});
  }
  const Found found = find_parts(bomb, {.ratio_counts_from = 1 << 20});
  CHECK(found.errors.size() == 1);
  CHECK(found.errors.back().find("unpacks to more than 250 times its size") != std::string::npos);
}

TEST_CASE("a damaged archive in an archive costs only itself") {
  const std::string inner = make_tar({{"a.txt", "one"}, {"b.txt", "two"}});
  const Found found = find_parts(make_tar({{"inner.tar", inner.substr(0, 1100)}, {"c.txt", "three"}}));
  CHECK(found.parts == Lines{"f:inner.tar:a.txt id/inner.tar/a.txt one", "f:c.txt id/c.txt three"});
  CHECK(found.errors.size() == 1);
}

TEST_CASE("the user's format is that of all texts, but not of archives and pictures") {
  SourceSettings settings;
  settings.format = SourceFormat::csv;
  const auto file = ByteSource::from_memory("f", make_zip({{"a.txt", "x"}, {"b.png", "\x89PNG\r\n\x1A\n"}}));
  const Found found = find_parts(make_zip({{"a.txt", "x"}, {"b.png", "\x89PNG\r\n\x1A\n"}}), {}, settings);
  CHECK(found.parts == Lines{"f:a.txt id/a.txt x"});
  CHECK(found.ignored == Lines{"f:b.png a PNG image"});
}
