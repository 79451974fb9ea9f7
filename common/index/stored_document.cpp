#include "common/index/stored_document.h"

#include <array>

#include "common/base/error.h"
#include "common/base/hash.h"
#include "common/index/packed_text.h"

// Layout: one version byte, then the fields in the order below, each as four bytes of length (least significant first)
// and its packed bytes. A date is "2024-04-13", or empty; one that only the file's time gave is "~2024-04-13". Xapian
// deflates it all. (What zstd left it tried in vain to deflate, twice: when the article was added, and when it was
// compacted. Of packed texts deflate leaves no more than zstd does.)

namespace fihris {
namespace {

constexpr char format_version = 3;
constexpr std::size_t largest_article = std::size_t{64} << 20U;
constexpr std::size_t length_bytes = 4;

// Into the bytes left free for it, of all that follows them.
void put_length(std::string& out, std::size_t begin) {
  const std::size_t length = out.size() - begin - length_bytes;
  for (std::size_t i = 0; i < length_bytes; ++i) out[begin + i] = static_cast<char>(length >> 8 * i & 0xFFU);
}

constexpr char of_file = '~';

std::string date_field(const Article& article) {
  if (!article.date) return "";
  const std::string day = to_iso_string(*article.date);
  return article.date_origin == DateOrigin::file ? of_file + day : day;
}

std::array<std::string_view, 10> fields_of(const Article& article, std::string_view date) {
  return {article.id,     article.title,   article.text,     date,         article.source, article.url,
          article.author, article.section, article.language, article.extra};
}

void require_storable(const Article& article, std::size_t size) {
  if (size <= largest_article) return;
  throw InputError("article " + article.id + " has " + std::to_string(size) +
                   " bytes, more than the 64 MiB that fit: split it");
}

// What `append` makes of each field stands behind its length.
template <typename Append>
std::string join_fields(const Article& article, std::string result, Append append) {
  const std::string date = date_field(article);
  std::size_t size = 0;
  for (const std::string_view field : fields_of(article, date)) size += length_bytes + field.size();
  require_storable(article, size);
  result.reserve(result.size() + size);
  for (const std::string_view field : fields_of(article, date)) {
    const std::size_t begin = result.size();
    result.append(length_bytes, '\0');
    append(field, result);
    put_length(result, begin);
  }
  return result;
}

std::size_t take_length(std::string_view& rest) {
  if (rest.size() < length_bytes) throw IndexError("a stored article is cut");
  std::size_t length = 0;
  for (std::size_t i = 0; i < length_bytes; ++i) {
    length |= std::size_t{static_cast<unsigned char>(rest[i])} << 8U * i;
  }
  rest.remove_prefix(length_bytes);
  return length;
}

std::string take_field(std::string_view& rest) {
  const std::size_t length = take_length(rest);
  if (length > rest.size()) throw IndexError("a stored article is cut");
  std::string field = unpack(rest.substr(0, length));
  rest.remove_prefix(length);
  return field;
}

void take_date(std::string_view& rest, Article& article) {
  const std::string text = take_field(rest);
  if (text.empty()) return;
  article.date_origin = text.front() == of_file ? DateOrigin::file : DateOrigin::article;
  article.date = parse_iso_date(std::string_view(text).substr(article.date_origin == DateOrigin::file ? 1 : 0));
  if (!article.date) throw IndexError("a stored article has an impossible date");
}

}  // namespace

std::string encode_article(const Article& article) {
  return join_fields(article, std::string(1, format_version), append_packed);
}

Article decode_article(std::string_view stored) {
  if (stored.empty() || stored.front() != format_version) {
    throw IndexError("a stored article has another format than this program reads");
  }
  std::string_view rest = stored.substr(1);
  Article article;
  article.id = take_field(rest);
  article.title = take_field(rest);
  article.text = take_field(rest);
  take_date(rest, article);
  for (std::string* field :
       {&article.source, &article.url, &article.author, &article.section, &article.language, &article.extra}) {
    *field = take_field(rest);
  }
  if (!rest.empty()) throw IndexError("a stored article has bytes after its end");
  return article;
}

std::string article_hash(const Article& article) {
  const auto append = [](std::string_view field, std::string& all) { all += field; };
  if (!article.date || article.date_origin == DateOrigin::article) return hash_bytes(join_fields(article, {}, append));
  Article undated = article;
  undated.date.reset();
  return hash_bytes(join_fields(undated, {}, append));
}

}  // namespace fihris
