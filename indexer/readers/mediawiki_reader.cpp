#include "indexer/readers/mediawiki_reader.h"

#include <algorithm>
#include <set>
#include <vector>

#include <fmt/format.h>

#include "common/base/ascii.h"
#include "common/base/error.h"
#include "indexer/markup/wikitext.h"
#include "indexer/markup/xml_events.h"
#include "indexer/readers/control_characters.h"
#include "indexer/readers/record_fields.h"
#include "indexer/readers/xml_articles.h"

namespace fihris {
namespace {

constexpr std::size_t longest_wikitext = 16ULL << 20;
constexpr std::size_t longest_value = 4096;  // of all other elements

struct Page {
  std::uint64_t line = 0;
  std::string title;
  std::string ns;
  std::string id;
  std::string timestamp;
  std::string model;
  std::string text;
  bool is_redirect = false;
  bool is_overlong = false;
};

struct Site {
  std::string name;
  std::string database;
  std::string base;  // address of the main page
  std::string language;
  WikiNames names;
  std::set<std::string> other_namespaces;  // all but the main one, in lower case
};

// "https://ar.example/wiki/عدن_(مدينة)" of "https://ar.example/wiki/الرئيسية".
std::string page_address(const Site& site, const std::string& title) {
  const std::size_t slash = site.base.rfind('/');
  if (slash == site.base.npos) return "";
  std::string address = site.base.substr(0, slash + 1);
  for (const char c : title) {
    if (c == ' ') {
      address += '_';
    } else if (static_cast<unsigned char>(c) <= ' ' ||
               std::string_view("\"#%<>?[\\]^`{|}").find(c) != std::string_view::npos) {
      address += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      address += c;
    }
  }
  return address;
}

// Old dumps do not say of a page which namespace it is in, nor that it is a redirect.
bool is_in_other_namespace(const Site& site, const Page& page) {
  if (!page.ns.empty()) return page.ns != "0";
  return site.other_namespaces.contains(ascii_lower(page.title.substr(0, page.title.find(':'))));
}

bool is_redirect(const Page& page) {
  constexpr std::size_t longest_word = 16;
  const std::string begin = ascii_lower(page.text.substr(0, longest_word));
  return page.is_redirect || begin.starts_with("#redirect") || begin.starts_with("#تحويل");
}

}  // namespace

struct MediaWikiReader::Impl {
  std::string name;
  Warn warn;
  SourceSettings settings;
  XmlEvents events;
  Site site;
  std::optional<Page> page;
  std::vector<std::string> path;
  std::string value;   // text of the element that is open
  std::string ns_key;  // of the <namespace> that is open
  std::uint64_t line = 1;
  bool has_root = false;
  bool is_at_end = false;
  bool has_warned = false;

  explicit Impl(ReaderInput input)
      : name(input.name),
        warn(std::move(input.warn)),
        settings(std::move(input.settings)),
        events(std::move(input.bytes), std::move(input.name), settings.encoding) {}

  std::string position() const { return fmt::format("{}:{}", name, line); }

  [[noreturn]] void reject(std::string_view reason) const {
    throw InputError(fmt::format("{}: {}", position(), reason));
  }

  void end() {
    if (!has_root) reject("not a dump of MediaWiki: no XML in it");
    if (!path.empty()) reject("the dump ends before its last page does: get it again");
  }

  std::optional<Article> take(const XmlEvent& event) {
    using Kind = XmlEvent::Kind;
    if (event.kind == Kind::text) take_text(event.text);
    if (event.kind == Kind::start) start(event);
    if (event.kind == Kind::damage && !std::exchange(has_warned, true))
      warn(fmt::format("{}:{}: damaged XML: {}: read as far as it goes", name, event.line, event.text));
    return event.kind == Kind::end ? finish() : std::nullopt;
  }

  void take_text(std::string_view text) {
    const bool is_wikitext = page && !path.empty() && path.back() == "text";
    if (value.size() + text.size() <= (is_wikitext ? longest_wikitext : longest_value)) {
      value += text;
    } else if (is_wikitext) {
      page->is_overlong = true;
    }
  }

