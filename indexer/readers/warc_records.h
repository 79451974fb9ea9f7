// The records of a WARC file, as web crawlers and web archives write them (ISO 28500, versions 0.17 to 1.1).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "indexer/readers/byte_source.h"
#include "indexer/readers/http_response.h"

namespace fihris {

struct WarcRecord {
  HeaderFields fields;       // "warc-type", "warc-target-uri", "warc-date", "content-type" …
  std::string block;         // what the record holds
  std::uint64_t number = 0;  // in the file, from 1
};

//   while (const std::optional<WarcRecord> record = records.next()) use(*record);
//
// Files of single gzip members or zstd frames are one stream for ByteSource. Not for two threads at once.
class WarcRecords {
 public:
  WarcRecords(ByteSource source, std::string name) : source_(std::move(source)), name_(std::move(name)) {}

  // The next record of a type that can hold a page: response, resource, conversion; others are passed over. Nothing at
  // the end. Throws InputError "NAME:record N: …" for a record of more than 16 MiB, that is cut, or that has no length.
  std::optional<WarcRecord> next();

  std::uint64_t number() const { return number_; }
  std::uint64_t bytes_read() const { return source_.bytes_read(); }
  std::uint64_t stored_bytes_read() const { return source_.stored_bytes_read(); }

 private:
  bool find_record();
  std::string take_header();
  void pass(std::uint64_t count);
  std::string take(std::size_t count);
  [[noreturn]] void refuse(std::string_view reason) const;

  ByteSource source_;
  std::string name_;
  std::string buffer_;
  std::size_t begin_ = 0;
  std::uint64_t number_ = 0;
};

}  // namespace fihris
