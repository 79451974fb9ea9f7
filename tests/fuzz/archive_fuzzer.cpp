// Any file gives parts with usable names and InputErrors, in bounded bytes and time, and writes nothing.
#include <utility>

#include <sys/resource.h>

#include "common/base/error.h"
#include "indexer/sources/source_parts.h"
#include "tests/fuzz/article_promises.h"

namespace fihris::fuzz {
namespace {

constexpr UnpackLimits limits{.most_bytes = 4 << 20, .ratio_counts_from = 1 << 20, .most_members = 200};
constexpr std::uint64_t most_results = 10'000;  // four levels of archives in some KB of input

// While it lives, the first byte that is written to any file ends the program.
class NoWriting {
 public:
  NoWriting() {
    expect(::getrlimit(RLIMIT_FSIZE, &before_) == 0, "the limit can be asked for");
    limit_to(0);
  }
  ~NoWriting() { limit_to(before_.rlim_cur); }
  NoWriting(const NoWriting&) = delete;
  NoWriting& operator=(const NoWriting&) = delete;

 private:
  void limit_to(rlim_t bytes) {
    const rlimit limit{bytes, before_.rlim_max};
    expect(::setrlimit(RLIMIT_FSIZE, &limit) == 0, "the limit can be set");
  }

  rlimit before_{};
};

void expect_part(const SourcePart& part) {
  expect_clean_line(part.input.id);
  expect(part.input.id.starts_with("id"), "an id begins with that of the file");
  expect((part.input.id + "/").find("/../") == std::string::npos, "an id stays below the file");
  expect(part.input.name.starts_with("name"), "a name begins with that of the file");
  expect(part.mtime_ns >= 0, "no time is before 1970");
}

// False at the end.
bool read_next(SourceParts& parts, std::uint64_t& bytes) {
  try {
    std::optional<SourcePart> part = parts.next();
    if (!part) return false;
    expect_part(*part);
    bytes += part->input.bytes.read_all(limits.most_bytes).size();
  } catch (const InputError& error) {
    expect(std::string_view(error.what()).size() < 10'000, "a message does not repeat the input");
  }
  return true;
}

void read_parts(ByteSource source) {
  SourceParts parts({"name", "id", std::move(source)}, {[](const std::string&) {},
                                                        [](const std::string&, std::string_view kind) {
                                                          expect(!kind.empty(), "what is ignored has a reason");
                                                        }});
  std::uint64_t bytes = 0;
  std::uint64_t results = 0;
  while (read_next(parts, bytes)) expect(++results <= most_results, "reading comes to an end");
  expect(bytes <= 2 * limits.most_bytes, "what is unpacked is bounded");
  expect(!parts.next(), "after the end there is nothing");
}

void read_both_ways(std::string_view bytes) {
  const MemoryFile file(bytes);
  const NoWriting no_writing;
  const auto stored = std::make_shared<StoredFile>(file.path());
  read_parts(ByteSource(stored, limits));
  expect(stored->content_hash() == hash_hex(bytes), "the hash is that of the stored bytes");
  auto budget = std::make_shared<UnpackBudget>("name", limits, [&] { return bytes.size(); });
  read_parts(ByteSource(
      "name", [&] { return std::exchange(bytes, {}); }, budget));
}

}  // namespace
}  // namespace fihris::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace fihris::fuzz;
  try {
    read_both_ways(as_text(data, size));
  } catch (const fihris::InputError&) {
    // The file itself is damaged from its beginning on.
  }
  return 0;
}
