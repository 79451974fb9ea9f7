// The few sentences that stand between the hits, in the language of the user.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace fihris {

enum class Language { english, arabic };

// Of $LC_ALL, $LC_MESSAGES or $LANG, the first that is not empty: "ar_EG.UTF-8" is Arabic, all others English.
Language language_of(std::string_view locale);

// "3 other copies" or «3 نسخ أخرى», with the forms that Arabic has for one, two, few and many. REQUIRES count > 0.
std::string other_copies_text(std::uint64_t count, Language language);

// The heading of a facet: "source" or «المصدر». Unknown names stay.
std::string facet_heading(std::string_view name, Language language);

}  // namespace fihris
