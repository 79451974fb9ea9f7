#include "indexer/markup/wikitext_tags.h"

#include <algorithm>
#include <array>

namespace fihris {
namespace {

using namespace std::string_view_literals;
using Effect = WikiTagEffect;

constexpr std::size_t longest_tag = 2000;

struct KnownTag {
  std::string_view name;
  Effect effect;
};
constexpr std::array known_tags{KnownTag{"ref"sv, Effect::drop},
                                KnownTag{"references"sv, Effect::drop},
                                KnownTag{"math"sv, Effect::drop},
                                KnownTag{"chem"sv, Effect::drop},
                                KnownTag{"ce"sv, Effect::drop},
                                KnownTag{"score"sv, Effect::drop},
                                KnownTag{"gallery"sv, Effect::drop},
                                KnownTag{"timeline"sv, Effect::drop},
                                KnownTag{"syntaxhighlight"sv, Effect::drop},
                                KnownTag{"source"sv, Effect::drop},
                                KnownTag{"imagemap"sv, Effect::drop},
                                KnownTag{"templatedata"sv, Effect::drop},
                                KnownTag{"templatestyles"sv, Effect::drop},
                                KnownTag{"mapframe"sv, Effect::drop},
                                KnownTag{"maplink"sv, Effect::drop},
                                KnownTag{"graph"sv, Effect::drop},
                                KnownTag{"hiero"sv, Effect::drop},
                                KnownTag{"style"sv, Effect::drop},
                                KnownTag{"script"sv, Effect::drop},
                                KnownTag{"includeonly"sv, Effect::drop},
                                KnownTag{"table"sv, Effect::drop},
                                KnownTag{"section"sv, Effect::nothing},
                                KnownTag{"nowiki"sv, Effect::literal},
                                KnownTag{"pre"sv, Effect::literal},
                                KnownTag{"br"sv, Effect::line_break},
                                KnownTag{"p"sv, Effect::line_break},
                                KnownTag{"div"sv, Effect::line_break},
                                KnownTag{"center"sv, Effect::line_break},
                                KnownTag{"blockquote"sv, Effect::line_break},
                                KnownTag{"poem"sv, Effect::line_break},
                                KnownTag{"hr"sv, Effect::line_break},
                                KnownTag{"li"sv, Effect::line_break},
                                KnownTag{"ul"sv, Effect::line_break},
                                KnownTag{"ol"sv, Effect::line_break},
                                KnownTag{"dl"sv, Effect::line_break},
                                KnownTag{"dt"sv, Effect::line_break},
                                KnownTag{"dd"sv, Effect::line_break},
                                KnownTag{"h1"sv, Effect::line_break},
                                KnownTag{"h2"sv, Effect::line_break},
                                KnownTag{"h3"sv, Effect::line_break},
                                KnownTag{"h4"sv, Effect::line_break},
                                KnownTag{"tr"sv, Effect::line_break},
                                KnownTag{"td"sv, Effect::nothing},
                                KnownTag{"th"sv, Effect::nothing},
                                KnownTag{"span"sv, Effect::nothing},
                                KnownTag{"small"sv, Effect::nothing},
                                KnownTag{"big"sv, Effect::nothing},
                                KnownTag{"b"sv, Effect::nothing},
                                KnownTag{"i"sv, Effect::nothing},
                                KnownTag{"u"sv, Effect::nothing},
                                KnownTag{"s"sv, Effect::nothing},
                                KnownTag{"em"sv, Effect::nothing},
                                KnownTag{"strong"sv, Effect::nothing},
                                KnownTag{"sub"sv, Effect::nothing},
                                KnownTag{"sup"sv, Effect::nothing},
                                KnownTag{"font"sv, Effect::nothing},
                                KnownTag{"code"sv, Effect::nothing},
                                KnownTag{"tt"sv, Effect::nothing},
                                KnownTag{"var"sv, Effect::nothing},
                                KnownTag{"kbd"sv, Effect::nothing},
                                KnownTag{"samp"sv, Effect::nothing},
                                KnownTag{"cite"sv, Effect::nothing},
                                KnownTag{"q"sv, Effect::nothing},
                                KnownTag{"abbr"sv, Effect::nothing},
                                KnownTag{"bdi"sv, Effect::nothing},
                                KnownTag{"bdo"sv, Effect::nothing},
                                KnownTag{"del"sv, Effect::nothing},
                                KnownTag{"ins"sv, Effect::nothing},
                                KnownTag{"strike"sv, Effect::nothing},
                                KnownTag{"mark"sv, Effect::nothing},
                                KnownTag{"time"sv, Effect::nothing},
                                KnownTag{"wbr"sv, Effect::nothing},
                                KnownTag{"ruby"sv, Effect::nothing},
                                KnownTag{"rb"sv, Effect::nothing},
                                KnownTag{"rt"sv, Effect::nothing},
                                KnownTag{"rp"sv, Effect::nothing},
                                KnownTag{"noinclude"sv, Effect::nothing},
                                KnownTag{"onlyinclude"sv, Effect::nothing}};

std::string lower_name(std::string_view text) {
  std::string name;
  for (const char c : text.substr(0, 16)) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    if (!(lower >= 'a' && lower <= 'z') && !(lower >= '0' && lower <= '9')) break;
    name += lower;
  }
  return name;
}

}  // namespace

WikiTag read_wiki_tag(std::string_view text) {
  const bool is_end = text.starts_with("</");
  WikiTag tag;
  tag.name = lower_name(text.substr(is_end ? 2 : 1));
  const auto known = std::ranges::find(known_tags, tag.name, &KnownTag::name);
  if (known == known_tags.end()) return {};
  const std::size_t end = text.substr(0, longest_tag).find('>');
  if (end == text.npos) return {};
  tag.effect = known->effect;
  tag.length = end + 1;
  tag.is_closed = is_end || text[end - 1] == '/';
  return tag;
}

}  // namespace fihris
