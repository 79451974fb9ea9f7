#include "searcher/match/document_sample.h"

namespace fihris {
namespace {

// The finaliser of MurmurHash3 (Appleby): each bit of the number changes half of those of the result.
std::uint64_t mixed(std::uint64_t number) {
  number = (number ^ number >> 33U) * 0xFF51AFD7ED558CCDU;
  number = (number ^ number >> 33U) * 0xC4CEB9FE1A85EC53U;
  return number ^ number >> 33U;
}

}  // namespace

bool DocumentSample::has(std::uint64_t document) const {
  return static_cast<double>(mixed(seed_ + document) >> 11U) * 0x1p-53 < share_;
}

}  // namespace fihris
