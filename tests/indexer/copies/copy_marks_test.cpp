#include "indexer/copies/copy_marks.h"

#include <doctest/doctest.h>

namespace fihris {
namespace {

CopySignature example() {
  CopySignature signature;
  signature.minima = {0x0123456789ABCDEF, 0xFEDCBA9876543210};
  signature.lead_minima = 0x1111222233334444;
  signature.content = 0xABCDEF012345;
  signature.outlet = 0x123456;
  signature.shingles = 500;
  return signature;
}

}  // namespace

TEST_CASE("a signature takes 35 bytes, without shingles 9, and is read as it was written") {
  CopySignature signature = example();
  CHECK(encode_signature(signature).size() == 35);
  CHECK(decode_signature(encode_signature(signature)) == signature);
  signature = {};
  signature.content = 7;
  signature.outlet = 8;
  CHECK(encode_signature(signature).size() == 9);
  CHECK(decode_signature(encode_signature(signature)) == signature);
}

TEST_CASE("bytes of another length are no signature") {
  const std::string whole = encode_signature(example()) + "more";
  for (std::size_t size = 0; size <= whole.size(); ++size) {
    CAPTURE(size);
    CHECK(decode_signature(std::string_view(whole).substr(0, size)).has_value() == (size == 9 || size == 35));
  }
}

TEST_CASE("a cluster takes 6 bytes, and no cluster none") {
  CHECK(encode_cluster(0).empty());
  CHECK(encode_cluster(0x123456789ABC) == "\x12\x34\x56\x78\x9A\xBC");
  CHECK(decode_cluster("\x12\x34\x56\x78\x9A\xBC") == 0x123456789ABC);
  CHECK_FALSE(decode_cluster("").has_value());
  CHECK_FALSE(decode_cluster("1234567").has_value());
}

}  // namespace fihris
