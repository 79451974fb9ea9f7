#include "indexer/sources/open_reader.h"

#include <array>
#include <utility>

#include "indexer/readers/jsonl_reader.h"
#include "indexer/readers/text_reader.h"

namespace fihris {
namespace {

using MakeReader = std::unique_ptr<ArticleReader> (*)(ReaderInput input);

template <typename Reader>
std::unique_ptr<ArticleReader> make(ReaderInput input) {
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
    Format{SourceFormat::html, "HTML", nullptr},
    Format{SourceFormat::jsonl, "JSON Lines", make<JsonlReader>},
    Format{SourceFormat::json, "JSON", nullptr},
    Format{SourceFormat::csv, "CSV", nullptr},
    Format{SourceFormat::tsv, "TSV", nullptr},
    Format{SourceFormat::feed, "a feed", nullptr},
    Format{SourceFormat::warc, "WARC", nullptr},
    Format{SourceFormat::mediawiki, "a MediaWiki dump", nullptr},
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
