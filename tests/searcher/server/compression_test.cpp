#include "searcher/server/compression.h"

#include <doctest/doctest.h>
#include <zlib.h>
#include <zstd.h>

#include "searcher/server/response_headers.h"

namespace fihris {
namespace {

std::string gunzipped(const std::string& body, std::size_t size) {
  std::string plain(size, '\0');
  ::z_stream stream{};
  REQUIRE(::inflateInit2(&stream, 15 + 16) == Z_OK);
  stream.next_in = reinterpret_cast<::Bytef*>(const_cast<char*>(body.data()));
  stream.avail_in = static_cast<::uInt>(body.size());
  stream.next_out = reinterpret_cast<::Bytef*>(plain.data());
  stream.avail_out = static_cast<::uInt>(plain.size());
  CHECK(::inflate(&stream, Z_FINISH) == Z_STREAM_END);
  ::inflateEnd(&stream);
  return plain;
}

std::string unzstandard(const std::string& body, std::size_t size) {
  std::string plain(size, '\0');
  plain.resize(::ZSTD_decompress(plain.data(), plain.size(), body.data(), body.size()));
  return plain;
}

std::string long_text() {
  std::string text;
  for (int i = 0; i < 500; ++i) text += "ميناء " + std::to_string(i) + '\n';
  return text;
}

HttpResponse answer(const std::string& type, std::string body) {
  return {200, {{"Content-Type", type}, {"ETag", "\"ab\""}}, std::move(body)};
}

TEST_CASE("what is compressed reads back as it was") {
  const std::string text = long_text();
  CHECK(gunzipped(compressed(text, ContentEncoding::gzip), text.size()) == text);
  CHECK(unzstandard(compressed(text, ContentEncoding::zstd), text.size()) == text);
  CHECK(compressed(text, ContentEncoding::none) == text);
  CHECK(gunzipped(compressed("", ContentEncoding::gzip), 1) == std::string(1, '\0'));
}

TEST_CASE("a long text is compressed for whom takes that, and gets another name") {
  HttpResponse response = answer("application/json", long_text());
  compress_answer(response, "gzip");
  CHECK(response.body.size() < long_text().size() / 2);
  CHECK(header_of(response, "Content-Encoding") == "gzip");
  CHECK(header_of(response, "ETag") == "\"ab-gzip\"");
  CHECK(header_of(response, "Vary") == "Accept-Encoding");
}

TEST_CASE("what is short, or not taken so, stays as it is, and varies all the same") {
  for (const auto& [body, header] : {std::pair(std::string(1024, 'a'), "gzip"), std::pair(long_text(), "br")}) {
    HttpResponse response = answer("text/html; charset=utf-8", body);
    compress_answer(response, header);
    CHECK(response.body == body);
    CHECK(header_of(response, "Content-Encoding").empty());
    CHECK(header_of(response, "ETag") == "\"ab\"");
    CHECK(header_of(response, "Vary") == "Accept-Encoding");
  }
}

TEST_CASE("pictures and what is compressed already are left alone") {
  HttpResponse picture = answer("image/png", long_text());
  compress_answer(picture, "gzip");
  CHECK(picture.body == long_text());
  CHECK(header_of(picture, "Vary").empty());
  HttpResponse done = answer("text/css", long_text());
  set_header(done, "Content-Encoding", "br");
  compress_answer(done, "gzip");
  CHECK(done.body == long_text());
}

TEST_CASE("texts are known by their types") {
  for (const char* type : {"text/css", "application/rss+xml", "application/opensearchdescription+xml", "image/svg+xml",
                           "application/problem+json", "text/javascript"}) {
    HttpResponse response = answer(type, long_text());
    compress_answer(response, "zstd");
    CAPTURE(type);
    CHECK(header_of(response, "Content-Encoding") == "zstd");
  }
}

}  // namespace
}  // namespace fihris
