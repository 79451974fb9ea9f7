#include "indexer/readers/jsonl_reader.h"

#include <set>

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <simdjson.h>

#include "common/base/error.h"
#include "common/base/hash.h"
#include "indexer/readers/article_fields.h"
#include "indexer/readers/control_characters.h"
#include "indexer/readers/encoding_check.h"
#include "indexer/readers/line_reader.h"

namespace fihris {
namespace {

namespace dom = simdjson::dom;

constexpr std::size_t longest_line = 64ULL << 20;
constexpr std::size_t deepest_nesting = 64;

[[noreturn]] void reject(const std::string& position, std::string_view reason) {
  throw InputError(fmt::format("{}: {}", position, reason));
}

std::string_view describe(simdjson::error_code error) {
  switch (error) {
    case simdjson::DEPTH_ERROR: return "nested too deeply (at most 64 levels)";
    case simdjson::STRING_ERROR: return "a string holds a bad escape, such as half a surrogate pair";
    case simdjson::UNCLOSED_STRING: return "a string is not closed: the line may have been cut";
    case simdjson::UTF8_ERROR: return "not valid UTF-8";
    case simdjson::MEMALLOC: return "no memory for so long a line";
    default: return "not valid JSON: each line must be one whole object";
  }
}

// simdjson lets a lone low surrogate through as bytes that are not UTF-8.
std::string_view checked(std::string_view text, const std::string& position) {
  require_utf8(text, position);
  return text;
}

// What one line says, gathered key by key; of a key that stands twice the first counts.
class ObjectReader {
 public:
  ObjectReader(const std::string& position, const Warn& warn) : position_(position), warn_(warn) {}

  Article read(dom::object object) {
    for (const auto [key, value] : object)
      if (seen_.insert(key).second && !value.is_null()) set(checked(key, position_), value);
    if (!extra_.empty()) article_.extra = "{" + extra_ + "}";
    if (!has_visible_text(article_.text)) reject(position_, "no text");
    derive_id();
    return std::move(article_);
  }

 private:
  void set(std::string_view key, dom::element value) {
    if (key == "text") return set_text(value);
    if (key == "date") return set_date_value(value);
    if (std::string* field = line_field(article_, key)) return set_line(*field, key, value);
    if (!extra_.empty()) extra_ += ',';
    extra_ += nlohmann::json(key).dump() + ":";
    extra_ += checked(simdjson::minify(value), position_);
  }

  void set_text(dom::element value) {
    std::string_view text;
    if (value.get(text) != simdjson::SUCCESS) reject(position_, "\"text\" is not a string");
    article_.text = without_controls(checked(text, position_));
  }

  void set_date_value(dom::element value) {
    std::string_view text;
    if (value.get(text) != simdjson::SUCCESS) return leave_out("date");
    set_date(article_, single_line(checked(text, position_)), position_, warn_);
  }

  void set_line(std::string& field, std::string_view key, dom::element value) {
    std::string_view text;
    if (value.get(text) == simdjson::SUCCESS) {
      field = single_line(checked(text, position_));
    } else if (key == "id" && (value.is_int64() || value.is_uint64())) {
      field = simdjson::minify(value);
    } else if (key == "id") {
      reject(position_, "\"id\" is neither a string nor a whole number");
    } else {
      leave_out(key);
    }
  }

  void leave_out(std::string_view key) { warn_(fmt::format("{}: \"{}\" is not a string: left out", position_, key)); }

  void derive_id() {
    if (article_.id.empty()) article_.id = article_.url;
    if (article_.id.empty()) article_.id = hash_hex(article_.title + '\n' + article_.text);
  }

  const std::string& position_;
  const Warn& warn_;
  Article article_;
  std::set<std::string_view> seen_;
  std::string extra_;
};

}  // namespace

struct JsonlReader::Impl {
  std::string name;
  Warn warn;
  LineReader lines;
  dom::parser parser{longest_line + simdjson::SIMDJSON_PADDING};

  explicit Impl(ReaderInput input)
      : name(std::move(input.name)), warn(std::move(input.warn)), lines(std::move(input.bytes), name, longest_line) {}

  std::string position() const { return fmt::format("{}:{}", name, lines.number()); }

  void make_room(std::size_t line_bytes) {
    if (line_bytes <= parser.capacity()) return;
    if (parser.allocate(line_bytes * 2, deepest_nesting) != simdjson::SUCCESS) throw std::bad_alloc();
  }

  Article parse(std::string_view line) {
    require_utf8(line, position());
    make_room(line.size());
    dom::element root;
    if (const auto error = parser.parse(line.data(), line.size()).get(root)) reject(position(), describe(error));
    dom::object object;
    if (root.get(object) != simdjson::SUCCESS) reject(position(), "not a JSON object");
    const std::string where = position();
    return ObjectReader(where, warn).read(object);
  }
};

JsonlReader::JsonlReader(ReaderInput input) : impl_(std::make_unique<Impl>(std::move(input))) {}
JsonlReader::~JsonlReader() = default;

std::optional<Article> JsonlReader::next() {
  while (const std::optional<std::string_view> line = impl_->lines.next()) {
    const std::string_view object = impl_->lines.number() == 1 ? without_byte_order_mark(*line) : *line;
    if (has_visible_text(object)) return impl_->parse(object);
  }
  return std::nullopt;
}

std::string JsonlReader::position() const {
  return impl_->position();
}
std::uint64_t JsonlReader::bytes_read() const {
  return impl_->lines.bytes_read();
}

std::uint64_t JsonlReader::stored_bytes_read() const {
  return impl_->lines.stored_bytes_read();
}

}  // namespace fihris
