#include "indexer/sources/open_reader.h"

#include <array>
#include <optional>
#include <string>
#include <utility>

#include "common/text/encoding.h"
#include "common/text/utf8.h"
#include "indexer/readers/csv_reader.h"
#include "indexer/readers/feed_reader.h"
#include "indexer/readers/html_reader.h"
#include "indexer/readers/json_reader.h"
#include "indexer/readers/jsonl_reader.h"
#include "indexer/readers/mediawiki_reader.h"
#include "indexer/readers/text_reader.h"
#include "indexer/readers/warc_reader.h"

namespace fihris {
namespace {

using MakeReader = std::unique_ptr<ArticleReader> (*)(ReaderInput input);

constexpr std::size_t looked_at = 64ULL << 10;
constexpr std::uint64_t most_recoded = 256ULL << 20;
constexpr std::size_t longest_character = 4;

// The last character of what is looked at may be cut.
bool is_utf8_so_far(ReaderInput& input) {
  if (!input.settings.encoding.empty()) return false;
  const std::string_view first = input.bytes.peek(looked_at);
  const std::optional<std::size_t> invalid = find_invalid_utf8(first);
  return !invalid || (first.size() == looked_at && *invalid + longest_character > first.size()) ||
         looks_like_damaged_utf8(first);
}

template <typename Reader>
std::unique_ptr<ArticleReader> make(ReaderInput input) {
  return std::make_unique<Reader>(std::move(input));
}

// Plain text of the archive goes by the reader of web archives itself.
std::unique_ptr<ArticleReader> make_warc_reader(ReaderInput input) {
  const std::string encoding = input.settings.encoding;
  return std::make_unique<WarcReader>(std::move(input), [encoding](std::string_view body, const PageOrigin& origin) {
    return std::optional(article_of_page(body, {origin.url, origin.charset, origin.position, encoding}));
  });
}

// Formats that are read piece by piece must be in UTF-8. Those that are not are decoded whole, as far as memory allows.
template <typename Reader>
std::unique_ptr<ArticleReader> make_of_utf8(ReaderInput input) {
  if (is_utf8_so_far(input)) return std::make_unique<Reader>(std::move(input));
  const std::string bytes = input.bytes.read_all(most_recoded);
  const EncodingHints hints{.declared = input.settings.encoding, .declared_by_user = !input.settings.encoding.empty()};
  input.bytes = ByteSource::from_memory(input.name, decode_text(bytes, hints, input.name).text);
  return std::make_unique<Reader>(std::move(input));
}

struct Format {
  SourceFormat format;
  std::string_view name;
  MakeReader make_reader;
};

// In the order of SourceFormat.
constexpr std::array formats{
    Format{SourceFormat::text, "plain text", make<TextReader>},
    Format{SourceFormat::html, "HTML", make<HtmlReader>},
    Format{SourceFormat::jsonl, "JSON Lines", make_of_utf8<JsonlReader>},
    Format{SourceFormat::json, "JSON", make_of_utf8<JsonReader>},
    Format{SourceFormat::csv, "CSV", make_of_utf8<CsvReader>},
    Format{SourceFormat::tsv, "TSV", make_of_utf8<CsvReader>},
    Format{SourceFormat::feed, "a feed", make<FeedReader>},
    Format{SourceFormat::warc, "WARC", make_warc_reader},
    Format{SourceFormat::mediawiki, "a MediaWiki dump", make<MediaWikiReader>},
};

constexpr const Format& format_of(SourceFormat format) {
  return formats[static_cast<std::size_t>(format)];
}

static_assert(format_of(SourceFormat::mediawiki).format == SourceFormat::mediawiki);

}  // namespace

std::unique_ptr<ArticleReader> open_reader(SourceFormat format, ReaderInput input) {
  const MakeReader make_reader = format_of(format).make_reader;
  return make_reader == nullptr ? nullptr : make_reader(std::move(input));
}

std::string_view name_of(SourceFormat format) {
  return format_of(format).name;
}

}  // namespace fihris
