#include "common/index/stored_document.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "common/index/compression.h"

namespace fihris {
namespace {

Article full_article() {
  return {"id-1",  "العنوان", "نص\nفقرة",  parse_iso_date("2024-04-13"), "واحة", "https://example.com/1", "كاتب",
          "سياسة", "ar",      R"({"a":1})"};
}

}  // namespace

TEST_CASE("an article comes back with all its fields") {
  CHECK(decode_article(encode_article(full_article())) == full_article());
  CHECK(decode_article(encode_article(Article{})) == Article{});
}

TEST_CASE("a stored article that is cut or changed anywhere is refused or another article, never a crash") {
  const std::string stored = encode_article(full_article());
  for (std::size_t i = 0; i < stored.size(); ++i) {
    CHECK_THROWS_AS(decode_article(stored.substr(0, i)), IndexError);
    std::string changed = stored;
    changed[i] = static_cast<char>(changed[i] ^ 0x55);
    try {
      decode_article(changed);
    } catch (const IndexError&) {
      continue;
    }
  }
}

TEST_CASE("a later format is refused") {
  CHECK_THROWS_WITH_AS(decode_article("\x03rest"), "a stored article has another format than this program reads",
                       IndexError);
}

TEST_CASE("lengths that lie are refused") {
  const std::string huge_length = std::string("\x02") + compress(
                                                            "\xFF\xFF\xFF\xFF"
                                                            "x");
  CHECK_THROWS_WITH_AS(decode_article(huge_length), "a stored article is cut", IndexError);
  const std::string too_much = std::string("\x02") + compress(std::string(40, '\0') + "x");
  CHECK_THROWS_WITH_AS(decode_article(too_much), "a stored article has bytes after its end", IndexError);
}

TEST_CASE("an impossible date is refused") {
  const std::string fields = std::string(12, '\0') + std::string("\x03\0\0\0", 4) + "abc" + std::string(24, '\0');
  CHECK_THROWS_WITH_AS(decode_article("\x02" + compress(fields)), "a stored article has an impossible date",
                       IndexError);
}

TEST_CASE("a date of the file comes back as one, and does not count for the hash") {
  Article article = full_article();
  article.date_origin = DateOrigin::file;
  CHECK(decode_article(encode_article(article)) == article);
  Article copied_later = article;
  copied_later.date = parse_iso_date("2024-05-01");
  CHECK(article_hash(copied_later) == article_hash(article));
  CHECK(article_hash(full_article()) != article_hash(article));
}

TEST_CASE("an article of more than 64 MiB is refused before it is stored") {
  Article article;
  article.id = "big";
  article.text.assign(std::size_t{64} << 20U, 'x');
  CHECK_THROWS_WITH_AS(encode_article(article),
                       "article big has 67108907 bytes, more than the 64 MiB that fit: split it", InputError);
}

TEST_CASE("the hash changes with every field, and when bytes move from one field to the next") {
  const std::string hash = article_hash(full_article());
  CHECK(hash.size() == 16);
  CHECK(hash == article_hash(full_article()));
  for (auto field : {&Article::id, &Article::title, &Article::text, &Article::source, &Article::url, &Article::author,
                     &Article::section, &Article::language, &Article::extra}) {
    Article changed = full_article();
    changed.*field += "x";
    CHECK(article_hash(changed) != hash);
  }
  Article undated = full_article();
  undated.date.reset();
  CHECK(article_hash(undated) != hash);
  Article moved = full_article();
  moved.title += moved.text;
  moved.text.clear();
  CHECK(article_hash(moved) != hash);
}

}  // namespace fihris
