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

std::optional<Article> TextReader::next() {
  if (done_) return std::nullopt;
  done_ = true;
  const std::string bytes = input_.bytes.read_all(longest_text);
  if (bytes.empty()) throw InputError(fmt::format("{}: empty file", input_.name), SkipReason::empty);
  const std::string& declared = input_.settings.encoding;
  const DecodedText decoded =
      decode_text(bytes, {.declared = declared, .declared_by_user = !declared.empty()}, input_.name);
  if (decoded.text.find('\0') != std::string::npos) input_.warn(fmt::format("{}: NUL bytes left out", input_.name));
  const std::string text = without_controls(decoded.text);
  require_text(input_.name, text, "no text");
  Article article;
  article.id = input_.id;
  read_metadata_block(text, article, input_.name, input_.warn);
  require_text(input_.name, article.text, "no text below the metadata block");
  return article;
}

}  // namespace fihris
