#include "searcher/server/etag.h"

#include "common/base/hash.h"
#include "searcher/server/header_text.h"

namespace fihris {
namespace {

std::string_view without_weak_mark(std::string_view text) {
  return text.starts_with("W/") ? text.substr(2) : text;
}

// "ab-gzip" names the same answer as "ab".
bool is_encoding_of(std::string_view name, std::string_view etag) {
  const std::string_view open = etag.substr(0, etag.size() - 1);
  if (!name.starts_with(open)) return false;
  const std::string_view rest = name.substr(open.size());
  return rest == "\"" || rest == "-gzip\"" || rest == "-zstd\"";
}

}  // namespace

std::string make_etag(const AnswerSource& source) {
  PieceHash hash;
  for (const std::uint64_t state : source.states) hash.add(std::to_string(state) + ',');
  for (const std::string_view part : {source.program, source.day, source.target, source.host}) {
    hash.add(std::to_string(part.size()) + ':');  // else the end of one could be the beginning of the next
    hash.add(part);
  }
  return '"' + hash.hex() + '"';
}

std::string encoded_etag(std::string_view etag, std::string_view encoding) {
  if (encoding.empty() || etag.empty()) return std::string(etag);
  return std::string(etag.substr(0, etag.size() - 1)) + '-' + std::string(encoding) + '"';
}

bool names_etag(std::string_view if_none_match, std::string_view etag) {
  if (etag.size() < 2) return false;
  while (!if_none_match.empty()) {
    if (is_encoding_of(without_weak_mark(trimmed(take_part(if_none_match, ','))), etag)) return true;
  }
  return false;
}

}  // namespace fihris
