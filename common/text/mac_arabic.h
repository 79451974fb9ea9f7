// The upper half of MacArabic, which ICU does not have.
#pragma once

#include <string_view>

namespace fihris {

// The characters of bytes 80 to FF, in order. A0 to BF, DB to DF and FB to FD repeat ASCII for text that runs to the
// left. Source: the mapping ARABIC.TXT that Apple gave to the Unicode Consortium.
inline constexpr std::u16string_view mac_arabic_upper_half =
    u"\u00C4\u00A0\u00C7\u00C9\u00D1\u00D6\u00DC\u00E1\u00E0\u00E2\u00E4\u06BA\u00AB\u00E7\u00E9\u00E8"
    u"\u00EA\u00EB\u00ED\u2026\u00EE\u00EF\u00F1\u00F3\u00BB\u00F4\u00F6\u00F7\u00FA\u00F9\u00FB\u00FC"
    u"\u0020\u0021\u0022\u0023\u0024\u066A\u0026\u0027\u0028\u0029\u002A\u002B\u060C\u002D\u002E\u002F"
    u"\u0660\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668\u0669\u003A\u061B\u003C\u003D\u003E\u061F"
    u"\u274A\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0628\u0629\u062A\u062B\u062C\u062D\u062E\u062F"
    u"\u0630\u0631\u0632\u0633\u0634\u0635\u0636\u0637\u0638\u0639\u063A\u005B\u005C\u005D\u005E\u005F"
    u"\u0640\u0641\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u0649\u064A\u064B\u064C\u064D\u064E\u064F"
    u"\u0650\u0651\u0652\u067E\u0679\u0686\u06D5\u06A4\u06AF\u0688\u0691\u007B\u007C\u007D\u0698\u06D2";
static_assert(mac_arabic_upper_half.size() == 128);

}  // namespace fihris
