#include "indexer/pages/html_tree.h"

#include <algorithm>
#include <memory>

#include <libxml/HTMLparser.h>

#include "common/base/ascii.h"
#include "common/text/utf8.h"

namespace fihris {
namespace {

constexpr std::size_t most_nodes = 400'000;
constexpr std::size_t most_open = 400;
constexpr std::size_t most_attributes = 60;
constexpr std::size_t longest_attribute = 4'000;
constexpr std::size_t longest_entity = 40;

std::string_view as_view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

// Cut between two characters.
std::string_view beginning(std::string_view text, std::size_t longest) {
  if (text.size() <= longest) return text;
  while (!is_code_point_border(text, longest)) --longest;
  return text.substr(0, longest);
}

// A copy that the parser takes whole: it would stop at a NUL and change its mind about the encoding at a bad byte.
std::string readable_copy(std::string_view html) {
  std::string copy;
  copy.reserve(html.size());
  while (!html.empty()) {
    const std::size_t bad = std::min(find_invalid_utf8(html).value_or(html.size()), html.size());
    copy += html.substr(0, bad);
    if (bad < html.size()) copy += "\uFFFD";
    html.remove_prefix(std::min(bad + 1, html.size()));
  }
  std::ranges::replace(copy, '\0', ' ');
  return copy;
}

// Gathers what the parser finds. Callbacks of C must not throw: memory that is missing ends the program either way.
class TreeBuilder {
 public:
  explicit TreeBuilder(htmlParserCtxtPtr parser) : parser_(parser) {
    tree_.push_back({.tag = {}, .role = ElementRole::block, .text = {}, .attributes = {}});
    open_.push_back(root_node);
  }

  void start(std::string_view name, const xmlChar** attributes) {
    if (tree_.size() >= most_nodes || open_.size() >= most_open) return xmlStopParser(parser_);
    HtmlNode node{.tag = ascii_lower(name), .role = {}, .text = {}, .attributes = {}, .parent = open_.back()};
    node.role = role_of(node.tag);
    for (std::size_t i = 0; attributes != nullptr && attributes[i] != nullptr && i < 2 * most_attributes; i += 2)
      node.attributes.emplace_back(ascii_lower(as_view(attributes[i])),
                                   beginning(as_view(attributes[i + 1]), longest_attribute));
    open_.push_back(tree_.size());
    tree_.push_back(std::move(node));
  }

  void end(std::string_view name) {
    const std::string tag = ascii_lower(name);
    if (open_.size() < 2 || tree_[open_.back()].tag != tag) return;
    tree_[open_.back()].end = tree_.size();
    open_.pop_back();
  }

  void text(std::string_view piece) {
    if (tree_.back().is_text() && tree_.back().parent == open_.back() && tree_.size() - 1 > open_.back()) {
      tree_.back().text += piece;
    } else if (tree_.size() < most_nodes) {
      tree_.push_back({.tag = {},
                       .role = ElementRole::text,
                       .text = std::string(piece),
                       .attributes = {},
                       .parent = open_.back(),
                       .end = tree_.size() + 1});
    }
  }

  HtmlTree finish() {
    for (const std::size_t node : open_) tree_[node].end = tree_.size();
    return std::move(tree_);
  }

 private:
  htmlParserCtxtPtr parser_;
  HtmlTree tree_;
  std::vector<std::size_t> open_;
};

TreeBuilder& builder_of(void* context) {
  return *static_cast<TreeBuilder*>(static_cast<htmlParserCtxtPtr>(context)->_private);
}

void on_start(void* context, const xmlChar* name, const xmlChar** attributes) {
  builder_of(context).start(as_view(name), attributes);
}

void on_end(void* context, const xmlChar* name) {
  builder_of(context).end(as_view(name));
}

void on_text(void* context, const xmlChar* text, int length) {
  builder_of(context).text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
}

// No other callback: neither comments, nor a document of libxml2's own, nor messages.
void listen(htmlParserCtxt& parser, TreeBuilder& builder) {
  *parser.sax = xmlSAXHandler{};
  parser.sax->startElement = on_start;
  parser.sax->endElement = on_end;
  parser.sax->characters = on_text;
  parser.sax->ignorableWhitespace = on_text;
  parser.sax->cdataBlock = on_text;
  parser._private = &builder;
}

}  // namespace

std::string_view HtmlNode::attribute(std::string_view name) const {
  for (const auto& [key, value] : attributes)
    if (key == name) return value;
  return {};
}

HtmlTree parse_html(std::string_view html) {
  const std::string page = readable_copy(beginning(html, longest_page));
  const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(htmlNewParserCtxt(), htmlFreeParserCtxt);
  if (!parser) throw std::bad_alloc();
  TreeBuilder builder(parser.get());
  listen(*parser, builder);
  constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                          HTML_PARSE_IGNORE_ENC | HTML_PARSE_COMPACT;
  const htmlDocPtr document =
      htmlCtxtReadMemory(parser.get(), page.data(), static_cast<int>(page.size()), nullptr, "UTF-8", options);
  if (document != nullptr) xmlFreeDoc(document);
  return builder.finish();
}

std::string text_below(const HtmlTree& tree, std::size_t node, std::size_t longest) {
  std::string text;
  for (std::size_t i = node; i < tree[node].end && text.size() < longest; ++i) {
    const HtmlNode& found = tree[i];
    if (found.is_text()) text += found.text;
    if (breaks_line(found.role)) text += ' ';
    if (i != node && found.role == ElementRole::unseen) i = found.end - 1;
  }
  return std::string(beginning(text, longest));
}

namespace {

// 0 when it is none: "#1593", "#x639", "quot".
char32_t entity_value(std::string_view name) {
  if (!name.starts_with('#')) {
    const htmlEntityDesc* known = htmlEntityLookup(reinterpret_cast<const xmlChar*>(std::string(name).c_str()));
    return known == nullptr ? 0 : static_cast<char32_t>(known->value);
  }
  const bool hexadecimal = name.substr(1).starts_with('x') || name.substr(1).starts_with('X');
  char32_t value = 0;
  for (const char c : name.substr(hexadecimal ? 2 : 1)) {
    const std::size_t digit = std::string_view("0123456789abcdef").find(static_cast<char>(c | 0x20));
    if (digit >= (hexadecimal ? 16 : 10) || value > 0x10FFFF) return 0;
    value = value * (hexadecimal ? 16 : 10) + static_cast<char32_t>(digit);
  }
  return value > 0x10FFFF || (value >= 0xD800 && value < 0xE000) ? 0 : value;
}

}  // namespace

std::string decode_entities(std::string_view text) {
  std::string decoded;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t mark = std::min(text.find('&', begin), text.size());
    decoded += text.substr(begin, mark - begin);
    if (mark == text.size()) break;
    const std::size_t length = text.substr(mark, longest_entity).find(';');
    const char32_t value = length == text.npos ? 0 : entity_value(text.substr(mark + 1, length - 1));
    if (value != 0) append_utf8(decoded, value);
    if (value == 0) decoded += '&';
    begin = mark + (value == 0 ? 1 : length + 1);
  }
  return decoded;
}

}  // namespace fihris
