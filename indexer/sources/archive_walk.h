// The members of a .zip or .tar archive, one after the other, without unpacking anything to the disk.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "indexer/readers/byte_source.h"

namespace fihris {

enum class ArchiveFormat : std::uint8_t { zip, tar };

struct ArchiveMember {
  std::string path;           // below the archive, as member_path() writes it
  std::int64_t mtime_ns = 0;  // 0 when the archive does not say
  ByteSource bytes;           // gives nothing more once the next member is asked for
};

//   ArchiveWalk walk("news.zip", ByteSource("news.zip"), ArchiveFormat::zip);
//   while (std::optional<ArchiveMember> member = walk.next()) use(*member);
//
// A zip file on the disk is read by its directory; standard input and zips in archives from front to back, where a
// member that was deleted may show again. Not for two threads at once.
class ArchiveWalk {
 public:
  // `name` is for messages. The limits are those of the bytes' budget.
  ArchiveWalk(std::string name, ByteSource bytes, ArchiveFormat format);

  // The next regular file. Folders, links, devices and hidden members are passed over. Throws InputError for a
  // member that cannot be used, and once for all that is left of a damaged archive; the caller may go on with the
  // next call.
  std::optional<ArchiveMember> next();

  const std::string& name() const;

 private:
  struct Impl;
  std::shared_ptr<Impl> impl_;  // members hold it too
};

}  // namespace fihris
