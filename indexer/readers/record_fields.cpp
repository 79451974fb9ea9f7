#include "indexer/readers/record_fields.h"

#include <algorithm>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/base/error.h"
#include "common/base/hash.h"
#include "indexer/markup/html_text.h"
#include "indexer/readers/article_fields.h"
#include "indexer/readers/control_characters.h"
#include "indexer/readers/encoding_check.h"

namespace fihris {
namespace {

constexpr std::size_t longest_text = 16ULL << 20;

std::string plain_text(std::string_view value, Markup markup) {
  std::string text = without_controls(value);
  if (markup == Markup::plain || (markup == Markup::any && !looks_like_html(text))) return text;
  return without_controls(plain_text_of_html(text));
}

}  // namespace

RecordFields::RecordFields(const std::string& position, const Warn& warn, const SourceSettings& settings)
    : position_(position), warn_(warn), settings_(settings) {}

void RecordFields::add(std::string_view key, std::string_view value) {
  if (const auto choice = field_of_key(key, settings_)) return set(*choice, key, value);
  if (!value.empty()) keep_string(key, value);
}

void RecordFields::set(FieldChoice choice, std::string_view key, std::string_view value, Markup markup) {
  if (choice.field.empty() || value.empty() || !seen_.insert(key).second) return;
  const auto slot = std::ranges::find(slots_, choice.field, &std::pair<std::string_view, Slot>::first);
  if (slot == slots_.end()) {
    slots_.emplace_back(choice.field, Slot{choice.rank, key, value, markup});
  } else if (choice.rank < slot->second.rank) {
    displace(slot->second);
    slot->second = {choice.rank, key, value, markup};
  } else {
    displace({choice.rank, key, value, markup});
  }
}

// A value that had its place is kept beside the fields.
void RecordFields::displace(const Slot& slot) {
  seen_.erase(slot.key);
  keep_string(slot.key, slot.value);
}

void RecordFields::keep(std::string_view key, std::string_view json) {
  if (!seen_.insert(key).second) return;
  require_utf8(key, position_);
  require_utf8(json, position_);
  if (!extra_.empty()) extra_ += ',';
  extra_ += nlohmann::json(key).dump() + ":";
  extra_ += json;
}

void RecordFields::keep_string(std::string_view key, std::string_view value) {
  require_utf8(value, position_);
  keep(key, nlohmann::json(value).dump());
}

Article RecordFields::finish() {
  Article article;
  for (const auto& [field, slot] : slots_) fill(article, field, slot);
  if (!has_visible_text(article.text)) throw InputError(position_ + ": no text");
  if (!extra_.empty()) article.extra = "{" + extra_ + "}";
  add_defaults(article);
  return article;
}

void RecordFields::fill(Article& article, std::string_view field, const Slot& slot) {
  require_utf8(slot.value, position_);
  if (field == "text") return set_text(article, slot);
  if (field == "date") return set_date(article, single_line(slot.value), position_, warn_);
  *line_field(article, field) = single_line(plain_text(slot.value, slot.markup));
}

void RecordFields::set_text(Article& article, const Slot& slot) {
  article.text = plain_text(slot.value, slot.markup);
  if (article.text.size() <= longest_text) return;
  throw InputError(fmt::format("{}: text of more than {} MiB: split it", position_, longest_text >> 20),
                   SkipReason::too_large);
}

void RecordFields::add_defaults(Article& article) const {
  if (article.source.empty()) article.source = settings_.source;
  if (article.language.empty()) article.language = settings_.language;
  if (article.id.empty()) article.id = article.url;
  if (article.id.empty()) article.id = hash_hex(article.title + '\n' + article.text);
}

}  // namespace fihris
