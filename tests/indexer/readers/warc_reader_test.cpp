#include "indexer/readers/warc_reader.h"

#include <doctest/doctest.h>

#include "tests/support/reader_outcome.h"

using namespace fihris;
using test::Messages;
using test::Outcome;

namespace {

std::string record(const std::string& type, const std::string& block, const std::string& more = "") {
  return "WARC/1.1\r\nWARC-Type: " + type +
         "\r\nWARC-Target-URI: <https://a.example/7>\r\nWARC-Date: 2024-04-13T08:00:00Z\r\n" + more +
         "Content-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

std::string response(const std::string& fields, const std::string& body, const std::string& status = "200 OK") {
  return record("response", "HTTP/1.1 " + status + "\r\n" + fields + "\r\n" + body,
                "Content-Type: application/http; msgtype=response\r\n");
}

struct Archive {
  std::vector<PageOrigin> origins;
  Outcome outcome;
};

// Pages are articles with their bytes for a text.
Archive read(const std::string& content) {
  Archive archive;
  const PageFunction page = [&](std::string_view body, const PageOrigin& origin) -> std::optional<Article> {
    archive.origins.push_back(origin);
    Article article;
    article.text = body;
    return body == "none" ? std::nullopt : std::optional(article);
  };
  archive.outcome = test::read_content<WarcReader>(content, {}, page);
  return archive;
}

}  // namespace

TEST_CASE("a response with a page is an article") {
  const Archive archive = read(response("Content-Type: text/html; charset=windows-1256\r\n", "<p>م</p>"));
  REQUIRE(archive.outcome.articles.size() == 1);
  CHECK(archive.outcome.articles[0].id == "https://a.example/7");
  CHECK(archive.outcome.articles[0].text == "<p>م</p>");
  CHECK(archive.outcome.positions == std::vector<std::string>{"record 1"});
  const PageOrigin& origin = archive.origins.at(0);
  CHECK(origin.url == "https://a.example/7");
  CHECK(origin.content_type == "text/html");
  CHECK(origin.charset == "windows-1256");
  CHECK(origin.fetched == parse_iso_date("2024-04-13"));
  CHECK(origin.position.ends_with(":record 1"));
}

TEST_CASE("plain text is an article dated by its fetching") {
  const Archive archive = read(record("conversion", "م\nن", "Content-Type: text/plain\r\n") +
                               response("Content-Type: text/plain\r\n", "س"));
  REQUIRE(archive.outcome.articles.size() == 2);
  CHECK(archive.outcome.articles[0].text == "م\nن");
  CHECK(archive.outcome.articles[0].date == parse_iso_date("2024-04-13"));
  CHECK(archive.outcome.articles[0].date_origin == DateOrigin::file);
  CHECK(archive.origins.empty());
}

TEST_CASE("other states, other media and other records are passed over in silence") {
  const Archive archive = read(
      response("Content-Type: text/html\r\n", "x", "404 Not Found") + response("Content-Type: image/png\r\n", "x") +
      response("", "x") + record("revisit", "HTTP/1.1 200 OK\r\n\r\n") + record("response", "no HTTP") +
      record("resource", "x", "Content-Type: image/png\r\n") + response("Content-Type: text/html\r\n", "none"));
  CHECK(archive.outcome.articles.empty());
  CHECK(archive.outcome.messages.empty());
}

TEST_CASE("chunks are joined, and what was cut is told of") {
  const Archive archive =
      read(response("Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", "2\r\nab\r\n1\r\nc\r\n0\r\n\r\n") +
           response("Content-Type: text/html\r\nTransfer-Encoding: chunked\r\n", "5\r\nab") +
           record("resource", "<p>م</p>", "Content-Type: text/html\r\nWARC-Truncated: length\r\n"));
  REQUIRE(archive.outcome.articles.size() == 3);
  CHECK(archive.outcome.articles[0].text == "abc");
  CHECK(archive.outcome.messages ==
        Messages{"record 2: the page was cut when it was fetched: taken as far as it goes",
                 "record 3: the page was cut when it was fetched: taken as far as it goes"});
}

TEST_CASE("what cannot be read is refused with the number of its record") {
  const Archive archive = read(response("Content-Type: text/html\r\nContent-Encoding: zip\r\n", "PK") +
                               record("conversion", "\xFF", "Content-Type: text/plain\r\n") +
                               record("conversion", " ", "Content-Type: text/plain\r\n"));
  CHECK(archive.outcome.articles.empty());
  REQUIRE(archive.outcome.messages.size() == 3);
  CHECK(archive.outcome.messages[0] == "record 1: unknown Content-Encoding \"zip\"");
  CHECK(archive.outcome.messages[1].starts_with("record 2: encoding cannot be told"));
  CHECK(archive.outcome.messages[2] == "record 3: no text");
}

TEST_CASE("the sample of the corpus, with a gzip member for each record, is read whole") {
  std::string charset;
  const PageFunction page = [&](std::string_view body, const PageOrigin& origin) -> std::optional<Article> {
    charset = origin.charset;
    Article article;
    article.text = body.starts_with("<!DOCTYPE html>") ? "unwrapped" : "";
    return article;
  };
  const Outcome outcome = test::read_source<WarcReader>(FIHRIS_SOURCE_DIR "/corpus/formats/crawl.warc.gz", {}, page);
  CHECK(outcome.messages.empty());
  REQUIRE(outcome.articles.size() == 2);
  CHECK(outcome.articles[0].text == "unwrapped");
  CHECK(charset == "windows-1256");
  CHECK(outcome.articles[1].id == "https://www.sawtalnil.example/weather.txt");
}
