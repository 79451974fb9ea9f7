#include "indexer/sources/recognise_format.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/base/ascii.h"
#include "common/text/binary_kinds.h"
#include "indexer/sources/binary_files.h"
#include "indexer/sources/text_shape.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

// What an ending says of a file that might be several things.
struct Ending {
  std::string_view ending;
  SourceFormat format;
};

constexpr std::array endings{
    Ending{".txt"sv, SourceFormat::text},    Ending{".text"sv, SourceFormat::text},
    Ending{".md"sv, SourceFormat::text},     Ending{".markdown"sv, SourceFormat::text},
    Ending{".jsonl"sv, SourceFormat::jsonl}, Ending{".ndjson"sv, SourceFormat::jsonl},
    Ending{".json"sv, SourceFormat::json},   Ending{".csv"sv, SourceFormat::csv},
    Ending{".tsv"sv, SourceFormat::tsv},     Ending{".tab"sv, SourceFormat::tsv},
    Ending{".html"sv, SourceFormat::html},   Ending{".htm"sv, SourceFormat::html},
    Ending{".xhtml"sv, SourceFormat::html},  Ending{".shtml"sv, SourceFormat::html},
};

// A pipe has no name: what could be anything on it is JSON Lines, so that what is wrong is told line by line.
constexpr std::string_view standard_input = "-";

constexpr std::array compressions{".gz"sv, ".zst"sv, ".xz"sv, ".bz2"sv};

// Texts that nobody writes articles in.
constexpr std::array program_endings{
    ".css"sv, ".scss"sv, ".js"sv,   ".mjs"sv,   ".ts"sv,   ".py"sv,  ".rb"sv,  ".pl"sv,   ".sh"sv,  ".bat"sv,
    ".ps1"sv, ".c"sv,    ".h"sv,    ".cpp"sv,   ".java"sv, ".go"sv,  ".rs"sv,  ".php"sv,  ".sql"sv, ".xsl"sv,
    ".xsd"sv, ".dtd"sv,  ".yml"sv,  ".yaml"sv,  ".toml"sv, ".ini"sv, ".cfg"sv, ".conf"sv, ".log"sv, ".lock"sv,
    ".srt"sv, ".vtt"sv,  ".diff"sv, ".patch"sv, ".tex"sv,  ".bib"sv, ".pem"sv, ".vcf"sv,  ".ics"sv, ".cmake"sv};
constexpr std::array note_names{"readme"sv,     "license"sv,  "licence"sv, "copying"sv,      "authors"sv,
                                "changelog"sv,  "makefile"sv, "robots"sv,  "contributing"sv, "dockerfile"sv,
                                "sha256sums"sv, "md5sums"sv,  "manifest"sv};

constexpr std::array unfinished_endings{"~"sv,     ".swp"sv,        ".swo"sv,      ".bak"sv,     ".part"sv,    ".tmp"sv,
                                        ".temp"sv, ".crdownload"sv, ".download"sv, ".partial"sv, ".filepart"sv};

// The file's name alone, in lower case, without the endings of compressions.
std::string plain_name(std::string_view path) {
  std::string name = ascii_lower(path.substr(path.find_last_of("/:") + 1));
  const auto has = [&](std::string_view ending) { return name.ends_with(ending); };
  for (auto found = std::ranges::find_if(compressions, has); found != compressions.end();
       found = std::ranges::find_if(compressions, has))
    name.resize(name.size() - found->size());
  return name;
}

std::optional<SourceFormat> format_by_name(std::string_view name) {
  for (const Ending& known : endings)
    if (name.ends_with(known.ending)) return known.format;
  return std::nullopt;
}

template <typename Words>
bool ends_with_one_of(std::string_view name, const Words& words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return name.ends_with(word); });
}

std::string_view no_article_by_name(std::string_view name) {
  if (ends_with_one_of(name, program_endings)) return "a program, setting or log";
  const std::string_view stem = name.substr(0, name.find('.'));
  return std::ranges::count(note_names, stem) > 0 ? "a note about files" : "";
}

std::optional<FileKind> packed_kind(std::string_view bytes) {
  if (is_zip(bytes)) {
    const std::string_view document = packed_document_kind(bytes);
    return document.empty() ? FileKind(ArchiveFormat::zip) : FileKind(NoArticles{document});
  }
  if (is_tar(bytes)) return ArchiveFormat::tar;
  const std::string_view binary = binary_kind(bytes);
  return binary.empty() ? std::nullopt : std::optional<FileKind>(NoArticles{binary});
}

struct Root {
  std::string_view element;
  FileKind kind;
};

constexpr std::array roots{
    Root{"rss"sv, SourceFormat::feed},
    Root{"feed"sv, SourceFormat::feed},
    Root{"rdf:rdf"sv, SourceFormat::feed},
    Root{"mediawiki"sv, SourceFormat::mediawiki},
    Root{"svg"sv, NoArticles{"an SVG image"}},
    Root{"urlset"sv, NoArticles{"a site map"}},
    Root{"sitemapindex"sv, NoArticles{"a site map"}},
};

std::optional<FileKind> markup_kind(std::string_view shape, std::optional<SourceFormat> by_name) {
  const std::string root = xml_root(shape);
  for (const Root& known : roots)
    if (root == known.element) return known.kind;
  const bool named_text = by_name == SourceFormat::text;
  if (by_name == SourceFormat::html || looks_like_html(shape, named_text)) return SourceFormat::html;
  if (shape.starts_with("<?xml")) return NoArticles{"XML that is neither a feed nor a MediaWiki dump"};
  return std::nullopt;
}

std::optional<FileKind> json_kind(std::string_view shape) {
  switch (json_shape(shape)) {
    case JsonShape::none: return std::nullopt;
    case JsonShape::lines: return SourceFormat::jsonl;
    default: return SourceFormat::json;
  }
}

bool decides(std::optional<SourceFormat> by_name) {
  return by_name == SourceFormat::jsonl || by_name == SourceFormat::csv || by_name == SourceFormat::tsv;
}

FileKind text_kind(std::string_view shape, const std::string& name) {
  const std::optional<SourceFormat> by_name = format_by_name(name);
  if (decides(by_name)) return *by_name;
  if (const auto kind = markup_kind(shape, by_name)) return *kind;
  if (const auto kind = json_kind(shape)) return *kind;
  const std::string_view no_article = no_article_by_name(name);
  if (!no_article.empty()) return NoArticles{no_article};
  if (by_name) return *by_name;
  if (name == standard_input) return SourceFormat::jsonl;
  return looks_like_text(shape) ? FileKind(SourceFormat::text) : FileKind(NoArticles{"binary data"});
}

}  // namespace

FileKind recognise_format(std::string_view first_bytes, std::string_view name) {
  const std::string plain = plain_name(name);
  if (first_bytes.empty()) {
    const std::optional<SourceFormat> by_name = format_by_name(plain);
    if (plain == standard_input) return SourceFormat::jsonl;
    return by_name ? FileKind(*by_name) : FileKind(NoArticles{"an empty file"});
  }
  if (const auto packed = packed_kind(first_bytes)) return *packed;
  if (first_bytes.starts_with("WARC/")) return SourceFormat::warc;
  return text_kind(ascii_shape(first_bytes), plain);
}

std::string_view passed_over_name(std::string_view name) {
  if (name.starts_with('.')) return "a hidden file";
  return ends_with_one_of(ascii_lower(name), unfinished_endings) ? "a backup or a file still being written" : "";
}

}  // namespace fihris
