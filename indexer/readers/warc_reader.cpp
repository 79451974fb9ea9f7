#include "indexer/readers/warc_reader.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/text/encoding.h"
#include "common/text/utf8.h"
#include "indexer/readers/content_decoding.h"
#include "indexer/readers/control_characters.h"
#include "indexer/readers/record_fields.h"
#include "indexer/readers/warc_records.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t longest_body = 16ULL << 20;
constexpr std::array page_types{"text/html"sv, "application/xhtml+xml"sv};

std::string without_angles(std::string_view address) {
  if (address.starts_with('<') && address.ends_with('>')) address = address.substr(1, address.size() - 2);
  return single_line(address);
}

bool is_page(std::string_view type) {
  return std::ranges::find(page_types, type) != page_types.end();
}

// What remains of a record when all its wrapping is off.
struct Content {
  std::string bytes;
  ContentType type;
};

}  // namespace

struct WarcReader::Impl {
  std::string name;
  Warn warn;
  SourceSettings settings;
  WarcRecords records;
  PageFunction article_of_page;

  Impl(ReaderInput input, PageFunction article_of_page_)
      : name(std::move(input.name)),
        warn(std::move(input.warn)),
        settings(std::move(input.settings)),
        records(std::move(input.bytes), name),
        article_of_page(std::move(article_of_page_)) {}

  std::string position() const { return fmt::format("{}:record {}", name, records.number()); }

  [[noreturn]] void reject(std::string_view reason) const {
    throw InputError(fmt::format("{}: {}", position(), reason));
  }

  std::optional<Article> article_of(WarcRecord& record) {
    const std::string address = without_angles(field_of(record.fields, "warc-target-uri"));
    if (find_invalid_utf8(address)) reject("its address is not UTF-8");
    const std::optional<Content> content = content_of(record);
    if (!content) return std::nullopt;
    const PageOrigin origin{address, content->type.type, content->type.charset,
                            parse_iso_date(field_of(record.fields, "warc-date")), position()};
    std::optional<Article> article = is_page(origin.content_type) ? article_of_page(content->bytes, origin)
                                                                  : article_of_text(content->bytes, origin);
    if (article) complete(*article, origin);
    return article;
  }

  // Nothing when it holds no page.
  std::optional<Content> content_of(WarcRecord& record) {
    ContentType type = read_content_type(field_of(record.fields, "content-type"));
    if (field_of(record.fields, "warc-type") == "response" || type.type == "application/http")
      return response_of(record);
    if (!is_page(type.type) && type.type != "text/plain") return std::nullopt;
    tell_of_cut(!field_of(record.fields, "warc-truncated").empty());
    return Content{std::move(record.block), std::move(type)};
  }

  std::optional<Content> response_of(const WarcRecord& record) {
    constexpr int ok = 200;
    const std::optional<HttpResponse> response = read_http_response(record.block);
    if (!response || response->status != ok) return std::nullopt;
    ContentType type = read_content_type(field_of(response->fields, "content-type"));
    if (!is_page(type.type) && type.type != "text/plain") return std::nullopt;
    return Content{body_of(*response, !field_of(record.fields, "warc-truncated").empty()), std::move(type)};
  }

  std::string body_of(const HttpResponse& response, bool is_cut) {
    std::optional<DecodedContent> chunks;
    if (field_of(response.fields, "transfer-encoding").find("chunked") != std::string_view::npos)
      chunks = decode_chunks(response.body);
    const std::string_view encoding = field_of(response.fields, "content-encoding");
    std::optional<DecodedContent> content =
        decode_content(chunks ? chunks->bytes : response.body, encoding, longest_body);
    if (!content) reject(fmt::format("unknown Content-Encoding \"{}\"", single_line(shown(encoding))));
    if (content->is_cut && content->bytes.size() == longest_body)
      reject(fmt::format("a page of more than {} MiB", longest_body >> 20));
    tell_of_cut(is_cut || content->is_cut || (chunks && chunks->is_cut));
    return std::move(content->bytes);
  }

  static std::string_view shown(std::string_view word) {
    return find_invalid_utf8(word) ? "?"sv : word.substr(0, word.size() > 40 ? 0 : word.size());
  }

  void tell_of_cut(bool is_cut) const {
    if (is_cut) warn(fmt::format("{}: the page was cut when it was fetched: taken as far as it goes", position()));
  }

  Article article_of_text(const std::string& bytes, const PageOrigin& origin) {
    RecordFields record(origin.position, warn, settings);
    const bool by_user = !settings.encoding.empty();
    const DecodedText decoded =
        decode_text(bytes, {.declared = by_user ? settings.encoding : origin.charset, .declared_by_user = by_user},
                    origin.position);
    record.set({"text"}, "text", decoded.text, Markup::plain);
    record.set({"url"}, "url", origin.url, Markup::plain);
    Article article = record.finish();
    article.date = origin.fetched;
    article.date_origin = DateOrigin::file;
    return article;
  }

  void complete(Article& article, const PageOrigin& origin) const {
    if (!has_visible_text(article.text)) reject("no text");
    if (article.url.empty()) article.url = origin.url;
    if (article.id.empty()) article.id = article.url;
    if (article.source.empty()) article.source = settings.source;
    if (article.language.empty()) article.language = settings.language;
  }
};

WarcReader::WarcReader(ReaderInput input, PageFunction article_of_page)
    : impl_(std::make_unique<Impl>(std::move(input), std::move(article_of_page))) {}
WarcReader::~WarcReader() = default;

std::optional<Article> WarcReader::next() {
  while (std::optional<WarcRecord> record = impl_->records.next())
    if (std::optional<Article> article = impl_->article_of(*record)) return article;
  return std::nullopt;
}

std::string WarcReader::position() const {
  return impl_->position();
}

std::uint64_t WarcReader::bytes_read() const {
  return impl_->records.bytes_read();
}

std::uint64_t WarcReader::stored_bytes_read() const {
  return impl_->records.stored_bytes_read();
}

}  // namespace fihris
