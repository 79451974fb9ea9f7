#include "searcher/server/page/warning_texts.h"

#include <array>
#include <optional>

namespace fihris {
namespace {

// "{}" stands for one piece of any text.
struct Warning {
  std::string_view english;
  std::string_view arabic;
};

constexpr std::array warnings{
    Warning{"a quotation mark has no partner: it was ignored", "علامة تنصيص بلا نظير: أُهملت"},
    Warning{"NEAR takes a distance from 1 to 50: the nearest was taken", "المسافة مع «قرب» من 1 إلى 50: أُخذ أقرب عدد"},
    Warning{"what follows a quotation or parenthesis was not understood: it was ignored",
            "ما يلي علامة التنصيص أو القوس غير مفهوم: أُهمل"},
    Warning{"* stands at the end of a word only: it was ignored", "النجمة * في آخر الكلمة فقط: أُهملت"},
    Warning{"^ takes a number above 0 and up to 100: it was ignored", "بعد ^ عدد بين 0 و100: أُهمل"},
    Warning{"the query is longer than {} bytes: its end was left out", "نص البحث أطول من {} بايت: حُذف آخره"},
    Warning{"parentheses stand more than {} deep: the inner ones were ignored",
            "الأقواس متداخلة أكثر من {} مرة: أُهمل الداخلي منها"},
    Warning{"a closing parenthesis has no partner: it was ignored", "قوس إغلاق بلا نظير: أُهمل"},
    Warning{"an opening parenthesis has no partner: it was read as closed at the end",
            "قوس فتح بلا نظير: عُدّ مغلقًا في الآخر"},
    Warning{"{} has nothing before it: it was ignored", "لا شيء قبل {}: أُهمل"},
    Warning{"{} has nothing behind it: it was ignored", "لا شيء بعد {}: أُهمل"},
    Warning{"the query has more than {} words: the rest was left out", "في البحث أكثر من {} كلمة: حُذف الباقي"},
    Warning{"the query has more than {} filters: the rest was left out",
            "في البحث أكثر من {} شرطًا للتصفية: حُذف الباقي"},
    Warning{"NEAR stands between single words: it was read as AND", "«قرب» بين كلمتين مفردتين فقط: عُدّت AND"},
    Warning{"this is no date: it was read as words", "هذا ليس تاريخًا: عُدّ كلمات"},
    Warning{"the range ends before it begins: it was read the other way round", "المدة تنتهي قبل أن تبدأ: قُرئت بالعكس"},
    Warning{"this field has no value: it was read as words", "هذا الحقل بلا قيمة: عُدّ كلمات"},
    Warning{"the query has no words", "لا كلمات في البحث"},
    Warning{"the query only excludes: all other articles are listed, the newest first",
            "البحث يستثني فقط: هذه كل الأخبار الأخرى، الأحدث أولًا"},
    Warning{"* and ~ stand at single words: the phrase was taken as it is",
            "‏* و~ للكلمات المفردة: أُخذت العبارة كما هي"},
    Warning{"* needs two letters before it: the word was taken as it is",
            "قبل النجمة * حرفان على الأقل: أُخذت الكلمة كما هي"},
    Warning{"the query makes too many words be looked up: some were left out", "الكلمات المطلوبة كثيرة جدًا: حُذف بعضها"},
    Warning{"{} has too many words: the {} most frequent were taken", "لـ {} كلمات كثيرة جدًا: أُخذ أكثرها تكرارًا"},
};

// What stands for the first "{}" of a pattern that fits the whole sentence.
std::optional<std::string_view> match(std::string_view sentence, std::string_view pattern) {
  const std::size_t place = pattern.find("{}");
  if (place == std::string_view::npos) return sentence == pattern ? std::optional(sentence) : std::nullopt;
  const std::string_view behind = pattern.substr(place + 2);
  const std::string_view literal = behind.substr(0, behind.find("{}"));
  if (!sentence.starts_with(pattern.substr(0, place))) return std::nullopt;
  const std::size_t end = sentence.find(literal, place);
  const bool is_last = literal.size() == behind.size();
  if (end == std::string_view::npos || (is_last && end + literal.size() != sentence.size())) return std::nullopt;
  return sentence.substr(place, end - place);
}

}  // namespace

std::string warning_in_arabic(std::string_view sentence) {
  for (const Warning& warning : warnings) {
    const auto piece = match(sentence, warning.english);
    if (!piece) continue;
    std::string text(warning.arabic);
    if (const std::size_t place = text.find("{}"); place != std::string::npos) text.replace(place, 2, *piece);
    return text;
  }
  return std::string(sentence);
}

}  // namespace fihris
