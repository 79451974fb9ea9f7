#include "indexer/readers/text_reader.h"

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/text/encoding.h"
#include "indexer/readers/control_characters.h"
#include "indexer/readers/metadata_block.h"

namespace fihris {
namespace {

constexpr std::uint64_t longest_text = 64ULL << 20;

void require_text(const std::string& path, std::string_view text, std::string_view reason) {
  if (!has_visible_text(text)) throw InputError(fmt::format("{}: {}", path, reason));
}

}  // namespace

TextReader::TextReader(const std::string& path, std::string id, Warn warn)
    : path_(path), id_(std::move(id)), warn_(std::move(warn)), source_(path, longest_text) {}

std::optional<Article> TextReader::next() {
  if (done_) return std::nullopt;
  done_ = true;
  const std::string bytes = source_.read_all();
  if (bytes.empty()) throw InputError(fmt::format("{}: empty file", path_));
  const DecodedText decoded = decode_text(bytes, {}, path_);
  if (decoded.text.find('\0') != std::string::npos) warn_(fmt::format("{}: NUL bytes left out", path_));
  const std::string text = without_controls(decoded.text);
  require_text(path_, text, "no text");
  Article article;
  article.id = id_;
  read_metadata_block(text, article, path_, warn_);
  require_text(path_, article.text, "no text below the metadata block");
  return article;
}

}  // namespace fihris
