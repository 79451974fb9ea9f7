#include "searcher/suggest/query_words.h"

#include <doctest/doctest.h>

#include "common/index/packed_text.h"

namespace fihris {
namespace {

std::vector<QueryPiece> split(std::string_view query) {
  Analyzer analyzer;
  return split_query(query, analyzer);
}

TEST_CASE("pieces stand between spaces, words in pieces") {
  const auto pieces = split("  +المدرسة  hg[.hzv ");
  REQUIRE(pieces.size() == 2);
  CHECK_FALSE(pieces[0].is_ascii);
  REQUIRE(pieces[0].words.size() == 1);
  CHECK(pieces[0].words[0].key == pack("المدرسه"));
  CHECK(pieces[0].words[0].is_in_lexicon);
  CHECK(pieces[1].is_ascii);
  CHECK(pieces[1].bytes.size() == 7);
  CHECK(pieces[1].words.size() == 2);
}

TEST_CASE("marks around a piece are no part of it") {
  const auto pieces = split("(\"مجلس الأمن\")");
  REQUIRE(pieces.size() == 2);
  CHECK(pieces[0].bytes == pieces[0].words.front().bytes);
  CHECK(pieces[1].bytes == pieces[1].words.front().bytes);
}

TEST_CASE("what is excluded, wanted just so, or a sign of a query language is left alone") {
  for (const char* query : {"-كتاب", "=كتاب", "source:واحة", "كتا*", "كتاب~", "AND"}) {
    const auto pieces = split(query);
    REQUIRE(pieces.size() == 1);
    CHECK_MESSAGE(pieces[0].is_left_alone, query);
  }
  CHECK_FALSE(split("+كتاب").front().is_left_alone);
}

TEST_CASE("any bytes can be split") {
  CHECK(split("").empty());
  CHECK(split("\xFF\xFE \xD8").size() == 2);
}

}  // namespace
}  // namespace fihris
