// The path of an archive's member as part of an id. Nothing is ever written to such a path.
#pragma once

#include <string>
#include <string_view>

namespace fihris {

//   member_path("/news/../2024//a.html") == "2024/a.html"
// Backslashes part folders too, "." and ".." are resolved, never above the archive; control characters go. Bytes
// that are not UTF-8 (zip files made by old programs for Windows) are written "%E1". May be empty.
std::string member_path(std::string_view stored);

// Below a hidden folder, a hidden file, or what macOS adds to archives.
bool is_hidden_member(std::string_view path);

}  // namespace fihris
