// The fields of an article by which answers are counted, packed as one value (schema::facets_slot), so that counting
// reads one short value an article.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/base/date.h"

namespace fihris {

// The order of the keys.
enum class FacetField : std::uint8_t { source, section, author };
inline constexpr std::size_t facet_fields = 3;

// 0 where the article does not say.
struct FacetKeys {
  std::uint32_t month = 0;                           // year * 12 + month - 1
  std::array<std::uint32_t, facet_fields> fields{};  // of each the key of its term

  bool operator==(const FacetKeys&) const = default;
};

std::uint32_t month_key(std::optional<Date> date);

// 32 bits of a hash of the term without its prefix; 0 for "". Two of 10,000 names are counted as one in one index of a
// hundred.
std::uint32_t facet_key(std::string_view term);

// At most 15 bytes, which a std::string holds without memory of its own: the month in 3, the fields in 4 each; zeros at
// the end are left out.
std::string encode_facets(const FacetKeys& keys);

// The inverse; what is missing is 0. Nothing for bytes that encode_facets does not make: too many, or a zero at the
// end.
std::optional<FacetKeys> decode_facets(std::string_view bytes);

}  // namespace fihris
