#include "common/index/compression.h"

#include <memory>
#include <new>

#include <zstd.h>

#include "common/base/error.h"

namespace fihris {
namespace {

constexpr int level = 3;

struct FreeContext {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

// Making a context costs more than compressing an article, hence one for each thread.
ZSTD_CCtx* compressor() {
  thread_local const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
  if (!context) throw std::bad_alloc();
  return context.get();
}

ZSTD_DCtx* decompressor() {
  thread_local const std::unique_ptr<ZSTD_DCtx, FreeContext> context(ZSTD_createDCtx());
  if (!context) throw std::bad_alloc();
  return context.get();
}

std::size_t unpacked_size(std::string_view frame, std::size_t limit) {
  const unsigned long long size = ZSTD_getFrameContentSize(frame.data(), frame.size());
  if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN) {
    throw IndexError("a stored article is no zstd frame");
  }
  if (size > limit) throw IndexError("a stored article claims " + std::to_string(size) + " bytes, over the limit");
  return size;
}

}  // namespace

std::string compress(std::string_view data) {
  std::string frame(ZSTD_compressBound(data.size()), '\0');
  const std::size_t size = ZSTD_compressCCtx(compressor(), frame.data(), frame.size(), data.data(), data.size(), level);
  if (ZSTD_isError(size) != 0) throw std::bad_alloc();  // the only failure left when the bound is right
  frame.resize(size);
  return frame;
}

std::string decompress(std::string_view frame, std::size_t limit) {
  std::string data(unpacked_size(frame, limit), '\0');
  const std::size_t size = ZSTD_decompressDCtx(decompressor(), data.data(), data.size(), frame.data(), frame.size());
  if (ZSTD_isError(size) != 0 || size != data.size()) throw IndexError("a stored article is damaged");
  return data;
}

}  // namespace fihris
