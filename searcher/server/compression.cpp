#include "searcher/server/compression.h"

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

#include <zlib.h>
#include <zstd.h>

#include "searcher/server/etag.h"
#include "searcher/server/response_headers.h"

namespace fihris {
namespace {

// Answers are made for one reader each: quick levels, at which Arabic JSON shrinks to a fifth all the same.
constexpr int gzip_level = 4;
constexpr int zstd_level = 3;

std::string gzipped(std::string_view body) {
  constexpr int gzip_window = 15 + 16;
  ::z_stream stream{};
  if (::deflateInit2(&stream, gzip_level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::runtime_error("no memory for gzip");
  std::string result(::deflateBound(&stream, body.size()), '\0');
  stream.next_in = reinterpret_cast<::Bytef*>(const_cast<char*>(body.data()));
  stream.avail_in = static_cast<::uInt>(body.size());
  stream.next_out = reinterpret_cast<::Bytef*>(result.data());
  stream.avail_out = static_cast<::uInt>(result.size());
  const int end = ::deflate(&stream, Z_FINISH);
  result.resize(stream.total_out);
  ::deflateEnd(&stream);
  if (end != Z_STREAM_END) throw std::runtime_error("gzip failed");
  return result;
}

// One for each thread: making it takes longer than compressing a page.
struct FreeContext {
  void operator()(::ZSTD_CCtx* context) const { ::ZSTD_freeCCtx(context); }
};

std::string zstandard(std::string_view body) {
  thread_local const std::unique_ptr<::ZSTD_CCtx, FreeContext> context(::ZSTD_createCCtx());
  if (!context) throw std::runtime_error("no memory for zstd");
  std::string result(::ZSTD_compressBound(body.size()), '\0');
  const std::size_t size =
      ::ZSTD_compressCCtx(context.get(), result.data(), result.size(), body.data(), body.size(), zstd_level);
  if (::ZSTD_isError(size) != 0) throw std::runtime_error("zstd failed");
  result.resize(size);
  return result;
}

bool is_text(std::string_view type) {
  constexpr std::array<std::string_view, 6> texts{"application/json", "application/problem+json",
                                                  "application/xml",  "application/javascript",
                                                  "image/svg+xml",    "text/"};
  return type.find("+xml") != std::string_view::npos || type.find("+json") != std::string_view::npos ||
         std::any_of(texts.begin(), texts.end(), [&](std::string_view text) { return type.starts_with(text); });
}

}  // namespace

std::string compressed(std::string_view body, ContentEncoding encoding) {
  switch (encoding) {
    case ContentEncoding::gzip: return gzipped(body);
    case ContentEncoding::zstd: return zstandard(body);
    case ContentEncoding::none: break;
  }
  return std::string(body);
}

void compress_answer(HttpResponse& response, std::string_view accept_encoding) {
  if (!is_text(header_of(response, "Content-Type")) || !header_of(response, "Content-Encoding").empty()) return;
  add_vary(response, "Accept-Encoding");
  const ContentEncoding encoding = choose_encoding(accept_encoding);
  if (encoding == ContentEncoding::none || response.body.size() <= least_compressed_bytes) return;
  response.body = compressed(response.body, encoding);
  set_header(response, "Content-Encoding", std::string(name_of(encoding)));
  const std::string_view etag = header_of(response, "ETag");
  if (!etag.empty()) set_header(response, "ETag", encoded_etag(etag, name_of(encoding)));
}

}  // namespace fihris
