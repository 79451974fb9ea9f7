// What the keys of a keyboard give when another layout is on: Microsoft's «Arabic (101)» and the American one, which
// nearly all keyboards of the Arab world carry.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace fihris {

// The Arabic letters on the keys that give this text: "hgsghl" gives السلام. Nothing when one of the keys has none.
std::optional<std::string> arabic_on_same_keys(std::string_view ascii);

// The Latin letters on the keys that give this Arabic word: "لخخلمث" gives google. Nothing when one of the keys has
// none. The key b gives لا, as g and h do: `short_lam_alef` says that b was meant.
std::optional<std::string> latin_on_same_keys(std::string_view arabic, bool short_lam_alef);

// The letters of a keyboard, a row a line, as they lie side by side; for what fingers confuse.
std::span<const std::u32string_view> keyboard_rows();

}  // namespace fihris
