#include "indexer/sources/binary_files.h"

#include <array>
#include <cstddef>

namespace fihris {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view bytes;
  std::string_view kind;
  std::size_t position = 0;
};

constexpr std::array binary_signatures{
    Signature{"%PDF-"sv, "a PDF document"},
    Signature{"%!PS"sv, "a PostScript document"},
    Signature{"{\\rtf"sv, "an RTF document"},
    Signature{"AT&TFORM"sv, "a DjVu document"},
    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an old office document"},
    Signature{"\x89PNG\r\n"sv, "a PNG image"},
    Signature{"\xFF\xD8\xFF"sv, "a JPEG image"},
    Signature{"GIF87a"sv, "a GIF image"},
    Signature{"GIF89a"sv, "a GIF image"},
    Signature{"II*\0"sv, "a TIFF image"},
    Signature{"MM\0*"sv, "a TIFF image"},
    Signature{"WEBPVP8"sv, "a WebP image", 8},
    Signature{"ftypavif"sv, "an AVIF image", 4},
    Signature{"ftyphei"sv, "an HEIF image", 4},
    Signature{"\0\0\1\0"sv, "an icon"},
    Signature{"8BPS"sv, "a Photoshop image"},
    Signature{"ID3\x03"sv, "an MP3 recording"},
    Signature{"ID3\x04"sv, "an MP3 recording"},
    Signature{"OggS"sv, "an Ogg recording"},
    Signature{"fLaC"sv, "a FLAC recording"},
    Signature{"WAVEfmt"sv, "a WAV recording", 8},
    Signature{"ftyp"sv, "an MP4 film", 4},
    Signature{"\x1A\x45\xDF\xA3"sv, "a Matroska film"},
    Signature{"AVI LIST"sv, "an AVI film", 8},
    Signature{"\x7F"
              "ELF"sv,
              "a program"},
    Signature{"MZ\x90\0"sv, "a program"},
    Signature{"\xCA\xFE\xBA\xBE"sv, "a program"},
    Signature{"\0asm"sv, "a program"},
    Signature{"SQLite format 3\0"sv, "an SQLite database"},
    Signature{"PGDMP"sv, "a PostgreSQL dump"},
    Signature{"PAR1"sv, "a Parquet table"},
    Signature{"ARROW1"sv, "an Arrow table"},
    Signature{"7z\xBC\xAF\x27\x1C"sv, "a 7-Zip archive: unpack it first"},
    Signature{"Rar!\x1A\x07"sv, "a RAR archive: unpack it first"},
    Signature{"MSCF\0"sv, "a cabinet archive: unpack it first"},
    Signature{"\x1F\x9D"sv, "compressed with compress: unpack it first"},
    Signature{"\x04\x22\x4D\x18"sv, "compressed with lz4: unpack it first"},
    Signature{"\x5D\0\0"sv, "compressed with lzma: unpack it first"},
    Signature{"LZIP"sv, "compressed with lzip: unpack it first"},
    Signature{"wOFF"sv, "a font"},
    Signature{"wOF2"sv, "a font"},
    Signature{"OTTO\0"sv, "a font"},
    Signature{"\0\1\0\0\0"sv, "a font"},
};

// The first member's name stands 30 bytes into a zip.
constexpr std::size_t name_position = 30;
constexpr std::array packed_signatures{
    Signature{"[Content_Types].xml"sv, "an office document", name_position},
    Signature{"_rels/"sv, "an office document", name_position},
    Signature{"docProps/"sv, "an office document", name_position},
    Signature{"word/"sv, "an office document", name_position},
    Signature{"xl/"sv, "an office document", name_position},
    Signature{"mimetypeapplication/epub"sv, "an EPUB book", name_position},
    Signature{"mimetypeapplication/vnd.oasis"sv, "an office document", name_position},
    Signature{"META-INF/"sv, "a program", name_position},
    Signature{"AndroidManifest.xml"sv, "a program", name_position},
};

bool matches(const Signature& signature, std::string_view bytes) {
  return bytes.size() > signature.position && bytes.substr(signature.position).starts_with(signature.bytes);
}

template <typename Signatures>
std::string_view kind_in(const Signatures& signatures, std::string_view bytes) {
  for (const Signature& signature : signatures)
    if (matches(signature, bytes)) return signature.kind;
  return "";
}

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

std::string_view binary_file_kind(std::string_view first_bytes) {
  return kind_in(binary_signatures, first_bytes);
}

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
