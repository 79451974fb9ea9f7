#include "common/text/binary_kinds.h"

#include <algorithm>
#include <array>

namespace fihris {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view bytes;
  std::string_view kind;
  std::size_t position = 0;
};

constexpr std::array signatures{
    Signature{"%PDF-"sv, "a PDF document"},
    Signature{"PK\x03\x04"sv, "a ZIP archive or an office document"},
    Signature{"PK\x05\x06"sv, "a ZIP archive"},
    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an old Microsoft Office document"},
    Signature{"{\\rtf"sv, "an RTF document"},
    Signature{"\x89PNG\r\n"sv, "a PNG image"},
    Signature{"\xFF\xD8\xFF"sv, "a JPEG image"},
    Signature{"GIF87a"sv, "a GIF image"},
    Signature{"GIF89a"sv, "a GIF image"},
    Signature{"II*\0"sv, "a TIFF image"},
    Signature{"MM\0*"sv, "a TIFF image"},
    Signature{"WEBPVP8"sv, "a WebP image", 8},
    Signature{"ID3\x02"sv, "an MP3 recording"},
    Signature{"ID3\x03"sv, "an MP3 recording"},
    Signature{"ID3\x04"sv, "an MP3 recording"},
    Signature{"OggS\0"sv, "an Ogg recording"},
    Signature{"ftypisom"sv, "an MP4 film", 4},
    Signature{"ftypmp4"sv, "an MP4 film", 4},
    Signature{"ftypM4"sv, "an MP4 film", 4},
    Signature{"ftypqt"sv, "a QuickTime film", 4},
    Signature{"\x7F"
              "ELF"sv,
              "a program"},
    Signature{"MZ\x90\0"sv, "a program"},
    Signature{"\xCA\xFE\xBA\xBE"sv, "a program"},
    Signature{"SQLite format 3\0"sv, "an SQLite database"},
    Signature{"\x1F\x8B\x08"sv, "gzip data"},
    Signature{"BZh91AY&SY"sv, "bzip2 data"},
    Signature{"\xFD"
              "7zXZ\0"sv,
              "xz data"},
    Signature{"\x28\xB5\x2F\xFD"sv, "zstd data"},
    Signature{"7z\xBC\xAF\x27\x1C"sv, "a 7-Zip archive"},
    Signature{"Rar!\x1A\x07"sv, "a RAR archive"},
    Signature{"ustar"sv, "a tar archive", 257},
    Signature{"wOFF\0"sv, "a font"},
    Signature{"wOF2\0"sv, "a font"},
};

}  // namespace

std::string_view binary_kind(std::string_view bytes) {
  const auto matches = [&](const Signature& signature) {
    return bytes.size() > signature.position && bytes.substr(signature.position).starts_with(signature.bytes);
  };
  const auto found = std::find_if(signatures.begin(), signatures.end(), matches);
  return found == signatures.end() ? "" : found->kind;
}

}  // namespace fihris
