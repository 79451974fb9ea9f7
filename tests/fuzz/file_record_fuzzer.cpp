// Any bytes give no record, or one that is written and read again as the same.
#include "indexer/ledger/file_record.h"
#include "tests/fuzz/fuzz_support.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fihris;
  const auto record = parse_file_record(fuzz::as_text(data, size));
  if (!record) return 0;
  fuzz::expect(record->outcome <= FileOutcome::failed, "the outcome is one of those there are");
  fuzz::expect(parse_file_record(to_json(*record)) == record, "what is written parses to the same");
  is_settled(*record);
  return 0;
}
