#include "indexer/readers/content_decoding.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <memory>
#include <new>

#include <brotli/decode.h>
#include <zlib.h>

namespace fihris {
namespace {

constexpr std::size_t block_bytes = 64ULL << 10;

class Inflater {
 public:
  // `window_bits` as zlib has it: 47 finds out between gzip and zlib, -15 has no header.
  explicit Inflater(int window_bits) {
    if (inflateInit2(&stream_, window_bits) != Z_OK) throw std::bad_alloc();
  }
  ~Inflater() { inflateEnd(&stream_); }
  Inflater(const Inflater&) = delete;
  Inflater& operator=(const Inflater&) = delete;

  DecodedContent inflate_all(std::string_view body, std::size_t limit) {
    stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));
    stream_.avail_in = static_cast<uInt>(body.size());
    DecodedContent content;
    std::array<char, block_bytes> block;
    int status = Z_OK;
    while (status == Z_OK && content.bytes.size() <= limit) {
      stream_.next_out = reinterpret_cast<Bytef*>(block.data());
      stream_.avail_out = block_bytes;
      status = inflate(&stream_, Z_NO_FLUSH);
      content.bytes.append(block.data(), block_bytes - stream_.avail_out);
    }
    content.is_cut = status != Z_STREAM_END || content.bytes.size() > limit;
    content.bytes.resize(std::min(content.bytes.size(), limit));
    return content;
  }

 private:
  z_stream stream_{};
};

bool has_gzip_header(std::string_view body) {
  return body.starts_with("\x1F\x8B");
}

// CMF and FLG of RFC 1950.
bool has_zlib_header(std::string_view body) {
  if (body.size() < 2) return false;
  const auto first = static_cast<unsigned char>(body[0]);
  const auto second = static_cast<unsigned char>(body[1]);
  return (first & 0x0F) == 8 && (first * 256 + second) % 31 == 0;
}

DecodedContent inflate_body(std::string_view body, std::size_t limit) {
  constexpr int with_header = 15 + 32;
  constexpr int without_header = -15;
  const bool has_header = has_gzip_header(body) || has_zlib_header(body);
  return Inflater(has_header ? with_header : without_header).inflate_all(body, limit);
}

struct FreeBrotli {
  void operator()(BrotliDecoderState* state) const { BrotliDecoderDestroyInstance(state); }
};

DecodedContent unbrotli(std::string_view body, std::size_t limit) {
  const std::unique_ptr<BrotliDecoderState, FreeBrotli> state(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr));
  if (!state) throw std::bad_alloc();
  DecodedContent content;
  const auto* in = reinterpret_cast<const std::uint8_t*>(body.data());
  std::size_t in_left = body.size();
  std::array<std::uint8_t, block_bytes> block;
  BrotliDecoderResult result = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT;
  while (result == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT && content.bytes.size() <= limit) {
    std::uint8_t* out = block.data();
    std::size_t out_left = block.size();
    result = BrotliDecoderDecompressStream(state.get(), &in_left, &in, &out_left, &out, nullptr);
    content.bytes.append(reinterpret_cast<const char*>(block.data()), block.size() - out_left);
  }
  content.is_cut = result != BROTLI_DECODER_RESULT_SUCCESS || content.bytes.size() > limit;
  content.bytes.resize(std::min(content.bytes.size(), limit));
  return content;
}

DecodedContent as_it_is(std::string_view body, std::size_t limit) {
  return {std::string(body.substr(0, limit)), body.size() > limit};
}

bool begins_like_text(std::string_view body) {
  const std::size_t begin = body.find_first_not_of(" \t\r\n");
  return begin != body.npos && (body[begin] == '<' || body.substr(begin).starts_with("\xEF\xBB\xBF"));
}

}  // namespace

std::optional<DecodedContent> decode_chunks(std::string_view body) {
  DecodedContent content;
  for (bool is_first = true;; is_first = false) {
    const std::size_t line_end = body.substr(0, 1000).find('\n');
    std::size_t size = 0;
    const auto [end, error] =
        std::from_chars(body.data(), body.data() + std::min<std::size_t>(body.size(), 16), size, 16);
    const bool is_chunk = error == std::errc() && line_end != body.npos;
    if (!is_chunk && is_first) return std::nullopt;
    content.is_cut = !is_chunk || (size > 0 && body.size() - line_end - 1 < size);
    if (!is_chunk || size == 0) return content;
    body.remove_prefix(line_end + 1);
    content.bytes += body.substr(0, size);
    if (content.is_cut) return content;
    body.remove_prefix(size);
    if (body.starts_with('\r')) body.remove_prefix(1);
    if (body.starts_with('\n')) body.remove_prefix(1);
  }
}

std::optional<DecodedContent> decode_content(std::string_view body, std::string_view encoding, std::size_t limit) {
  if (encoding.empty() || encoding == "identity" || begins_like_text(body)) return as_it_is(body, limit);
  if (encoding == "gzip" || encoding == "x-gzip")
    return has_gzip_header(body) ? inflate_body(body, limit) : as_it_is(body, limit);
  if (encoding == "deflate") return inflate_body(body, limit);
  if (encoding == "br") return unbrotli(body, limit);
  return std::nullopt;
}

}  // namespace fihris
