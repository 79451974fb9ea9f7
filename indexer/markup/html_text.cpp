#include "indexer/markup/html_text.h"

#include <algorithm>
#include <array>
#include <memory>
#include <new>
#include <optional>

#include <libxml/HTMLparser.h>

#include "indexer/markup/character_references.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

// Each level costs a look at all above it at every end tag.
constexpr std::size_t deepest_nesting = 1000;

constexpr std::array block_elements{"address"sv,  "article"sv, "aside"sv,      "blockquote"sv, "br"sv,      "caption"sv,
                                    "center"sv,   "dd"sv,      "details"sv,    "div"sv,        "dl"sv,      "dt"sv,
                                    "fieldset"sv, "figure"sv,  "figcaption"sv, "footer"sv,     "form"sv,    "h1"sv,
                                    "h2"sv,       "h3"sv,      "h4"sv,         "h5"sv,         "h6"sv,      "header"sv,
                                    "hr"sv,       "legend"sv,  "li"sv,         "main"sv,       "nav"sv,     "ol"sv,
                                    "option"sv,   "p"sv,       "pre"sv,        "section"sv,    "summary"sv, "table"sv,
                                    "tbody"sv,    "tfoot"sv,   "thead"sv,      "tr"sv,         "ul"sv};
constexpr std::array unseen_elements{"script"sv, "style"sv,  "template"sv, "noscript"sv, "iframe"sv, "object"sv,
                                     "svg"sv,    "select"sv, "button"sv,   "head"sv,     "audio"sv,  "video"sv};
constexpr std::array cells{"td"sv, "th"sv};

template <std::size_t Size>
bool is_one_of(const std::array<std::string_view, Size>& set, std::string_view name) {
  return std::ranges::find(set, name) != set.end();
}

// The name of the tag that begins the text, in lower case; "" when none does.
std::string tag_name(std::string_view text) {
  text.remove_prefix(text.starts_with("</") ? 2 : 1);
  std::string name;
  for (const char c : text.substr(0, 12)) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    if (!(lower >= 'a' && lower <= 'z') && !(lower >= '0' && lower <= '9')) break;
    name += lower;
  }
  const std::string_view rest = text.substr(name.size());
  return !rest.empty() && " \t\n\r/>"sv.find(rest.front()) != rest.npos ? name : "";
}

bool is_known(const std::string& name) {
  return is_one_of(block_elements, name) || is_one_of(unseen_elements, name) ||
         (!name.empty() && htmlTagLookup(reinterpret_cast<const xmlChar*>(name.c_str())) != nullptr);
}

bool has_block_element(std::string_view text) {
  for (std::size_t i = text.find('<'); i != text.npos; i = text.find('<', i + 1))
    if (is_one_of(block_elements, tag_name(text.substr(i)))) return true;
  return false;
}

std::string_view as_view(const xmlChar* text) {
  return reinterpret_cast<const char*>(text);
}

// Writes what the parser finds, line by line.
class LineWriter {
 public:
  LineWriter(htmlParserCtxt* parser, bool keeps_line_ends) : parser_(parser), keeps_line_ends_(keeps_line_ends) {}

  void start(std::string_view name) {
    if (++depth_ > deepest_nesting) return xmlStopParser(parser_);
    unseen_ += is_one_of(unseen_elements, name);
    preformatted_ += name == "pre";
    separate(name);
  }

  void end(std::string_view name) {
    depth_ -= depth_ > 0;
    unseen_ -= unseen_ > 0 && is_one_of(unseen_elements, name);
    preformatted_ -= preformatted_ > 0 && name == "pre";
    separate(name);
  }

  void text(std::string_view piece) {
    if (unseen_ > 0) return;
    for (const char c : piece) add(c);
  }

  std::string take() { return std::move(text_); }

 private:
  // Blanks and line ends wait until there is something to stand between.
  void separate(std::string_view name) {
    if (is_one_of(block_elements, name)) pending_ = '\n';
    if (is_one_of(cells, name)) wait(' ');
  }

  void wait(char separator) { pending_ = pending_ == '\n' ? '\n' : separator; }

  void add(char c) {
    const bool is_line_end = c == '\n' || c == '\r';
    if (is_line_end && (keeps_line_ends_ || preformatted_ > 0)) return wait_for_line();
    if (is_line_end || c == ' ' || c == '\t') return wait(' ');
    if (pending_ != '\0' && !text_.empty()) text_ += pending_;
    pending_ = '\0';
    text_ += c;
  }

  void wait_for_line() { pending_ = '\n'; }

  htmlParserCtxt* parser_;
  bool keeps_line_ends_;
  std::string text_;
  char pending_ = '\0';
  std::size_t depth_ = 0;
  std::size_t unseen_ = 0;
  std::size_t preformatted_ = 0;
};

LineWriter& writer_of(void* context) {
  return *static_cast<LineWriter*>(static_cast<htmlParserCtxt*>(context)->_private);
}

void on_start(void* context, const xmlChar* name, const xmlChar** /*attributes*/) {
  writer_of(context).start(as_view(name));
}

void on_end(void* context, const xmlChar* name) {
  writer_of(context).end(as_view(name));
}

void on_text(void* context, const xmlChar* text, int length) {
  writer_of(context).text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
}

// No other callback: no comments, no document of libxml2's own, no messages.
void listen(htmlParserCtxt& parser, LineWriter& writer) {
  *parser.sax = xmlSAXHandler{};
  parser.sax->startElement = on_start;
  parser.sax->endElement = on_end;
  parser.sax->characters = on_text;
  parser.sax->ignorableWhitespace = on_text;
  parser.sax->cdataBlock = on_text;
  parser._private = &writer;
}

// libxml2 stops at a NUL.
std::string without_nul(std::string_view text) {
  std::string copy(text);
  std::erase(copy, '\0');
  return copy;
}

}  // namespace

bool looks_like_html(std::string_view text) {
  for (std::size_t i = text.find_first_of("<&"); i != text.npos; i = text.find_first_of("<&", i + 1)) {
    const std::string_view rest = text.substr(i);
    if (rest.front() == '&' ? read_reference(rest).length > 0 : is_known(tag_name(rest))) return true;
  }
  return false;
}

std::string plain_text_of_html(std::string_view html) {
  const std::string source = without_nul(html);
  const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(htmlNewParserCtxt(), htmlFreeParserCtxt);
  if (!parser) throw std::bad_alloc();
  LineWriter writer(parser.get(), !has_block_element(source));
  listen(*parser, writer);
  constexpr int options =
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC;
  xmlFreeDoc(
      htmlCtxtReadMemory(parser.get(), source.data(), static_cast<int>(source.size()), nullptr, "UTF-8", options));
  return writer.take();
}

}  // namespace fihris
