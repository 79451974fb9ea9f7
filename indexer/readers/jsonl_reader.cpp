#include "indexer/readers/jsonl_reader.h"

#include <fmt/format.h>

#include "indexer/readers/control_characters.h"
#include "indexer/readers/encoding_check.h"
#include "indexer/readers/json_article.h"
#include "indexer/readers/line_reader.h"

namespace fihris {

struct JsonlReader::Impl {
  std::string name;
  Warn warn;
  SourceSettings settings;
  LineReader lines;
  JsonArticleParser parser{"line"};

  explicit Impl(ReaderInput input)
      : name(std::move(input.name)),
        warn(std::move(input.warn)),
        settings(std::move(input.settings)),
        lines(std::move(input.bytes), name, longest_json_object) {}

  std::string position() const { return fmt::format("{}:{}", name, lines.number()); }
};

JsonlReader::JsonlReader(ReaderInput input) : impl_(std::make_unique<Impl>(std::move(input))) {}
JsonlReader::~JsonlReader() = default;

std::optional<Article> JsonlReader::next() {
  while (const std::optional<std::string_view> line = impl_->lines.next()) {
    const std::string_view object = impl_->lines.number() == 1 ? without_byte_order_mark(*line) : *line;
    if (has_visible_text(object)) return impl_->parser.parse(object, impl_->position(), impl_->warn, impl_->settings);
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
