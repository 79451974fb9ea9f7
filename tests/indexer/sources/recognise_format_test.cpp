#include "indexer/sources/recognise_format.h"

#include <fstream>
#include <sstream>

#include <doctest/doctest.h>

#include "indexer/sources/open_reader.h"
#include "tests/indexer/sources/archives.h"

using namespace fihris;

namespace {

std::string unescaped(const std::string& text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      bytes += text[i];
    } else if (text[++i] == 'x') {
      bytes += static_cast<char>(std::stoi(text.substr(i + 1, 2), nullptr, 16));
      i += 2;
    } else {
      bytes += text[i] == 'n' ? '\n' : text[i] == 'r' ? '\r' : '\t';
    }
  }
  return bytes;
}

std::string_view kind_name(const FileKind& kind) {
  if (const auto* none = std::get_if<NoArticles>(&kind)) return none->kind;
  if (const auto* archive = std::get_if<ArchiveFormat>(&kind)) return *archive == ArchiveFormat::zip ? "zip" : "tar";
  return name_of(std::get<SourceFormat>(kind));
}

}  // namespace

TEST_CASE("each row of formats.tsv is recognised") {
  std::ifstream table(FIHRIS_SOURCE_DIR "/tests/data/indexer/formats.tsv");
  std::size_t rows = 0;
  for (std::string line; std::getline(table, line);) {
    if (line.starts_with('#')) continue;
    std::istringstream columns(line);
    std::string name, content, kind;
    std::getline(columns, name, '\t');
    std::getline(columns, content, '\t');
    std::getline(columns, kind, '\t');
    CAPTURE(line);
    CHECK(kind_name(recognise_format(unescaped(content), name)) == kind);
    ++rows;
  }
  CHECK(rows > 40);
}

TEST_CASE("archives are recognised by content, documents in zips are none") {
  CHECK(kind_name(recognise_format(test::make_zip({{"a.txt", "x"}}), "a.txt")) == "zip");
  CHECK(kind_name(recognise_format(test::make_tar({{"a.txt", "x"}}), "a")) == "tar");
  CHECK(kind_name(recognise_format(test::make_zip({{"word/document.xml", "x"}}), "a.zip")) == "an office document");
}

TEST_CASE("hidden files, backups and files being written are passed over") {
  CHECK(passed_over_name(".a.txt.swp") == "a hidden file");
  for (const char* name : {"a.txt~", "a.TMP", "a.jsonl.part", "a.zip.crdownload", "a.swp"})
    CHECK(passed_over_name(name) == "a backup or a file still being written");
  CHECK(passed_over_name("a.txt").empty());
  CHECK(passed_over_name("part").empty());
}
