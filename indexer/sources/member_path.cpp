#include "indexer/sources/member_path.h"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/text/encoding.h"
#include "common/text/utf8.h"
#include "indexer/readers/control_characters.h"

namespace fihris {
namespace {

std::vector<std::string_view> pieces_of(std::string_view path) {
  std::vector<std::string_view> pieces;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find_first_of("/\\"), path.size());
    pieces.push_back(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return pieces;
}

std::string escaped(std::string_view bytes) {
  std::string text;
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t begin = i;
    const bool valid = decode_utf8(bytes, i) != invalid_code_point;
    text += valid ? std::string(bytes.substr(begin, i - begin))
                  : fmt::format("%{:02X}", static_cast<unsigned char>(bytes[begin]));
  }
  return text;
}

// Zip names are often in the code page of the machine that packed them. What cannot be told stays recognisable.
std::string as_utf8(std::string_view bytes) {
  if (!find_invalid_utf8(bytes)) return std::string(bytes);
  try {
    return decode_text(bytes, {}, "").text;
  } catch (const InputError&) {
    return escaped(bytes);
  }
}

}  // namespace

std::string member_path(std::string_view stored) {
  std::vector<std::string_view> kept;
  for (const std::string_view piece : pieces_of(stored)) {
    if (piece == ".." && !kept.empty()) kept.pop_back();
    if (!piece.empty() && piece != "." && piece != "..") kept.push_back(piece);
  }
  return single_line(as_utf8(fmt::format("{}", fmt::join(kept, "/"))));
}

bool is_hidden_member(std::string_view path) {
  return std::ranges::any_of(pieces_of(path),
                             [](std::string_view piece) { return piece.starts_with('.') || piece == "__MACOSX"; });
}

}  // namespace fihris
