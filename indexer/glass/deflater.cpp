#include "indexer/glass/deflater.h"

#include <new>

#include <zlib.h>

namespace fihris {
namespace {

constexpr int raw_window_bits = -15;
// Articles are short: a larger table is no use, and must be cleared for each.
constexpr int memory_level = 6;

}  // namespace

struct Deflater::Stream {
  z_stream state{};
};

Deflater::Deflater() : stream_(std::make_unique<Stream>()) {
  if (deflateInit2(&stream_->state, Z_DEFAULT_COMPRESSION, Z_DEFLATED, raw_window_bits, memory_level,
                   Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::bad_alloc();
}

Deflater::~Deflater() {
  deflateEnd(&stream_->state);
}

bool Deflater::pack(std::string_view text, std::string& packed) {
  if (text.empty()) return false;
  packed.resize(text.size() - 1);
  z_stream& state = stream_->state;
  deflateReset(&state);
  state.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  state.avail_in = static_cast<uInt>(text.size());
  state.next_out = reinterpret_cast<Bytef*>(packed.data());
  state.avail_out = static_cast<uInt>(packed.size());
  if (deflate(&state, Z_FINISH) != Z_STREAM_END) return false;
  packed.erase(state.total_out);
  return true;
}

}  // namespace fihris
