// What a reader is given: the bytes of one source, and what is known of them beforehand.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>

#include "common/base/date.h"
#include "indexer/readers/byte_source.h"

namespace fihris {

// Called with one sentence ("FILE:LINE: …") about something odd that did not cost the article.
using Warn = std::function<void(const std::string&)>;

enum class SourceFormat : std::uint8_t { text, html, jsonl, json, csv, tsv, feed, warc, mediawiki };

// What a user says of the files of one source; all of it may be empty.
struct SourceSettings {
  std::map<std::string, std::string> fields;  // a key or column of the files → our field: {"headline", "title"}
  std::string source;                         // outlet of articles that name none
  std::string language;                       // of articles that name none
  std::string encoding;                       // of all files; empty: as they declare, or as their bytes look
  std::optional<SourceFormat> format;         // empty: told by the content

  bool operator==(const SourceSettings&) const = default;
};

struct ReaderInput {
  std::string name;  // for messages: "news/a.html", "news.tar.gz:2024/a.html", "standard input"
  std::string id;    // of the article, where the source is one article and names none itself
  ByteSource bytes;
  Warn warn;
  SourceSettings settings = {};
};

}  // namespace fihris
