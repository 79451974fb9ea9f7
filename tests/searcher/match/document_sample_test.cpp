#include "searcher/match/document_sample.h"

#include <vector>

#include <doctest/doctest.h>

namespace fihris {
namespace {

std::vector<std::uint64_t> sample(double share, std::uint64_t seed) {
  const DocumentSample chosen(share, seed);
  std::vector<std::uint64_t> documents;
  for (std::uint64_t document = 1; document <= 4000; ++document)
    if (chosen.has(document)) documents.push_back(document);
  return documents;
}

}  // namespace

TEST_CASE("a share of the documents is chosen, the same each time") {
  CHECK(sample(1, 7).size() == 4000);
  const auto quarter = sample(0.25, 7);
  CHECK(quarter.size() == doctest::Approx(1000).epsilon(0.1));
  CHECK(quarter == sample(0.25, 7));
}

TEST_CASE("each segment has a sample of its own") {
  CHECK(sample(0.25, 7) != sample(0.25, 8));
}

}  // namespace fihris
