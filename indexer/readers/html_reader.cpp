#include "indexer/readers/html_reader.h"

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/text/encoding.h"
#include "indexer/pages/html_tree.h"
#include "indexer/pages/page.h"

namespace fihris {
namespace {

constexpr std::uint64_t longest_file = 64ULL << 20;

}  // namespace

std::optional<Article> HtmlReader::next() {
  if (done_) return std::nullopt;
  done_ = true;
  const std::string bytes = input_.bytes.read_all(longest_file);
  if (bytes.empty()) throw InputError(fmt::format("{}: empty file", input_.name), SkipReason::empty);
  if (bytes.size() > longest_page)
    input_.warn(fmt::format("{}: longer than 24 MiB: the rest of the page is not read", input_.name));
  Article article = article_of_page(bytes, {url_, "", input_.name, input_.settings.encoding});
  if (article.id.empty()) article.id = input_.id;
  return article;
}

Article article_of_page(std::string_view bytes, const FoundPage& found) {
  const bool declared_by_user = !found.encoding.empty();
  std::string declared = found.encoding;
  if (declared.empty()) declared = found.charset;
  if (declared.empty()) declared = declared_encoding(bytes, ContentKind::html);
  const DecodedText decoded =
      decode_text(bytes, {.declared = declared, .declared_by_user = declared_by_user}, found.name);
  PageReading reading = read_page({decoded.text, found.url});
  if (!reading.page) throw InputError(fmt::format("{}: no article in this page: {}", found.name, reading.refusal));
  return std::move(reading.page->article);
}

}  // namespace fihris
