// A page of HTML as a light tree. Only html_tree.cpp knows that libxml2 reads it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/pages/element_roles.h"

namespace fihris {

inline constexpr std::size_t root_node = 0;

// An element, or a run of text (role `text`, no tag). The raw content of a script is a run of text too.
struct HtmlNode {
  std::string tag;  // lower case
  ElementRole role = ElementRole::inline_text;
  std::string text;
  std::vector<std::pair<std::string, std::string>> attributes;  // names in lower case, entities decoded
  std::size_t parent = root_node;
  std::size_t end = 0;  // one past the last node below this one

  bool is_text() const { return role == ElementRole::text; }
  // Empty when there is none.
  std::string_view attribute(std::string_view name) const;
};

// All nodes in the order of the page: those below nodes[i] are nodes[i + 1] … nodes[nodes[i].end - 1]. The first
// is a root without a tag.
//
//   const HtmlTree tree = parse_html(page);
//   for (std::size_t i = 0; i < tree.size(); ++i) use(tree[i]);
using HtmlTree = std::vector<HtmlNode>;

// Bytes of a page that are read; what follows is left out.
inline constexpr std::size_t longest_page = 24 << 20;

// Takes any bytes and never throws for them; nothing is fetched, and no entity from outside is read. The page is
// taken as UTF-8 whatever it says of itself; bytes that are none become U+FFFD. Time is linear: reading stops after
// 24 MiB, 400,000 nodes or 400 open elements, and what was read so far is the tree.
HtmlTree parse_html(std::string_view html);

// "&quot;عاجل&quot; &#1593;" is "\"عاجل\" ع". For text that was escaped once too often, as in JSON.
std::string decode_entities(std::string_view text);

// All text below a node, as it stands, without scripts and styles; stops at `longest` bytes.
std::string text_below(const HtmlTree& tree, std::size_t node, std::size_t longest = 1 << 20);

}  // namespace fihris
