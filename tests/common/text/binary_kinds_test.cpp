#include "common/text/binary_kinds.h"

#include <string>

#include <doctest/doctest.h>

using namespace fihris;
using namespace std::string_view_literals;

TEST_CASE("files of other kinds are told by their beginning") {
  CHECK(binary_kind("%PDF-1.7\n") == "a PDF document");
  CHECK(binary_kind("PK\x03\x04\x14"sv) == "a ZIP archive or an office document");
  CHECK(binary_kind("\x89PNG\r\n\x1A\n"sv) == "a PNG image");
  CHECK(binary_kind("\xFF\xD8\xFF\xE0"sv) == "a JPEG image");
  CHECK(binary_kind("\x7F"
                    "ELF\x02"sv) == "a program");
  CHECK(binary_kind("{\\rtf1\\ansi") == "an RTF document");
  CHECK(binary_kind("SQLite format 3\0more"sv) == "an SQLite database");
}

TEST_CASE("a mark may stand further in") {
  CHECK(binary_kind("\0\0\0\x18"
                    "ftypisom"sv) == "an MP4 film");
  CHECK(binary_kind("RIFF\x10\x20\0\0WEBPVP8 "sv) == "a WebP image");
  CHECK(binary_kind(std::string(257, '\0') + "ustar") == "a tar archive");
  CHECK(binary_kind("\0\0\0\x18"
                    "ftypheic"sv) == "an HEIF image");
  CHECK(binary_kind(std::string(255, '\0') + "us") == "");
}

TEST_CASE("texts are of no such kind") {
  for (const std::string_view text : {""sv, "a"sv, "العربية"sv, "MZ and more"sv, "GIF8"sv, "\xFF\xFE\x27\x06"sv})
    CHECK(binary_kind(text) == "");
}
