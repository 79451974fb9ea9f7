#include "indexer/markup/xml_events.h"

#include <algorithm>
#include <deque>
#include <mutex>
#include <utility>

#include <fmt/format.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>

#include "common/base/error.h"
#include "common/text/utf8.h"
#include "indexer/markup/xml_decoder.h"
#include "indexer/markup/xml_repair.h"
#include "indexer/readers/control_characters.h"

namespace fihris {
namespace {

constexpr std::size_t block_bytes = 32ULL << 10;
constexpr std::size_t deepest_nesting = 256;

std::string copy_of(const xmlChar* text) {
  return text == nullptr ? "" : reinterpret_cast<const char*>(text);
}

xmlParserInputPtr refuse(const char* /*address*/, const char* /*id*/, xmlParserCtxtPtr /*parser*/) {
  return nullptr;
}

// Belt and braces: without a DTD there is nothing that a document could ask for.
void refuse_outside_entities() {
  static std::once_flag once;
  std::call_once(once, [] { xmlSetExternalEntityLoader(refuse); });
}

struct FreeParser {
  void operator()(xmlParserCtxt* parser) const {
    xmlFreeDoc(parser->myDoc);  // there is none, unless libxml2 made one behind our back
    xmlFreeParserCtxt(parser);
  }
};

// What the parser told of one block.
struct Heard {
  xmlParserCtxt* parser = nullptr;
  std::deque<XmlEvent> events;
  std::size_t depth = 0;
  std::string damage;
  bool is_too_deep = false;

  std::uint64_t line() const { return parser->input == nullptr ? 0 : static_cast<std::uint64_t>(parser->input->line); }
};

Heard& heard_by(void* context) {
  return *static_cast<Heard*>(context);
}

// An & of a value comes as "&#38;", since we do not ask for entities to be replaced.
std::string value_of(std::string_view escaped) {
  constexpr std::string_view mark = "&#38;";
  std::string value;
  for (std::size_t at = 0; (at = escaped.find(mark)) != escaped.npos; escaped.remove_prefix(at + mark.size())) {
    value += escaped.substr(0, at);
    value += '&';
  }
  return value += escaped;
}

// Five pointers an attribute: name, prefix, namespace, begin and end of the value.
std::vector<XmlAttribute> attributes_of(int count, const xmlChar** fields) {
  std::vector<XmlAttribute> attributes;
  for (int i = 0; i < count; ++i, fields += 5) {
    const auto* begin = reinterpret_cast<const char*>(fields[3]);
    const auto* end = reinterpret_cast<const char*>(fields[4]);
    attributes.push_back(
        {copy_of(fields[1]), copy_of(fields[0]), value_of({begin, static_cast<std::size_t>(end - begin)})});
  }
  return attributes;
}

void on_start(void* context, const xmlChar* name, const xmlChar* prefix, const xmlChar* space, int /*namespaces*/,
              const xmlChar** /*namespace_list*/, int attributes, int /*defaulted*/, const xmlChar** fields) {
  Heard& heard = heard_by(context);
  if (++heard.depth > deepest_nesting) {
    heard.is_too_deep = true;
    return xmlStopParser(heard.parser);
  }
  XmlEvent event{.kind = XmlEvent::Kind::start,
                 .name = copy_of(name),
                 .prefix = copy_of(prefix),
                 .space = copy_of(space),
                 .attributes = attributes_of(attributes, fields),
                 .text = {},
                 .line = heard.line()};
  heard.events.push_back(std::move(event));
}

void on_end(void* context, const xmlChar* name, const xmlChar* prefix, const xmlChar* space) {
  Heard& heard = heard_by(context);
  heard.depth -= heard.depth > 0;
  XmlEvent event{.kind = XmlEvent::Kind::end,
                 .name = copy_of(name),
                 .prefix = copy_of(prefix),
                 .space = copy_of(space),
                 .attributes = {},
                 .text = {},
                 .line = heard.line()};
  heard.events.push_back(std::move(event));
}

void on_text(void* context, const xmlChar* text, int length) {
  Heard& heard = heard_by(context);
  if (heard.events.empty() || heard.events.back().kind != XmlEvent::Kind::text) {
    XmlEvent event;
    event.line = heard.line();
    heard.events.push_back(std::move(event));
  }
  heard.events.back().text.append(reinterpret_cast<const char*>(text), static_cast<std::size_t>(length));
}

std::string shortened(const char* message) {
  constexpr std::size_t longest = 80;
  std::string reason = single_line(message == nullptr ? "unknown reason" : message);
  std::size_t end = std::min(reason.size(), longest);
  while (!is_code_point_border(reason, end)) --end;
  return reason.substr(0, end);
}

void on_error(void* context, xmlErrorPtr error) {
  Heard& heard = heard_by(context);
  if (error == nullptr || error->level < XML_ERR_ERROR || error->domain == XML_FROM_NAMESPACE) return;
  heard.damage = shortened(error->message);
  XmlEvent event;
  event.kind = XmlEvent::Kind::damage;
  event.text = heard.damage;
  event.line = heard.line();
  heard.events.push_back(std::move(event));
}

xmlSAXHandler callbacks() {
  xmlSAXHandler handler{};
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = on_start;
  handler.endElementNs = on_end;
  handler.characters = on_text;
  handler.ignorableWhitespace = on_text;
  handler.cdataBlock = on_text;
  handler.serror = on_error;
  return handler;
}

}  // namespace

std::string_view XmlEvent::attribute(std::string_view wanted) const {
  for (const XmlAttribute& attribute : attributes)
    if (attribute.name == wanted) return attribute.value;
  return {};
}

struct XmlEvents::Impl {
  ByteSource bytes;
  std::string name;
  XmlDecoder decoder;
  XmlRepair repair;
  Heard heard;
  std::unique_ptr<xmlParserCtxt, FreeParser> parser;
  std::string block = std::string(block_bytes, '\0');
  bool at_end = false;
  std::string failure;

