// The query language by examples, each of which the page links to.
#pragma once

#include <array>
#include <string_view>

namespace fihris {

struct QueryExample {
  std::string_view query;
  std::string_view arabic;  // what it means
  std::string_view english;
  bool is_on_home_page = false;
};

inline constexpr std::array query_examples{
    QueryExample{"انتخابات بلدية", "أخبار فيها الكلمتان أو إحداهما، بأي صيغة؛ الأنسب أولًا",
                 "articles with the words, or one of them, in any form; the best first", true},
    QueryExample{"«قانون الانتخابات»", "الكلمات متجاورة بهذا الترتيب", "these words side by side in this order", true},
    QueryExample{"زلزال -تركيا", "فيها «زلزال» وليس فيها «تركيا»", "with the first word, without the second", true},
    QueryExample{"+النيل مياه", "لا بد من «النيل»، و«مياه» تقدّم الخبر",
                 "the first word must be there, the other one helps"},
    QueryExample{"=مدرسة", "الكلمة كما كُتبت، لا صيغها", "the word as it is written, not its other forms"},
    QueryExample{"غاز أو نفط", "فيها أي الكلمتين", "either word"},
    QueryExample{"غاز AND مصر", "فيها الكلمتان معًا", "both words"},
    QueryExample{"(غاز أو نفط) AND مصر", "الأقواس تجمع", "parentheses group"},
    QueryExample{"مصر قرب/5 غاز", "بين الكلمتين خمس كلمات على الأكثر", "at most five words between them"},
    QueryExample{"انتخاب*", "كلمات تبدأ هكذا", "words that begin so"},
    QueryExample{"محادثت~", "كلمات تختلف بحرف واحد", "words that differ by one letter"},
    QueryExample{"العنوان:زلزال", "الكلمة في العنوان", "in the title"},
    QueryExample{"القسم:رياضة كأس",
                 "في هذا القسم؛ وكذلك المصدر: والكاتب:", "of this section; so too source: and author:"},
    QueryExample{"زلزال تاريخ:2024-09", "في هذا الشهر؛ ويصلح يوم أو سنة أو «أمس» أو «رمضان 1445»",
                 "of this month; a day, a year, «أمس» or «رمضان 1445» will do too"},
    QueryExample{"زلزال منذ:2024-09-10 حتى:2024-09-30", "من هذا اليوم إلى ذاك", "from this day to that one"},
};

}  // namespace fihris
