// The fields of a hit as text, for formats of one line a hit.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "searcher/search.h"

namespace fihris {

struct HitField {
  std::string_view name;
  std::string (*text)(const Hit& hit);  // "" when not known; may have line ends
};

// rank, score, id, title, source, date, url, author, section, language, snippet, copies.
std::span<const HitField> hit_fields();

// Null when there is none of that name.
const HitField* find_hit_field(std::string_view name);

// The names, apart by commas, for messages.
std::string hit_field_names();

}  // namespace fihris
