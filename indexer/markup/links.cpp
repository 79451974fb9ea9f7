#include "indexer/markup/links.h"

#include <memory>

#include <fmt/format.h>
#include <libxml/uri.h>

namespace fihris {
namespace {

constexpr std::size_t longest_link = 4096;

struct FreeXml {
  void operator()(xmlChar* text) const { xmlFree(text); }
};

bool is_absolute(const std::string& link) {
  return link.find("://") != link.npos;
}

// libxml2 takes addresses in ASCII only.
std::string escaped(const std::string& link) {
  std::string ascii;
  for (const char c : link) {
    if (c > ' ' && c != 0x7F) {
      ascii += c;
    } else {
      ascii += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
  }
  return ascii;
}

}  // namespace

std::string resolve_link(const std::string& link, const std::string& base) {
  if (link.empty() || is_absolute(link) || !is_absolute(base) || link.size() + base.size() > longest_link) return link;
  const std::string ascii_link = escaped(link);
  const std::string ascii_base = escaped(base);
  const std::unique_ptr<xmlChar, FreeXml> resolved(xmlBuildURI(reinterpret_cast<const xmlChar*>(ascii_link.c_str()),
                                                               reinterpret_cast<const xmlChar*>(ascii_base.c_str())));
  return resolved ? std::string(reinterpret_cast<const char*>(resolved.get())) : link;
}

}  // namespace fihris
