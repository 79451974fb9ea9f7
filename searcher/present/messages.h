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

// Of a story: "4 reports, 3 sources" or «4 أخبار، 3 مصادر». Without sources when none is known.
std::string reports_text(std::size_t reports, std::size_t sources, Language language);

// "related:" or «ذات صلة:».
std::string related_text(Language language);

// The heading of a facet: "source" or «المصدر». Unknown names stay.
std::string facet_heading(std::string_view name, Language language);

}  // namespace fihris