  void start(const XmlEvent& element) {
    if (!std::exchange(has_root, true)) require_root(element);
    path.push_back(element.name);
    value.clear();
    if (element.name == "namespace") ns_key = element.attribute("key");
    if (element.name == "page") {
      page.emplace();
      page->line = element.line;
    }
    if (element.name == "redirect" && page) page->is_redirect = true;
  }

  void require_root(const XmlEvent& element) {
    line = element.line;
    site.language = element.attribute("lang");
    is_at_end = element.name != "mediawiki";
    if (is_at_end)
      reject(fmt::format("not a dump of MediaWiki: it begins with <{}>", single_line(element.name.substr(0, 40))));
  }

  std::optional<Article> finish() {
    if (path.empty()) return std::nullopt;
    const std::string element = std::move(path.back());
    path.pop_back();
    const std::string parent = path.empty() ? "" : path.back();
    if (element == "page" && page) return finish_page();
    if (page) set_in_page(parent, element);
    if (!page) set_in_site(parent, element);
    value.clear();
    return std::nullopt;
  }

  void set_in_site(const std::string& parent, const std::string& element) {
    if (parent == "namespaces") add_namespace(ascii_lower(value));
    if (parent != "siteinfo") return;
    if (element == "sitename") site.name = single_line(value);
    if (element == "dbname") site.database = single_line(value);
    if (element == "base") site.base = single_line(value);
  }

  void add_namespace(const std::string& namespace_name) {
    constexpr std::size_t most_namespaces = 1000;
    if (ns_key.empty() || ns_key == "0" || site.other_namespaces.size() >= most_namespaces) return;
    site.other_namespaces.insert(namespace_name);
    if (ns_key == "6") site.names.files.insert(namespace_name);
    if (ns_key == "14") site.names.categories.insert(namespace_name);
  }

  void set_in_page(const std::string& parent, const std::string& element) {
    struct Place {
      std::string_view parent, element;
      std::string Page::*member;
    };
    static constexpr Place places[] = {{"page", "title", &Page::title},     {"page", "ns", &Page::ns},
                                       {"page", "id", &Page::id},           {"revision", "timestamp", &Page::timestamp},
                                       {"revision", "model", &Page::model}, {"revision", "text", &Page::text}};
    for (const Place& place : places)
      if (place.parent == parent && place.element == element) (*page).*place.member = std::exchange(value, "");
  }

  std::optional<Article> finish_page() {
    Page whole = *std::exchange(page, std::nullopt);
    const bool is_article = !is_in_other_namespace(site, whole) && !is_redirect(whole) &&
                            (whole.model.empty() || whole.model == "wikitext");
    if (!is_article) return std::nullopt;
    line = whole.line;
    if (whole.is_overlong) reject(fmt::format("a page of more than {} MiB: split it", longest_wikitext >> 20));
    return article_of(whole);
  }

  Article article_of(const Page& whole) {
    const WikiText plain = plain_text_of_wikitext(without_controls(whole.text), site.names);
    const std::string where = position();
    const std::string& wiki = site.database.empty() ? site.name : site.database;
    const std::string id = fmt::format("{}:{}", wiki, whole.id.empty() ? whole.title : whole.id);
    const std::string address = page_address(site, whole.title);
    RecordFields record(where, warn, settings);
    record.set({"id"}, "id", id, Markup::plain);
    record.set({"title"}, "title", whole.title, Markup::plain);
    record.set({"text"}, "text", plain.text, Markup::plain);
    record.set({"date"}, "timestamp", whole.timestamp, Markup::plain);
    record.set({"source"}, "sitename", site.name, Markup::plain);
    record.set({"url"}, "url", address, Markup::plain);
    record.set({"section"}, "category", plain.category, Markup::plain);
    record.set({"language"}, "language", site.language, Markup::plain);
    return record.finish();
  }
};

MediaWikiReader::MediaWikiReader(ReaderInput input) : impl_(std::make_unique<Impl>(std::move(input))) {}
MediaWikiReader::~MediaWikiReader() = default;

std::optional<Article> MediaWikiReader::next() {
  return next_of_xml(*impl_);
}

std::string MediaWikiReader::position() const {
  return impl_->position();
}

std::uint64_t MediaWikiReader::bytes_read() const {
  return impl_->events.bytes_read();
}

std::uint64_t MediaWikiReader::stored_bytes_read() const {
  return impl_->events.stored_bytes_read();
}

}  // namespace fihris
