#include "indexer/sources/binary_files.h"

#include <array>
#include <cstddef>

#include "common/text/binary_kinds.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

// The first member's name stands 30 bytes into a zip.
constexpr std::size_t name_position = 30;
constexpr std::array packed_signatures{
    FileSignature{"[Content_Types].xml"sv, "an office document", name_position},
    FileSignature{"_rels/"sv, "an office document", name_position},
    FileSignature{"docProps/"sv, "an office document", name_position},
    FileSignature{"word/"sv, "an office document", name_position},
    FileSignature{"xl/"sv, "an office document", name_position},
    FileSignature{"mimetypeapplication/epub"sv, "an EPUB book", name_position},
    FileSignature{"mimetypeapplication/vnd.oasis"sv, "an office document", name_position},
    FileSignature{"META-INF/"sv, "a program", name_position},
    FileSignature{"AndroidManifest.xml"sv, "a program", name_position},
};

constexpr std::size_t tar_header_bytes = 512;
constexpr std::size_t checksum_position = 148;
constexpr std::size_t checksum_bytes = 8;

// The bytes of the header added up, with blanks where the sum itself stands.
unsigned tar_checksum(std::string_view header) {
  unsigned sum = 0;
  for (std::size_t i = 0; i < tar_header_bytes; ++i)
    sum += i - checksum_position < checksum_bytes ? ' ' : static_cast<unsigned char>(header[i]);
  return sum;
}

unsigned octal(std::string_view digits) {
  unsigned number = 0;
  while (digits.starts_with(' ')) digits.remove_prefix(1);
  for (; !digits.empty() && digits[0] >= '0' && digits[0] <= '7'; digits.remove_prefix(1))
    number = number * 8 + static_cast<unsigned>(digits[0] - '0');
  return number;
}

}  // namespace

std::string_view packed_document_kind(std::string_view first_bytes) {
  return kind_in(packed_signatures, first_bytes);
}

// Of a member, of an archive without members, and of one that was cut from a set.
bool is_zip(std::string_view first_bytes) {
  return first_bytes.starts_with("PK\3\4") || first_bytes.starts_with("PK\5\6") || first_bytes.starts_with("PK\7\10");
}

bool is_tar(std::string_view first_bytes) {
  if (first_bytes.size() < tar_header_bytes || first_bytes[0] == '\0') return false;
  return octal(first_bytes.substr(checksum_position, checksum_bytes)) == tar_checksum(first_bytes);
}

}  // namespace fihris
