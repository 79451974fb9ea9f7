#include <doctest/doctest.h>

#include "tests/searcher/server/api/api_service.h"

namespace fihris {
namespace {

TEST_CASE("a browser learns where to search, to complete and to subscribe") {
  test::ApiService service;
  service.settings().base_url = "https://search.example";
  service.settings().site_name = "A & B: أخبار العالم العربي";
  const HttpResponse response = service.get("/opensearch.xml");
  CHECK(header_of(response, "Content-Type") == "application/opensearchdescription+xml; charset=utf-8");
  CHECK(response.body ==
        R"(<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>A &amp; B: أخبار الع</ShortName>
  <Description>البحث في A &amp; B: أخبار العالم العربي</Description>
  <Url type="text/html" template="https://search.example/?q={searchTerms}"/>
  <Url type="application/rss+xml" template="https://search.example/feed?q={searchTerms}"/>
  <Url type="application/x-suggestions+json" rel="suggestions" template="https://search.example/api/v1/suggest?format=opensearch&amp;q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="https://search.example/opensearch.xml"/>
  <Language>ar</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>
)");
}

TEST_CASE("without an address there is none") {
  test::ApiService service;
  CHECK(service.problem("/opensearch.xml").starts_with("400 no-address: "));
  CHECK(service.get("/opensearch.xml", {}, {{"host", "a.example"}}).body.find("http://a.example/?q=") !=
        std::string::npos);
}

}  // namespace
}  // namespace fihris
