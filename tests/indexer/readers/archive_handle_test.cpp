#include "indexer/readers/archive_handle.h"

#include <archive.h>
#include <archive_entry.h>
#include <doctest/doctest.h>

#include "common/base/error.h"

using namespace fihris;

TEST_CASE("an error of the feeding function comes out on the other side of the C code") {
  ArchiveHandle handle;
  archive_read_support_format_tar(handle.get());
  handle.open([]() -> std::string_view { throw InputError("no more"); }, nullptr);
  archive_entry* entry = nullptr;
  CHECK(archive_read_next_header(handle.get(), &entry) != ARCHIVE_OK);
  CHECK(handle.feed_failed());
  CHECK_THROWS_WITH_AS(handle.rethrow(), "no more", InputError);
  CHECK_FALSE(handle.feed_failed());
}

TEST_CASE("without an error nothing is thrown, and the reason is unknown") {
  ArchiveHandle handle;
  handle.rethrow();
  CHECK(handle.reason() == "unknown reason");
}
