#include "indexer/sources/binary_files.h"

#include <string>

#include "tests/indexer/sources/archives.h"

using namespace fihris;

TEST_CASE("a zip that is a document is told from one that holds documents") {
  CHECK(packed_document_kind(test::make_zip({{"[Content_Types].xml", "<Types/>"}})) == "an office document");
  CHECK(packed_document_kind(test::make_zip({{"META-INF/MANIFEST.MF", ""}})) == "a program");
  CHECK(packed_document_kind(test::make_zip({{"a.txt", "x"}})).empty());
}

TEST_CASE("zip archives are told by their magic, also empty ones") {
  CHECK(is_zip(test::make_zip({{"a.txt", "x"}})));
  CHECK(is_zip(test::make_zip({})));
  CHECK_FALSE(is_zip("PKW is a company"));
}

TEST_CASE("tar archives are told by a right checksum, also without a magic") {
  CHECK(is_tar(test::make_tar({{"a.txt", "x"}})));
  std::string old = test::make_archive(archive_write_set_format_v7tar, {{"a.txt", "x"}});
  CHECK(is_tar(old));
  old[0] = 'b';
  CHECK_FALSE(is_tar(old));
  CHECK_FALSE(is_tar(std::string(1024, '\0')));
  CHECK_FALSE(is_tar(std::string(511, 'a')));
}
