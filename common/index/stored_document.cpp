#include "common/index/stored_document.h"

#include <cstdint>

#include "common/base/error.h"
#include "common/base/hash.h"
#include "common/index/compression.h"

// Layout: one version byte, then a zstd frame of the fields in the order below, each as four bytes of length
// (least significant first) and its bytes. A date is "2024-04-13", or empty; one that
// only the file's time gave is "~2024-04-13".

namespace fihris {
namespace {

constexpr char format_version = 2;
constexpr std::size_t largest_article = std::size_t{64} << 20U;
constexpr std::size_t length_bytes = 4;

void append_field(std::string& out, std::string_view field) {
  for (unsigned shift = 0; shift < 32; shift += 8) out += static_cast<char>(field.size() >> shift & 0xFFU);
  out += field;
}

constexpr char of_file = '~';

std::string date_field(const Article& article) {
  if (!article.date) return "";
  const std::string day = to_iso_string(*article.date);
  return article.date_origin == DateOrigin::file ? of_file + day : day;
}

std::string fields_of(const Article& article) {
  std::string fields;
  fields.reserve(article.text.size() + article.title.size() + 512);
  const std::string date = date_field(article);
  for (std::string_view field :
       {std::string_view(article.id), std::string_view(article.title), std::string_view(article.text),
        std::string_view(date), std::string_view(article.source), std::string_view(article.url),
        std::string_view(article.author), std::string_view(article.section), std::string_view(article.language),
        std::string_view(article.extra)}) {
    append_field(fields, field);
  }
  if (fields.size() > largest_article) {
    throw InputError("article " + article.id + " has " + std::to_string(fields.size()) +
                     " bytes, more than the 64 MiB that fit: split it");
  }
  return fields;
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
  std::string field(rest.substr(0, length));
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
  return format_version + compress(fields_of(article));
}

Article decode_article(std::string_view stored) {
  if (stored.empty() || stored.front() != format_version) {
    throw IndexError("a stored article has another format than this program reads");
  }
  const std::string fields = decompress(stored.substr(1), largest_article);
  std::string_view rest = fields;
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
  if (!article.date || article.date_origin == DateOrigin::article) return hash_bytes(fields_of(article));
  Article undated = article;
  undated.date.reset();
  return hash_bytes(fields_of(undated));
}

}  // namespace fihris