  Impl(ByteSource bytes_, std::string name_, std::string encoding)
      : bytes(std::move(bytes_)), name(name_), decoder(name_, std::move(encoding)), repair(std::move(name_)) {
    refuse_outside_entities();
    xmlSAXHandler handler = callbacks();
    parser.reset(xmlCreatePushParserCtxt(&handler, &heard, nullptr, 0, nullptr));
    if (!parser) throw std::bad_alloc();
    heard.parser = parser.get();
    xmlCtxtUseOptions(parser.get(), XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(parser.get(), XML_CHAR_ENCODING_UTF8);
  }

  // A whole block, so that the declaration is in the first one.
  std::string_view read_block() {
    std::size_t filled = 0;
    while (filled < block.size()) {
      const std::size_t count = bytes.read(block.data() + filled, block.size() - filled);
      if (count == 0) break;
      filled += count;
    }
    return std::string_view(block).substr(0, filled);
  }

  void hear_more() {
    const std::string_view raw = read_block();
    at_end = raw.size() < block.size();
    const std::string text = repair.repair(decoder.decode(raw), at_end);
    xmlParseChunk(parser.get(), text.data(), static_cast<int>(text.size()), at_end ? 1 : 0);
    if (heard.is_too_deep) fail(fmt::format("elements nested more than {} deep", deepest_nesting));
    if (!at_end && parser->disableSAX != 0) fail("damaged XML: " + heard.damage);
  }

  [[noreturn]] void fail(const std::string& reason) const {
    throw InputError(fmt::format("{}:{}: {}: the rest is not read", name, heard.line(), reason));
  }

  // What went wrong waits until all that stands before it is given out.
  void try_to_hear_more() {
    try {
      hear_more();
    } catch (const InputError& error) {
      failure = error.what();
      at_end = true;
    }
  }
};

XmlEvents::XmlEvents(ByteSource bytes, std::string name, std::string encoding)
    : impl_(std::make_unique<Impl>(std::move(bytes), std::move(name), std::move(encoding))) {}
XmlEvents::~XmlEvents() = default;

std::optional<XmlEvent> XmlEvents::next() {
  while (impl_->heard.events.empty()) {
    if (!impl_->failure.empty()) throw InputError(std::exchange(impl_->failure, ""));
    if (impl_->at_end) return std::nullopt;
    impl_->try_to_hear_more();
  }
  XmlEvent event = std::move(impl_->heard.events.front());
  impl_->heard.events.pop_front();
  return event;
}

std::uint64_t XmlEvents::bytes_read() const {
  return impl_->bytes.bytes_read();
}

std::uint64_t XmlEvents::stored_bytes_read() const {
  return impl_->bytes.stored_bytes_read();
}

}  // namespace fihris
