#include "searcher/match/sampled_documents.h"

#include "common/base/hash.h"

namespace fihris {
namespace {

// The finaliser of MurmurHash3 (Appleby): each bit of the number changes half of those of the result.
std::uint64_t mixed(std::uint64_t number) {
  number = (number ^ number >> 33U) * 0xFF51AFD7ED558CCDU;
  number = (number ^ number >> 33U) * 0xC4CEB9FE1A85EC53U;
  return number ^ number >> 33U;
}

}  // namespace

bool SampledDocuments::has(std::uint64_t document) const {
  return static_cast<double>(mixed(seed_ + document) >> 11U) * 0x1p-53 < share_;
}

void SampledDocuments::init(const Xapian::Database& segment) {
  seed_ = hash_number(segment.get_uuid());
  last_ = segment.get_lastdocid();
  document_ = 0;
}

void SampledDocuments::skip_to(Xapian::docid document, double) {
  document_ = document;
  while (document_ <= last_ && !has(document_)) ++document_;
}

}  // namespace fihris
