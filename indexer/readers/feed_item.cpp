#include "indexer/readers/feed_item.h"

#include <algorithm>
#include <array>

#include "indexer/markup/links.h"
#include "indexer/readers/control_characters.h"
#include "indexer/readers/feed_elements.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t most_values = 200;  // of different names
constexpr std::array joined_fields{"author"sv, "section"sv};
constexpr std::array addresses{"url"sv, "href"sv, "resource"sv, "term"sv};

std::string_view attribute_of(const std::vector<XmlAttribute>& attributes, std::string_view name) {
  const auto found = std::ranges::find(attributes, name, &XmlAttribute::name);
  return found == attributes.end() ? ""sv : std::string_view(found->value);
}

// xml:base and xml:lang are never without their prefix.
std::string xml_attribute(const XmlEvent& element, std::string_view name) {
  for (const XmlAttribute& attribute : element.attributes)
    if (attribute.prefix == "xml" && attribute.name == name) return attribute.value;
  return "";
}

void append_escaped(std::string& html, std::string_view text) {
  for (const char c : text) {
    if (c == '&') {
      html += "&amp;";
    } else if (c == '<') {
      html += "&lt;";
    } else {
      html += c;
    }
  }
}

// Of the type of an Atom text: text, html, xhtml, or a media type.
Markup markup_of(const FeedValue& value) {
  const std::string_view type = value.attribute("type");
  if (value.is_html || type == "html" || type == "xhtml" || type == "text/html") return Markup::html;
  return type == "text" || type == "text/plain" ? Markup::plain : Markup::any;
}

// The name in "desk@marfaa.example (لميس الوهيبي)".
std::string name_of_author(const std::string& text) {
  const std::size_t open = text.find('(');
  const std::size_t close = text.rfind(')');
  if (text.find('@') >= open || close == text.npos || close < open) return text;
  return text.substr(open + 1, close - open - 1);
}

// What elements inside elements mean: of persons and sources the name, of groups each element.
std::string plain_name(const std::string& name) {
  const std::size_t slash = name.rfind('/');
  if (slash == name.npos) return name;
  std::string inner = name.substr(slash + 1);
  if (name.starts_with("media:")) return inner;
  if (name == "author/name") return "author";
  return name == "source/title" ? "source" : "";
}

}  // namespace

std::string_view FeedValue::attribute(std::string_view wanted) const {
  return attribute_of(attributes, wanted);
}

void FeedValue::add_text(std::string_view piece) {
  if (is_html) {
    append_escaped(text, piece);
  } else {
    text += piece;
  }
}

void FeedValue::open_inner(std::string_view element) {
  if (!is_html) {
    const std::string plain = std::exchange(text, "");
    append_escaped(text, plain);
  }
  is_html = true;
  ++inner;
  text.append("<").append(element).append(">");
}

void FeedValue::close_inner(std::string_view element) {
  --inner;
  text.append("</").append(element).append(">");
}

FeedItem::FeedItem(const XmlEvent& element)
    : line_(element.line), base_(xml_attribute(element, "base")), language_(xml_attribute(element, "lang")) {
  const std::string_view about = element.attribute("about");  // RSS 1.0
  if (!about.empty()) put("dc:identifier", std::string(about), Markup::plain);
}

void FeedItem::add(FeedValue value) {
  value.name = plain_name(value.name);
  if (value.name.empty() || !value.attribute("src").empty()) return;
  if (value.name == "link") return add_link(value);
  if (value.name == "guid" || value.name == "id") return add_identity(value);
  if (value.name == "author") value.text = name_of_author(value.text);
  if (const std::string_view label = value.attribute("label"); value.text.empty() && !label.empty()) value.text = label;
  for (const std::string_view address : addresses)
    if (value.text.empty()) value.text = value.attribute(address);
  put(value.name, std::move(value.text), markup_of(value));
}

void FeedItem::put(const std::string& name, std::string text, Markup markup) {
  if (!has_visible_text(text)) return;
  const auto choice = field_of_feed_element(name);
  const bool is_joined = choice && std::ranges::find(joined_fields, choice->field) != joined_fields.end();
  const auto before = std::ranges::find(values_, name, &Named::name);
  if (before == values_.end() && values_.size() < most_values) {
    values_.push_back({name, std::move(text), markup});
  } else if (before != values_.end() && is_joined && before->text.size() < 1000) {
    before->text += "، " + single_line(text);
  }
}

// Of Atom only the page itself: not the feed, not a film.
void FeedItem::add_link(const FeedValue& value) {
  const std::string_view relation = value.attribute("rel");
  if (!relation.empty() && relation != "alternate") return;
  const std::string_view target = value.attribute("href");
  put("link", single_line(target.empty() ? value.text : target), Markup::plain);
}

void FeedItem::add_identity(const FeedValue& value) {
  const std::string id = single_line(value.text);
  put(value.name, id, Markup::plain);
  const bool is_link = value.name == "guid" && value.attribute("isPermaLink") != "false" && id.starts_with("http");
  if (is_link) permalink_ = id;
}

Article FeedItem::finish(const FeedFacts& feed, const std::string& position, const Warn& warn,
                         const SourceSettings& settings) {
  complete(feed);
  RecordFields record(position, warn, settings);
  for (const Named& value : values_) {
    const bool is_mapped = settings.fields.contains(value.name);
    const auto choice = is_mapped ? field_of_key(value.name, settings) : field_of_feed_element(value.name);
    if (choice) record.set(*choice, value.name, value.text, value.markup);
    if (!choice) record.keep_string(value.name, single_line(value.text));
  }
  return record.finish();
}

bool FeedItem::has(std::string_view field) const {
  return std::ranges::any_of(values_, [&](const Named& value) {
    const auto choice = field_of_feed_element(value.name);
    return choice && choice->field == field;
  });
}

// What the item leaves to its feed.
void FeedItem::complete(const FeedFacts& feed) {
  if (!has("url")) put("link", permalink_, Markup::plain);
  if (!has("source")) put("source", feed.title, Markup::any);
  if (!has("language")) put("language", language_.empty() ? feed.language : language_, Markup::plain);
  const std::string base = resolve_link(base_, feed.base);
  for (Named& value : values_) {
    if (value.name == "link") value.text = resolve_link(value.text, base.empty() ? feed.link : base);
    // "7" may be the name of an item in any feed.
    const bool is_local = (value.name == "guid" || value.name == "id") && value.text.find(':') == value.text.npos;
    if (is_local && !feed.link.empty()) value.text = feed.link + "#" + value.text;
  }
}

}  // namespace fihris
