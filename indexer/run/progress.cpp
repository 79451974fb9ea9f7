#include "indexer/run/progress.h"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace fihris {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t bar_cells = 10;

// A file may grow while it is read.
std::string bar_text(std::uint64_t read, std::uint64_t total) {
  if (total == 0) return "";
  const double share = std::min(1.0, static_cast<double>(read) / static_cast<double>(total));
  const auto cells = static_cast<std::size_t>(share * bar_cells);
  return fmt::format("[{}{}] {:3.0f} %  ", std::string(cells, '#'), std::string(bar_cells - cells, '-'),
                     std::floor(share * 100));
}

// Nothing while too little was read to tell.
std::string rest_text(const RunProgress& progress, std::chrono::duration<double> elapsed) {
  if (progress.files_in_total == 0 || progress.files_read * 100 < progress.files_in_total || elapsed < 2s) return "";
  const double share = static_cast<double>(progress.files_read) / static_cast<double>(progress.files_in_total);
  const double seconds = elapsed.count() * (1 / std::min(1.0, share) - 1);
  return seconds < 90 ? fmt::format(", {:.0f} s left", seconds) : fmt::format(", {:.0f} min left", seconds / 60);
}

}  // namespace

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t i = digits.size(); i > 3; i -= 3) digits.insert(i - 3, 1, ',');
  return digits;
}

std::string speed_text(const RunProgress& progress, std::chrono::duration<double> elapsed) {
  const double seconds = std::max(elapsed.count(), 0.001);
  const auto rate = static_cast<std::uint64_t>(static_cast<double>(progress.articles) / seconds);
  return fmt::format("{:.1f} MB, {} articles/s", static_cast<double>(progress.bytes) / 1e6, grouped(rate));
}

std::string progress_text(const RunProgress& progress, std::chrono::duration<double> elapsed) {
  return fmt::format("{}{} articles, {}{}", bar_text(progress.files_read, progress.files_in_total),
                     grouped(progress.articles), speed_text(progress, elapsed), rest_text(progress, elapsed));
}

void ProgressLine::update(const RunProgress& progress) {
  if (style_ == ProgressStyle::none) return;
  const Clock::time_point now = Clock::now();
  if (now - last_ < (style_ == ProgressStyle::bar ? Clock::duration(200ms) : Clock::duration(1min))) return;
  last_ = now;
  if (style_ == ProgressStyle::log) {
    out_ << "fihris-indexer: " << progress_text(progress, now - start_) << std::endl;
    return;
  }
  visible_ = true;
  out_ << "\r\x1B[K" << progress_text(progress, now - start_) << std::flush;
}

void ProgressLine::clear() {
  if (visible_) out_ << "\r\x1B[K" << std::flush;
  visible_ = false;
}

}  // namespace fihris
