// Names of answers: the same name, the same bytes. What a client already has is not sent again.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace fihris {

// All that an answer is made of.
struct AnswerSource {
  std::span<const std::uint64_t> states;  // of what each index holds: index_states()
  std::string_view program;               // version, analyser and settings in one text
  std::string_view day;                   // «أمس» in a query means another day tomorrow
  std::string_view target;                // path and query as they were written
  std::string_view host;                  // links may be made of it
};

// 32 hexadecimal digits in quotation marks.
std::string make_etag(const AnswerSource& source);

// The name of the same answer in an encoding: encoded_etag("\"ab\"", "gzip") == "\"ab-gzip\"". The other bytes need
// another name. Of "" it is the name itself.
std::string encoded_etag(std::string_view etag, std::string_view encoding);

// Whether If-None-Match names the answer, in whatever encoding. `*` does not: only what exists matches that, which is
// not known before the work is done.
bool names_etag(std::string_view if_none_match, std::string_view etag);

}  // namespace fihris
