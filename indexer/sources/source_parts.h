// What there is to read in one file: the file itself, or the members of the archive that it is, and theirs.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/reader_input.h"
#include "indexer/sources/archive_walk.h"

namespace fihris {

struct SourcePart {
  ReaderInput input;
  SourceFormat format = SourceFormat::text;
  std::int64_t mtime_ns = 0;  // when it was written; 0 when it is not known
};

// What all parts of a file have in common.
struct PartContext {
  Warn warn;
  std::function<void(const std::string& name, std::string_view kind)> ignore;  // of what holds no articles
  SourceSettings settings = {};
};

//   SourceParts parts(std::move(whole_file), context);
//   while (std::optional<SourcePart> part = parts.next()) use(*part);
//
// The members of archive.zip have names as "archive.zip:2024/a.html" and ids as "archive.zip/2024/a.html". Archives
// may lie in archives, to the depth of their UnpackLimits. Not for two threads at once.
class SourceParts {
 public:
  struct Whole {
    std::string name;  // for messages
    std::string id;
    ByteSource bytes;
    std::int64_t mtime_ns = 0;
  };

  SourceParts(Whole whole, PartContext context) : whole_(std::move(whole)), context_(std::move(context)) {}

  // The next part, to be read before the one after it is asked for. Throws InputError for a part that cannot be used;
  // the caller may go on with the next call.
  std::optional<SourcePart> next();

 private:
  struct OpenArchive {
    ArchiveWalk walk;
    std::string id;
    std::int64_t mtime_ns;  // of members without a time
  };

  std::optional<SourcePart> look_into(Whole whole);
  std::optional<SourcePart> next_member();
  void enter(Whole whole, ArchiveFormat format);
  SourcePart part_of(Whole whole, SourceFormat format) const;

  std::optional<Whole> whole_;
  PartContext context_;
  std::vector<OpenArchive> archives_;  // the innermost last
};

}  // namespace fihris
