#include "searcher/server/accept_encoding.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

TEST_CASE("the encoding with the highest q-value is taken") {
  CHECK(choose_encoding("gzip") == ContentEncoding::gzip);
  CHECK(choose_encoding("zstd") == ContentEncoding::zstd);
  CHECK(choose_encoding("gzip, deflate, br, zstd") == ContentEncoding::zstd);
  CHECK(choose_encoding("gzip;q=1.0, zstd;q=0.5") == ContentEncoding::gzip);
  CHECK(choose_encoding("zstd;q=0.001,gzip;q=0") == ContentEncoding::zstd);
  CHECK(choose_encoding(" GZIP ; Q=0.3 ") == ContentEncoding::gzip);
  CHECK(choose_encoding("x-gzip") == ContentEncoding::gzip);
}

TEST_CASE("a star stands for what is not named") {
  CHECK(choose_encoding("*") == ContentEncoding::zstd);
  CHECK(choose_encoding("*;q=0.5, zstd;q=0") == ContentEncoding::gzip);
  CHECK(choose_encoding("*;q=0, gzip") == ContentEncoding::gzip);
  CHECK(choose_encoding("*;q=0") == ContentEncoding::none);
}

TEST_CASE("what is not taken or not known leaves the body as it is") {
  for (const char* header : {"", "identity", "br, deflate", "gzip;q=0", "gzip;q=0.0, zstd;q=0.000", ",;,", "gzipped"}) {
    CAPTURE(header);
    CHECK(choose_encoding(header) == ContentEncoding::none);
  }
}

TEST_CASE("an odd q-value is none") {
  for (const char* header : {"gzip;q=2", "gzip;q=-1", "gzip;q=nan", "gzip;q=", "gzip;q=0.5x", "gzip;x=1"}) {
    CAPTURE(header);
    CHECK(choose_encoding(header) == ContentEncoding::none);
  }
}

TEST_CASE("encodings have the names of headers") {
  CHECK(name_of(ContentEncoding::gzip) == "gzip");
  CHECK(name_of(ContentEncoding::zstd) == "zstd");
  CHECK(name_of(ContentEncoding::none).empty());
}

}  // namespace
}  // namespace fihris
