// Files that are not text, told by their first bytes.
#pragma once

#include <string_view>

namespace fihris {

// A zip file that is a document or program of its own: "an office document", …; "" for other archives.
std::string_view packed_document_kind(std::string_view first_bytes);

// Zip by its magic; tar by the checksum of its first header, as tars of before POSIX have no magic.
bool is_zip(std::string_view first_bytes);
bool is_tar(std::string_view first_bytes);

}  // namespace fihris
