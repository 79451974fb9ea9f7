#include "common/text/binary_kinds.h"

#include <array>

namespace fihris {
namespace {

using namespace std::string_view_literals;

constexpr std::array signatures{
    FileSignature{"%PDF-"sv, "a PDF document"},
    FileSignature{"%!PS"sv, "a PostScript document"},
    FileSignature{"{\\rtf"sv, "an RTF document"},
    FileSignature{"PK\x03\x04"sv, "a ZIP archive or an office document"},
    FileSignature{"PK\x05\x06"sv, "a ZIP archive"},
    FileSignature{"AT&TFORM"sv, "a DjVu document"},
    FileSignature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an old Microsoft Office document"},
    FileSignature{"\x89PNG\r\n"sv, "a PNG image"},
    FileSignature{"\xFF\xD8\xFF"sv, "a JPEG image"},
    FileSignature{"GIF87a"sv, "a GIF image"},
    FileSignature{"GIF89a"sv, "a GIF image"},
    FileSignature{"II*\0"sv, "a TIFF image"},
    FileSignature{"MM\0*"sv, "a TIFF image"},
    FileSignature{"WEBPVP8"sv, "a WebP image", 8},
    FileSignature{"ftypavif"sv, "an AVIF image", 4},
    FileSignature{"ftyphei"sv, "an HEIF image", 4},
    FileSignature{"\0\0\1\0"sv, "an icon"},
    FileSignature{"8BPS"sv, "a Photoshop image"},
    FileSignature{"ID3\x02"sv, "an MP3 recording"},
    FileSignature{"ID3\x03"sv, "an MP3 recording"},
    FileSignature{"ID3\x04"sv, "an MP3 recording"},
    FileSignature{"OggS"sv, "an Ogg recording"},
    FileSignature{"fLaC"sv, "a FLAC recording"},
    FileSignature{"WAVEfmt"sv, "a WAV recording", 8},
    FileSignature{"ftypqt"sv, "a QuickTime film", 4},
    FileSignature{"ftyp"sv, "an MP4 film", 4},
    FileSignature{"\x1A\x45\xDF\xA3"sv, "a Matroska film"},
    FileSignature{"AVI LIST"sv, "an AVI film", 8},
    FileSignature{"\x7F"
                  "ELF"sv,
                  "a program"},
    FileSignature{"MZ\x90\0"sv, "a program"},
    FileSignature{"\xCA\xFE\xBA\xBE"sv, "a program"},
    FileSignature{"\0asm"sv, "a program"},
    FileSignature{"SQLite format 3\0"sv, "an SQLite database"},
    FileSignature{"PGDMP"sv, "a PostgreSQL dump"},
    FileSignature{"PAR1"sv, "a Parquet table"},
    FileSignature{"ARROW1"sv, "an Arrow table"},
    FileSignature{"7z\xBC\xAF\x27\x1C"sv, "a 7-Zip archive"},
    FileSignature{"Rar!\x1A\x07"sv, "a RAR archive"},
    FileSignature{"MSCF\0"sv, "a cabinet archive"},
    FileSignature{"\x1F\x9D"sv, "data compressed with compress"},
    FileSignature{"\x04\x22\x4D\x18"sv, "lz4 data"},
    FileSignature{"\x5D\0\0"sv, "lzma data"},
    FileSignature{"LZIP"sv, "lzip data"},
    FileSignature{"\x1F\x8B\x08"sv, "gzip data"},
    FileSignature{"BZh91AY&SY"sv, "bzip2 data"},
    FileSignature{"\xFD"
                  "7zXZ\0"sv,
                  "xz data"},
    FileSignature{"\x28\xB5\x2F\xFD"sv, "zstd data"},
    FileSignature{"ustar"sv, "a tar archive", 257},
    FileSignature{"wOFF"sv, "a font"},
    FileSignature{"wOF2"sv, "a font"},
    FileSignature{"OTTO\0"sv, "a font"},
    FileSignature{"\0\1\0\0\0"sv, "a font"},
};

}  // namespace

std::string_view kind_in(std::span<const FileSignature> known, std::string_view bytes) {
  for (const FileSignature& signature : known)
    if (bytes.size() > signature.position && bytes.substr(signature.position).starts_with(signature.bytes))
      return signature.kind;
  return "";
}

std::string_view binary_kind(std::string_view bytes) {
  return kind_in(signatures, bytes);
}

}  // namespace fihris
