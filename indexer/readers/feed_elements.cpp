#include "indexer/readers/feed_elements.h"

#include <algorithm>
#include <array>

#include "common/base/ascii.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

struct Namespace {
  std::string_view address;  // as it begins, without http:// or https://
  std::string_view prefix;
};
constexpr std::array namespaces{Namespace{"purl.org/rss/1.0/modules/content"sv, "content"sv},
                                Namespace{"purl.org/dc/elements"sv, "dc"sv},
                                Namespace{"purl.org/dc/terms"sv, "dcterms"sv},
                                Namespace{"search.yahoo.com/mrss"sv, "media"sv},
                                Namespace{"www.itunes.com"sv, "itunes"sv},
                                Namespace{"rssnamespace.org/feedburner"sv, "feedburner"sv},
                                Namespace{"www.w3.org/1999/xhtml"sv, "xhtml"sv},
                                Namespace{"www.w3.org/2005/atom"sv, ""sv},
                                Namespace{"purl.org/atom"sv, ""sv},
                                Namespace{"purl.org/rss/1.0/"sv, ""sv},
                                Namespace{"my.netscape.com/rdf"sv, ""sv},
                                Namespace{"backend.userland.com"sv, ""sv},
                                Namespace{"www.w3.org/1999/02/22-rdf-syntax-ns"sv, "rdf"sv}};

struct Meaning {
  std::string_view element;
  std::string_view field;
};
// The best of each field first.
constexpr std::array meanings{Meaning{"guid"sv, "id"sv},
                              Meaning{"id"sv, "id"sv},
                              Meaning{"dc:identifier"sv, "id"sv},
                              Meaning{"title"sv, "title"sv},
                              Meaning{"dc:title"sv, "title"sv},
                              Meaning{"media:title"sv, "title"sv},
                              Meaning{"content:encoded"sv, "text"sv},
                              Meaning{"xhtml:body"sv, "text"sv},
                              Meaning{"full-text"sv, "text"sv},
                              Meaning{"yandex:full-text"sv, "text"sv},
                              Meaning{"content"sv, "text"sv},
                              Meaning{"body"sv, "text"sv},
                              Meaning{"description"sv, "text"sv},
                              Meaning{"summary"sv, "text"sv},
                              Meaning{"dc:description"sv, "text"sv},
                              Meaning{"itunes:summary"sv, "text"sv},
                              Meaning{"media:description"sv, "text"sv},
                              Meaning{"published"sv, "date"sv},
                              Meaning{"issued"sv, "date"sv},
                              Meaning{"pubDate"sv, "date"sv},
                              Meaning{"pubdate"sv, "date"sv},
                              Meaning{"dc:date"sv, "date"sv},
                              Meaning{"dcterms:issued"sv, "date"sv},
                              Meaning{"dcterms:created"sv, "date"sv},
                              Meaning{"created"sv, "date"sv},
                              Meaning{"date"sv, "date"sv},
                              Meaning{"updated"sv, "date"sv},
                              Meaning{"modified"sv, "date"sv},
                              Meaning{"dcterms:modified"sv, "date"sv},
                              Meaning{"feedburner:origLink"sv, "url"sv},
                              Meaning{"link"sv, "url"sv},
                              Meaning{"dc:creator"sv, "author"sv},
                              Meaning{"author"sv, "author"sv},
                              Meaning{"itunes:author"sv, "author"sv},
                              Meaning{"category"sv, "section"sv},
                              Meaning{"dc:subject"sv, "section"sv},
                              Meaning{"media:category"sv, "section"sv},
                              Meaning{"source"sv, "source"sv},
                              Meaning{"dc:publisher"sv, "source"sv},
                              Meaning{"dc:source"sv, "source"sv},
                              Meaning{"language"sv, "language"sv},
                              Meaning{"dc:language"sv, "language"sv}};

std::string_view without_scheme(std::string_view address) {
  const std::size_t scheme = address.find("://");
  return scheme == address.npos ? address : address.substr(scheme + 3);
}

}  // namespace

std::string feed_name(const XmlEvent& element) {
  const std::string address = ascii_lower(without_scheme(std::string_view(element.space).substr(0, 200)));
  std::string_view prefix = element.space.empty() || !element.prefix.empty() ? element.prefix : ""sv;
  for (const Namespace& known : namespaces)
    if (!address.empty() && address.starts_with(known.address)) {
      prefix = known.prefix;
      break;
    }
  return prefix.empty() || prefix == "atom" || prefix == "rss" ? element.name
                                                               : std::string(prefix) + ":" + element.name;
}

std::optional<FieldChoice> field_of_feed_element(std::string_view name) {
  const auto found = std::ranges::find(meanings, name, &Meaning::element);
  if (found == meanings.end()) return std::nullopt;
  return FieldChoice{found->field, static_cast<std::size_t>(found - meanings.begin())};
}

}  // namespace fihris
