#include "indexer/progress.h"

#include <fmt/format.h>

namespace fihris {
namespace {

using namespace std::chrono_literals;

// 1234567 → "1,234,567", whatever the locale.
std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, 1, ',');
  return digits;
}

}  // namespace

std::string progress_text(std::uint64_t articles, std::uint64_t bytes,
                          std::chrono::duration<double> elapsed) {
  const double seconds = std::max(elapsed.count(), 0.001);
  const auto rate = static_cast<std::uint64_t>(static_cast<double>(articles) / seconds);
  return fmt::format("{} articles, {:.1f} MB, {} articles/s", grouped(articles),
                     static_cast<double>(bytes) / 1e6, grouped(rate));
}

void Progress::update(std::uint64_t articles, std::uint64_t bytes) {
  const Clock::time_point now = Clock::now();
  if (!shown_ || now - last_ < 200ms) return;
  last_ = now;
  visible_ = true;
  out_ << "\r\x1B[K" << progress_text(articles, bytes, now - start_) << std::flush;
}

void Progress::clear() {
  if (visible_) out_ << "\r\x1B[K" << std::flush;
  visible_ = false;
}

}  // namespace fihris
