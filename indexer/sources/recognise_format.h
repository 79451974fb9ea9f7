// Which kind of file this is: told by its content; its name decides only among look-alikes.
#pragma once

#include <optional>
#include <string_view>
#include <variant>

#include "indexer/readers/reader_input.h"
#include "indexer/sources/archive_walk.h"

namespace fihris {

// A file without articles, and why: "a JPEG image".
struct NoArticles {
  std::string_view kind;
  bool operator==(const NoArticles&) const = default;
};

using FileKind = std::variant<SourceFormat, ArchiveFormat, NoArticles>;

// Of the first bytes of a file after decompression (64 KiB are enough) and its name, whose endings of compression do
// not count. CSV and plain text look the same, so that .csv and .tsv decide; .jsonl makes any text JSON Lines, so that
// a bad first line is reported as such; so does "-", standard input, of plain text. Texts in UTF-16 and windows-1256
// are recognised as those in UTF-8.
//   recognise_format("{\"id\": 1}\n{\"id\": 2}\n", "news") == FileKind(SourceFormat::jsonl)
FileKind recognise_format(std::string_view first_bytes, std::string_view name);

// Hidden files, and what editors and downloads leave beside the file they work on ("a.txt~", ".swp", ".part"):
// "a backup or a file still being written"; "" for other names.
std::string_view passed_over_name(std::string_view name);

}  // namespace fihris
