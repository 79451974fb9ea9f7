#include "searcher/present/hit_fields.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace fihris {
namespace {

constexpr std::array fields{
    HitField{"rank", [](const Hit& hit) { return std::to_string(hit.rank); }},
    HitField{"score", [](const Hit& hit) { return fmt::format("{:.6g}", hit.score); }},
    HitField{"id", [](const Hit& hit) { return hit.article.id; }},
    HitField{"title", [](const Hit& hit) { return hit.article.title; }},
    HitField{"source", [](const Hit& hit) { return hit.article.source; }},
    HitField{"date", [](const Hit& hit) { return hit.article.date ? to_iso_string(*hit.article.date) : ""; }},
    HitField{"url", [](const Hit& hit) { return hit.article.url; }},
    HitField{"author", [](const Hit& hit) { return hit.article.author; }},
    HitField{"section", [](const Hit& hit) { return hit.article.section; }},
    HitField{"language", [](const Hit& hit) { return hit.article.language; }},
    HitField{"snippet", [](const Hit& hit) { return hit.snippet.text; }},
    HitField{"copies", [](const Hit& hit) { return std::to_string(hit.copies); }},
};

}  // namespace

std::span<const HitField> hit_fields() {
  return fields;
}

const HitField* find_hit_field(std::string_view name) {
  const auto found =
      std::find_if(fields.begin(), fields.end(), [&](const HitField& each) { return each.name == name; });
  return found == fields.end() ? nullptr : &*found;
}

std::string hit_field_names() {
  std::string names;
  for (const HitField& each : fields) names += (names.empty() ? "" : ", ") + std::string(each.name);
  return names;
}

}  // namespace fihris
