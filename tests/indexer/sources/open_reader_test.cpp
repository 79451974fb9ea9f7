#include "indexer/sources/open_reader.h"

#include <doctest/doctest.h>

using namespace fihris;

namespace {

std::unique_ptr<ArticleReader> open(SourceFormat format, const std::string& bytes) {
  return open_reader(
      format, {.name = "a", .id = "a", .bytes = ByteSource::from_memory("a", bytes), .warn = [](const auto&) {}});
}

}  // namespace

TEST_CASE("a format has the reader that reads it") {
  CHECK(open(SourceFormat::text, "{\"text\": \"نص\"}")->next()->text == "{\"text\": \"نص\"}");
  CHECK(open(SourceFormat::jsonl, "{\"text\": \"نص\"}")->next()->text == "نص");
}

TEST_CASE("formats have names for messages") {
  CHECK(name_of(SourceFormat::text) == "plain text");
  CHECK(name_of(SourceFormat::mediawiki) == "a MediaWiki dump");
}
