#include "indexer/readers/content_decoding.h"

#include <doctest/doctest.h>

using namespace fihris;
using namespace std::string_literals;

namespace {

// "مرحبا مرحبا مرحبا" in each encoding.
const std::string text = "مرحبا مرحبا مرحبا";
const std::string raw_deflate = "\273\331\172\143\343\215\265\067\126\334\130\256\160\023\033\023\000"s;
const std::string zlib_deflate =
    "\170\332\273\331\172\143\343\215\265\067\126\334\130\256\160\023\033\023\000\163\264\026\202"s;
const std::string gzipped =
    "\037\213\010\000\000\000\000\000\002\003\273\331\172\143\343\215\265\067\126\334\130\256\160\023\033\023\000\010\225\006\162\040\000\000\000"s;
const std::string brotli =
    "\033\037\000\370\215\224\156\302\274\306\006\051\314\336\247\250\255\261\142\250\010\240\077\213\010"s;

constexpr std::size_t limit = 1000;

}  // namespace

TEST_CASE("bodies are decompressed by their encoding") {
  CHECK(decode_content(gzipped, "gzip", limit)->bytes == text);
  CHECK(decode_content(gzipped, "x-gzip", limit)->bytes == text);
  CHECK(decode_content(zlib_deflate, "deflate", limit)->bytes == text);
  CHECK(decode_content(raw_deflate, "deflate", limit)->bytes == text);
  CHECK(decode_content(brotli, "br", limit)->bytes == text);
  CHECK(decode_content(text, "", limit)->bytes == text);
  CHECK(decode_content(text, "identity", limit)->bytes == text);
  CHECK_FALSE(decode_content(gzipped, "gzip", limit)->is_cut);
  CHECK_FALSE(decode_content(brotli, "br", limit)->is_cut);
}

TEST_CASE("a body that was stored without its compression is taken as it is") {
  CHECK(decode_content("<p>م</p>", "gzip", limit)->bytes == "<p>م</p>");
  CHECK(decode_content("\n<p>م</p>", "br", limit)->bytes == "\n<p>م</p>");
  CHECK(decode_content("م", "gzip", limit)->bytes == "م");
}

TEST_CASE("a body that is cut or too long says so and gives what there is") {
  CHECK(decode_content(gzipped.substr(0, gzipped.size() - 9), "gzip", limit)->is_cut);
  CHECK(decode_content(brotli.substr(0, brotli.size() - 2), "br", limit)->is_cut);
  for (const auto& [body, encoding] :
       {std::pair(gzipped, "gzip"), {raw_deflate, "deflate"}, {brotli, "br"}, {text, ""}}) {
    CAPTURE(encoding);
    const auto content = decode_content(body, encoding, 5);
    CHECK(content->bytes == text.substr(0, 5));
    CHECK(content->is_cut);
  }
  CHECK(decode_content("\x1F\x8Bxx", "gzip", limit)->is_cut);
}

TEST_CASE("an encoding that nobody knows gives nothing") {
  CHECK_FALSE(decode_content("x", "zstd", limit));
}

TEST_CASE("chunks are joined") {
  CHECK(decode_chunks("4\r\nabcd\r\n3;x=y\r\nefg\r\n0\r\n\r\n")->bytes == "abcdefg");
  CHECK(decode_chunks("A\nabcdefghij\n0\n\n")->bytes == "abcdefghij");
  CHECK_FALSE(decode_chunks("4\r\nabcd\r\n0\r\n\r\n")->is_cut);
}

TEST_CASE("chunks that end too early are cut, and a body without any is none") {
  CHECK(decode_chunks("4\r\nab")->bytes == "ab");
  CHECK(decode_chunks("4\r\nab")->is_cut);
  CHECK(decode_chunks("4\r\nabcd\r\n")->is_cut);
  CHECK(decode_chunks("FFFFFFFFFFFFFFFF\r\nab")->is_cut);
  CHECK_FALSE(decode_chunks("<p>x</p>\n"));
  CHECK_FALSE(decode_chunks(""));
}
