#include "indexer/pages/element_roles.h"

#include <algorithm>
#include <array>

namespace fihris {
namespace {

using enum ElementRole;

struct NamedRole {
  std::string_view tag;
  ElementRole role;
};

// Sorted by name. A page without <body> may have all its text in <head>, as libxml2 reads it. Players, lists of choices
// and drawings are unseen: what text they hold is not prose.
constexpr std::array named_roles{
    NamedRole{"a", link},
    NamedRole{"address", block},
    NamedRole{"amp-ad", unseen},
    NamedRole{"amp-carousel", frame},
    NamedRole{"amp-consent", unseen},
    NamedRole{"amp-embed", unseen},
    NamedRole{"amp-sidebar", unseen},
    NamedRole{"applet", unseen},
    NamedRole{"area", unseen},
    NamedRole{"article", block},
    NamedRole{"aside", frame},
    NamedRole{"audio", unseen},
    NamedRole{"blockquote", block},
    NamedRole{"body", block},
    NamedRole{"br", line_break},
    NamedRole{"button", unseen},
    NamedRole{"canvas", unseen},
    NamedRole{"caption", caption},
    NamedRole{"center", block},
    NamedRole{"dd", item},
    NamedRole{"details", block},
    NamedRole{"dialog", unseen},
    NamedRole{"dir", block},
    NamedRole{"div", block},
    NamedRole{"dl", block},
    NamedRole{"dt", item},
    NamedRole{"embed", unseen},
    NamedRole{"fieldset", block},
    NamedRole{"figcaption", caption},
    NamedRole{"figure", block},
    NamedRole{"footer", frame},
    NamedRole{"form", frame},
    NamedRole{"frameset", unseen},
    NamedRole{"h1", heading},
    NamedRole{"h2", heading},
    NamedRole{"h3", heading},
    NamedRole{"h4", heading},
    NamedRole{"h5", heading},
    NamedRole{"h6", heading},
    NamedRole{"head", frame},
    NamedRole{"header", block},
    NamedRole{"hgroup", block},
    NamedRole{"hr", block},
    NamedRole{"html", block},
    NamedRole{"iframe", unseen},
    NamedRole{"input", unseen},
    NamedRole{"li", item},
    NamedRole{"main", block},
    NamedRole{"map", unseen},
    NamedRole{"marquee", frame},
    NamedRole{"math", unseen},
    NamedRole{"menu", frame},
    NamedRole{"nav", frame},
    NamedRole{"noframes", unseen},
    NamedRole{"noscript", unseen},
    NamedRole{"object", unseen},
    NamedRole{"ol", block},
    NamedRole{"optgroup", unseen},
    NamedRole{"option", unseen},
    NamedRole{"p", paragraph},
    NamedRole{"picture", inline_text},
    NamedRole{"pre", preformatted},
    NamedRole{"script", unseen},
    NamedRole{"section", block},
    NamedRole{"select", unseen},
    NamedRole{"style", unseen},
    NamedRole{"summary", block},
    NamedRole{"svg", unseen},
    NamedRole{"table", block},
    NamedRole{"tbody", block},
    NamedRole{"td", block},
    NamedRole{"template", unseen},
    NamedRole{"textarea", unseen},
    NamedRole{"tfoot", block},
    NamedRole{"th", block},
    NamedRole{"thead", block},
    NamedRole{"title", unseen},
    NamedRole{"tr", block},
    NamedRole{"ul", block},
    NamedRole{"video", unseen},
};
static_assert(std::ranges::is_sorted(named_roles, {}, &NamedRole::tag));

}  // namespace

ElementRole role_of(std::string_view tag) {
  const auto found = std::ranges::lower_bound(named_roles, tag, {}, &NamedRole::tag);
  if (found != named_roles.end() && found->tag == tag) return found->role;
  return tag.find('-') != tag.npos ? block : inline_text;
}

}  // namespace fihris
