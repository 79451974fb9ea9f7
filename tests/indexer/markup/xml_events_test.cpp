#include "indexer/markup/xml_events.h"

#include <doctest/doctest.h>

#include "common/base/error.h"
#include "tests/support/temporary_folder.h"

using namespace fihris;
using fihris::test::TemporaryFolder;

namespace {

// Events as a line: +name[attribute=value] for a beginning, -name for an end, text as it is, !line for damage, # for
// what ends the reading.
std::string told(const std::string& content) {
  const TemporaryFolder folder;
  const std::string path = folder.write("f", content);
  XmlEvents events(ByteSource(path), "f.xml", "");
  std::string line;
  for (bool more = true; more;) try {
      const std::optional<XmlEvent> event = events.next();
      more = event.has_value();
      if (!more) break;
      using Kind = XmlEvent::Kind;
      if (event->kind == Kind::start) line += "+" + event->prefix + (event->prefix.empty() ? "" : ":") + event->name;
      for (const XmlAttribute& attribute : event->attributes)
        line += "[" + attribute.name + "=" + attribute.value + "]";
      if (event->kind == Kind::end) line += "-" + event->name;
      if (event->kind == Kind::text) line += "'" + event->text + "'";
      if (event->kind == Kind::damage) line += "!" + std::to_string(event->line);
    } catch (const InputError& error) {
      line += std::string("#") + error.what();
    }
  return line;
}

}  // namespace

TEST_CASE("elements, attributes, text and CDATA are told in order") {
  CHECK(told("<?xml version='1.0'?><a x='1&amp;2'>أ<![CDATA[<b>]]><c/>&lt;</a>") == "+a[x=1&2]'أ<b>'+c-c'<'-a");
}

TEST_CASE("namespaces are told by prefix and address, also where nobody declared them") {
  const TemporaryFolder folder;
  XmlEvents events(ByteSource(folder.write("f", "<a xmlns='urn:x'><dc:b/></a>")), "f.xml", "");
  CHECK(events.next()->space == "urn:x");
  const XmlEvent inner = *events.next();
  CHECK(inner.name == "b");
  CHECK(inner.prefix == "dc");
  CHECK(inner.space.empty());
}

TEST_CASE("no entity of a document's own is expanded and no file is read") {
  CHECK(told("<!DOCTYPE a [<!ENTITY l 'ha'><!ENTITY m '&l;&l;&l;&l;'><!ENTITY f SYSTEM '/etc/passwd'>]><a "
             "b='&m;'>&m;&f;</a>") == "+a[b=&m;]'&m;&f;'-a");
}

TEST_CASE("past damage it reads on") {
  CHECK(told("<a>\n<b>x</c>\n<d>y</d></a>") == "+a'\n'+b'x'!2-b'\n'+d'y'-d-a");
  CHECK(told("<a><b>x</b><c>") == "+a+b'x'-b+c!1");
}

TEST_CASE("nesting is bounded") {
  std::string deep;
  for (int i = 0; i < 300; ++i) deep += "<a>\n";
  CHECK(told(deep).ends_with("#f.xml:257: elements nested more than 256 deep: the rest is not read"));
}

TEST_CASE("a long document is read in blocks, with the lines counted") {
  std::string content = "<a>";
  for (int i = 0; i < 100'000; ++i) content += "<b>ع</b>\n";
  const TemporaryFolder folder;
  XmlEvents events(ByteSource(folder.write("f", content + "</a>")), "f.xml", "");
  std::size_t elements = 0;
  std::uint64_t last_line = 0;
  while (const auto event = events.next()) {
    elements += event->kind == XmlEvent::Kind::start;
    last_line = event->line;
  }
  CHECK(elements == 100'001);
  CHECK(last_line == 100'001);
  CHECK(events.bytes_read() == content.size() + 4);
}
