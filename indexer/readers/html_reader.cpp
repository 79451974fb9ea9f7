#include "indexer/readers/html_reader.h"

#include <fmt/format.h>

#include "common/base/error.h"
#include "indexer/pages/html_tree.h"
#include "indexer/pages/page.h"
#include "indexer/readers/encoding_check.h"

namespace fihris {
namespace {

constexpr std::uint64_t longest_file = 64ULL << 20;

}  // namespace

std::optional<Article> HtmlReader::next() {
  if (done_) return std::nullopt;
  done_ = true;
  const std::string bytes = input_.bytes.read_all(longest_file);
  if (bytes.empty()) throw InputError(fmt::format("{}: empty file", input_.name));
  require_utf8(bytes, input_.name);
  if (bytes.size() > longest_page)
    input_.warn(fmt::format("{}: longer than 24 MiB: the rest of the page is not read", input_.name));
  PageReading reading = read_page({without_byte_order_mark(bytes), url_});
  if (!reading.page) throw InputError(fmt::format("{}: no article in this page: {}", input_.name, reading.refusal));
  Article article = std::move(reading.page->article);
  if (article.id.empty()) article.id = input_.id;
  return article;
}

}  // namespace fihris
