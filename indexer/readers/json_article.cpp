#include "indexer/readers/json_article.h"

#include <array>
#include <deque>
#include <optional>

#include <fmt/format.h>
#include <simdjson.h>

#include "common/base/error.h"
#include "indexer/readers/encoding_check.h"
#include "indexer/readers/record_fields.h"

namespace fihris {
namespace {

namespace dom = simdjson::dom;
using namespace std::string_view_literals;

constexpr std::size_t deepest_nesting = 64;
constexpr std::array inner_keys{"name"sv, "rendered"sv, "value"sv};

[[noreturn]] void reject(const std::string& position, std::string_view reason) {
  throw InputError(fmt::format("{}: {}", position, reason));
}

std::string describe(simdjson::error_code error, std::string_view unit) {
  switch (error) {
    case simdjson::DEPTH_ERROR: return "nested too deeply (at most 64 levels)";
    case simdjson::STRING_ERROR: return "a string holds a bad escape, such as half a surrogate pair";
    case simdjson::UNCLOSED_STRING: return fmt::format("a string is not closed: the {} may have been cut", unit);
    case simdjson::UTF8_ERROR: return "not valid UTF-8";
    case simdjson::MEMALLOC: return fmt::format("no memory for so long a {}", unit);
    default: return fmt::format("not valid JSON: each {} must be one whole object", unit);
  }
}

// Does the field map name something inside this key?
bool is_mapped_inside(const std::string& path, const SourceSettings& settings) {
  if (settings.fields.empty()) return false;
  const auto next = settings.fields.lower_bound(path + ".");
  return next != settings.fields.end() && next->first.starts_with(path + ".");
}

bool is_joined(std::string_view field) {
  return field == "text" || field == "author" || field == "section";
}

// Gathers the keys of one object.
class ObjectReader {
 public:
  ObjectReader(const std::string& position, const Warn& warn, const SourceSettings& settings)
      : position_(position), warn_(warn), settings_(settings), record_(position, warn, settings) {}

  Article read(dom::object object) {
    add_object(object, "");
    for (const auto& [path, value] : collected_) record_.add(path, value);
    return record_.finish();
  }

 private:
  void add_object(dom::object object, const std::string& above) {
    for (const auto [key, value] : object) {
      require_utf8(key, position_);  // simdjson lets a lone low surrogate through as bytes that are not UTF-8
      if (!value.is_null()) add(owned(above + std::string(key)), value);
    }
  }

  void add(const std::string& path, dom::element value) {
    if (is_mapped_inside(path, settings_) && add_inside(path, value)) return;
    const auto choice = field_of_key(path, settings_);
    if (!choice) return keep(path, value);
    if (choice->field.empty()) return;
    if (const auto text = text_of(value, *choice)) {
      record_.set(*choice, path, *text);
    } else if (choice->is_certain) {
      refuse(*choice, path);
    } else {
      keep(path, value);
    }
  }

  // The keys below the path; of a list of objects those of each, joined.
  bool add_inside(const std::string& path, dom::element value) {
    dom::object object;
    if (value.get(object) == simdjson::SUCCESS) {
      add_object(object, path + ".");
      return true;
    }
    dom::array list;
    if (value.get(list) != simdjson::SUCCESS) return false;
    for (const dom::element element : list) {
      if (element.get(object) != simdjson::SUCCESS) return false;
      collect(path, object);
    }
    return true;
  }

  void collect(const std::string& path, dom::object object) {
    for (const auto [key, value] : object) {
      std::string_view text;
      if (value.get(text) != simdjson::SUCCESS) continue;
      std::string& joined = collected_[path + "." + std::string(key)];
      joined += (joined.empty() ? "" : "، ") + std::string(text);
    }
  }

  void keep(const std::string& path, dom::element value) { record_.keep(path, owned(simdjson::minify(value))); }

  // What the value says for that field; nothing when it is of a type that says nothing.
  std::optional<std::string_view> text_of(dom::element value, const FieldChoice& choice) {
    std::string_view text;
    if (value.get(text) == simdjson::SUCCESS) return text;
    const bool takes_numbers = choice.field == "id" || choice.field == "date";
    if (takes_numbers && (value.is_int64() || value.is_uint64())) return owned(simdjson::minify(value));
    dom::array list;
    if (value.get(list) == simdjson::SUCCESS && choice.field != "id") return joined(list, choice);
    for (const std::string_view key : inner_keys)
      if (value.is_object() && value[key].get(text) == simdjson::SUCCESS && choice.field != "id") return text;
    return std::nullopt;
  }

  std::optional<std::string_view> joined(dom::array list, const FieldChoice& choice) {
    std::string all;
    for (const dom::element element : list) {
      std::string_view text;
      if (element.get(text) != simdjson::SUCCESS && element["name"].get(text) != simdjson::SUCCESS) return std::nullopt;
      all += (all.empty() ? "" : choice.field == "text" ? "\n" : "، ") + std::string(text);
      if (!is_joined(choice.field)) break;
    }
    return owned(std::move(all));
  }

  void refuse(const FieldChoice& choice, const std::string& path) {
    if (choice.field == "id")
      reject(position_, fmt::format("\"{}\" is neither a string nor a whole number", name(path)));
    if (choice.field == "text") reject(position_, fmt::format("\"{}\" is not a string", name(path)));
    warn_(fmt::format("{}: \"{}\" is not a string: left out", position_, name(path)));
  }

  static std::string name(const std::string& path) { return path.size() > 64 ? std::string("…") : path; }

  // The record keeps views.
  const std::string& owned(std::string text) { return strings_.emplace_back(std::move(text)); }

  const std::string& position_;
  const Warn& warn_;
  const SourceSettings& settings_;
  std::deque<std::string> strings_;
  std::map<std::string, std::string> collected_;
  RecordFields record_;
};

}  // namespace

struct JsonArticleParser::Impl {
  std::string unit;
  dom::parser parser{longest_json_object + simdjson::SIMDJSON_PADDING};

  simdjson::error_code parse(std::string_view text, dom::element& root) {
    if (text.size() > parser.capacity() && parser.allocate(text.size() * 2, deepest_nesting) != simdjson::SUCCESS)
      throw std::bad_alloc();
    return parser.parse(text.data(), text.size()).get(root);
  }
};

JsonArticleParser::JsonArticleParser(std::string_view unit) : impl_(std::make_unique<Impl>()) {
  impl_->unit = unit;
}
JsonArticleParser::~JsonArticleParser() = default;

bool JsonArticleParser::has_text_key(std::string_view text, const SourceSettings& settings) {
  dom::element root;
  dom::object object;
  if (impl_->parse(text, root) != simdjson::SUCCESS || root.get(object) != simdjson::SUCCESS) return false;
  for (const auto field : object) {
    const auto choice = field_of_key(field.key, settings);
    if (choice && choice->field == "text") return true;
  }
  return false;
}

Article JsonArticleParser::parse(std::string_view text, const std::string& position, const Warn& warn,
                                 const SourceSettings& settings) {
  require_utf8(text, position);
  dom::element root;
  if (const auto error = impl_->parse(text, root)) reject(position, describe(error, impl_->unit));
  dom::object object;
  if (root.get(object) != simdjson::SUCCESS) reject(position, "not a JSON object");
  return ObjectReader(position, warn, settings).read(object);
}

}  // namespace fihris
