#include "common/dates/date_words.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "common/dates/date_tokens.h"

namespace fihris {
namespace {

using enum DateMeaning;

struct Row {
  DateMeaning meaning;
  int value;
  std::string_view names;  // with '|' between; hamza and harakat do not matter
};

// clang-format off
constexpr Row rows[] = {
    // Egypt and the Gulf | the Levant and Iraq | the Maghreb | Morocco | English | French; then common slips.
    {month, 1, "يناير|كانون الثاني|كانون ثاني|كانون الثانى|كانون الآخر|جانفي|january|jan|janvier|janv|ينايير|يونير|جنفي"},
    {month, 2, "فبراير|شباط|فيفري|february|feb|fevrier|fevr|fev|فبرير|فيبراير|اشباط"},
    {month, 3, "مارس|آذار|march|mar|mars|أدار|مارث|اذآر"},
    {month, 4, "أبريل|نيسان|أفريل|april|apr|avril|avr|إبرايل|أبرييل|ابرل"},
    {month, 5, "مايو|أيار|ماي|مايس|may|mai|مايوو"},
    {month, 6, "يونيو|حزيران|جوان|يونيه|june|jun|juin|يونيوا|يونو|حزيزان"},
    {month, 7, "يوليو|تموز|جويلية|يوليوز|يوليه|july|jul|juillet|juil|جويليا|يولوي"},
    {month, 8, "أغسطس|آب|أوت|غشت|august|aug|aout|أغسطوس|أوغسطس|اغسطسس|غوشت|أغشت"},
    {month, 9, "سبتمبر|أيلول|شتنبر|شتمبر|september|sept|sep|septembre|سيبتمبر|سبتنبر|سبتمبير|سبتامبر|سبمتبر"},
    {month, 10, "أكتوبر|تشرين الأول|تشرين أول|october|oct|octobre|أوكتوبر|أكتوبير|اكتوير|أكتبر"},
    {month, 11, "نوفمبر|تشرين الثاني|تشرين ثاني|تشرين الثانى|نونبر|november|nov|novembre|نوفنبر|نوفمبير|نوفبمر|نونمبر"},
    {month, 12, "ديسمبر|كانون الأول|كانون أول|دجنبر|دجمبر|december|dec|decembre|ديسنبر|ديسمبير|دسمبر|ديسبمر"},
    // Libya from 1986 to 2011.
    {doubtful_month, 1, "أي النار"},
    {doubtful_month, 2, "النوار"},
    {doubtful_month, 3, "الربيع"},
    {doubtful_month, 4, "الطير"},
    {doubtful_month, 5, "الماء"},
    {doubtful_month, 6, "الصيف"},
    {doubtful_month, 7, "ناصر"},
    {doubtful_month, 8, "هانيبال"},
    {doubtful_month, 9, "الفاتح"},
    {doubtful_month, 10, "التمور"},
    {doubtful_month, 11, "الحرث"},
    {doubtful_month, 12, "الكانون"},

    {hijri_month, 1, "محرم|المحرم|محرم الحرام|muharram"},
    {hijri_month, 2, "صفر|صفر الخير|safar"},
    {hijri_month, 3, "ربيع الأول|ربيع أول|ربيع الاولى"},
    {hijri_month, 4, "ربيع الآخر|ربيع الثاني|ربيع ثاني|ربيع آخر|ربيع الثانى"},
    {hijri_month, 5, "جمادى الأولى|جمادى الأول|جمادي الأول|جماد الأول|جماد أول|جمادى أولى|جماد الأولى"},
    {hijri_month, 6, "جمادى الآخرة|جمادى الثانية|جمادى الآخر|جمادى الثاني|جمادى الأخرى|جماد الآخر|جماد الثاني|"
                     "جمادى ثاني|جماد ثاني|جماد الثانية|جماد الآخرة|جمادى آخرة"},
    {hijri_month, 7, "رجب|رجب الفرد|rajab"},
    {hijri_month, 8, "شعبان|shaban|shaaban"},
    {hijri_month, 9, "رمضان|ramadan|ramadhan"},
    {hijri_month, 10, "شوال|shawwal|shawal"},
    {hijri_month, 11, "ذو القعدة|ذي القعدة|ذا القعدة|ذوالقعدة|ذيالقعدة|ذو قعدة|ذي قعدة|دو القعدة|دي القعدة"},
    {hijri_month, 12, "ذو الحجة|ذي الحجة|ذا الحجة|ذوالحجة|ذيالحجة|ذو حجة|ذي حجة|دو الحجة|دي الحجة"},
    {month_epithet, 0, "المبارك|المعظم|المكرم|الحرام|الأصب|الكريم"},

    {weekday, 0, "الأحد|sunday|dimanche"},
    {weekday, 1, "الاثنين|الإثنان|الاتنين|الأثنين|monday|lundi"},
    {weekday, 2, "الثلاثاء|الثلثاء|التلاتاء|tuesday|mardi"},
    {weekday, 3, "الأربعاء|wednesday|mercredi"},
    {weekday, 4, "الخميس|thursday|jeudi"},
    {weekday, 5, "الجمعة|friday|vendredi"},
    {weekday, 6, "السبت|saturday|samedi"},
    {short_weekday, 0, "أحد|احد|sun|dim"},
    {short_weekday, 1, "اثنين|mon|lun"},
    {short_weekday, 2, "ثلاثاء|tue|tues|mar"},
    {short_weekday, 3, "أربعاء|wed|weds|mer"},
    {short_weekday, 4, "خميس|thu|thur|thurs|jeu"},
    {short_weekday, 5, "جمعة|fri|ven"},
    {short_weekday, 6, "سبت|sat|sam"},

    {ordinal, 1, "الأول|الحادي|الواحد|الحادى"},
    {ordinal, 2, "الثاني|الثانى|التاني"},
    {ordinal, 3, "الثالث"},
    {ordinal, 4, "الرابع"},
    {ordinal, 5, "الخامس"},
    {ordinal, 6, "السادس"},
    {ordinal, 7, "السابع"},
    {ordinal, 8, "الثامن"},
    {ordinal, 9, "التاسع"},
    {ordinal, 10, "العاشر"},
    {ordinal, 20, "العشرين|العشرون"},
    {ordinal, 30, "الثلاثين|الثلاثون"},
    {bare_ordinal, 1, "أول|غرة|فاتح"},
    {ten, 10, "عشر|عشرة"},
    {tens, 20, "والعشرين|والعشرون|وعشرين|وعشرون|و العشرين|و العشرون"},
    {tens, 30, "والثلاثين|والثلاثون|وثلاثين|وثلاثون|و الثلاثين|و الثلاثون"},
    {ordinal_ending, 0, "st|nd|rd|th|er"},
    {of, 0, "من|شهر|لشهر|بشهر|من شهر|في شهر|of|de|du"},
    {of_year, 0, "عام|سنة|لعام|لسنة|للعام|للسنة|العام|السنة|من عام|من سنة|من العام|of|de"},

    {hijri_era, 0, "هـ|هجري|هجرية|الهجري|الهجرية|للهجرة|ھ|ah"},
    {common_era, 0, "م|ميلادي|ميلادية|الميلادي|الميلادية|للميلاد|ad|ce"},
    {corresponding, 0, "الموافق|موافق|الموافق ل|الموافق ليوم|يوافق|الموافقة|موافق ل|الموافق في|الموافق يوم"},
    {lead, 0, "يوم|اليوم|نهار|ليوم|ليلة|مساء|صباح|ظهر|فجر|في|بتاريخ|تاريخ|التاريخ|الموافق|ل|من يوم|on|le|date|d"},
    {label, 0, "نشر|النشر|نشرت|ينشر|تحديث|التحديث|تحديثه|حدث|تعديل|أضيف|الإضافة|اضافة|كتب|حرر|بتاريخ|تاريخ|التاريخ|"
               "published|updated|posted|modified|created|date|publie|modifie"},

    {day_shift, 0, "اليوم|هذا اليوم|منذ قليل|قبل قليل|منذ لحظات|قبل لحظات|today|just now"},
    {day_shift, -1, "أمس|امس|البارحة|مبارح|امبارح|يوم أمس|ليلة أمس|مساء أمس|صباح أمس|yesterday|hier"},
    {day_shift, -2, "أول أمس|أول من أمس|أمس الأول|أمس الاول|قبل أمس|أول البارحة"},
    {day_shift, 1, "غدا|يوم غد|يوم الغد|tomorrow|demain"},
    {day_shift, 2, "بعد غد|بعد الغد|بعد غدا"},
    {unit_minutes, 0, "ثانية|ثوان|ثواني|second|seconds|sec|secs|seconde|secondes"},
    {unit_minutes, 1, "دقيقة|دقائق|دقايق|minute|minutes|min|mins|m"},
    {unit_minutes, 60, "ساعة|ساعات|hour|hours|hr|hrs|h|heure|heures"},
    {unit_days, 1, "يوم|أيام|يوما|day|days|d|jour|jours"},
    {unit_days, 7, "أسبوع|أسابيع|أسبوعا|week|weeks|w|semaine|semaines"},
    {unit_months, 1, "شهر|أشهر|شهور|شهرا|month|months|mo|mois"},
    {unit_months, 12, "سنة|سنوات|سنين|عام|أعوام|عاما|year|years|yr|yrs|an|ans|annee|annees"},
    {dual_minutes, 0, "ثانيتين|ثانيتان"},
    {dual_minutes, 1, "دقيقتين|دقيقتان"},
    {dual_minutes, 60, "ساعتين|ساعتان"},
    {dual_days, 1, "يومين|يومان"},
    {dual_days, 7, "أسبوعين|أسبوعان"},
    {dual_months, 1, "شهرين|شهران"},
    {dual_months, 12, "سنتين|سنتان|عامين|عامان"},
    {plural, 0, "ثوان|ثواني|دقائق|دقايق|ساعات|أيام|أسابيع|أشهر|شهور|سنوات|سنين|أعوام|seconds|minutes|hours|days|weeks|"
                "months|years|jours|heures|semaines"},
    {count, 1, "a|an|one|un|une|واحد|واحدة"},
    {count, 2, "two|deux"},
    {count, 3, "ثلاثة|ثلاث|three|trois"},
    {count, 4, "أربعة|أربع|four|quatre"},
    {count, 5, "خمسة|خمس|five|cinq"},
    {count, 6, "ستة|ست|six"},
    {count, 7, "سبعة|سبع|seven|sept"},
    {count, 8, "ثمانية|ثماني|ثمان|eight|huit"},
    {count, 9, "تسعة|تسع|nine|neuf"},
    {count, 10, "عشرة|عشر|ten|dix"},
    {ago_before, 0, "قبل|منذ|من قبل|il y a"},
    {ago_after, 0, "ago|مضت|مضى|خلت"},
    {about, 0, "نحو|حوالي|حوالى|قرابة|about"},
    {last, 0, "الماضي|الماضى|الماضية|الفائت|المنصرم|المنصرمة|الأخير|last|dernier"},
    {coming, 0, "المقبل|المقبلة|القادم|القادمة|التالي|التالية|next|prochain"},

    {time_lead, 0, "الساعة|على الساعة|عند الساعة|في الساعة|في تمام الساعة|تمام الساعة|عند|at|a"},
    {time_mark, 0, "t"},
    {hour_mark, 0, "h|س"},
    {half_day, 0, "ص|م|صباحا|مساء|ظهرا|عصرا|ليلا|فجرا|am|pm|بعد الظهر|قبل الظهر|بعد منتصف الليل|منتصف الليل|"
                  "منتصف النهار|صباح اليوم|مساء اليوم"},
    {zone, 0, "z|gmt|utc|ut|est|edt|cst|cdt|mst|mdt|pst|pdt|bst|wet|west|cet|cest|eet|eest|msk|ast|ist|gst|trt|cat|eat|wat|sgt|jst|hkt|pkt|irst|aest|nzst|hst|غرينتش|جرينتش|"
              "غرينيتش|جرينيتش|كرينتش"},
    {zone_lead, 0, "بتوقيت|توقيت|حسب توقيت|بالتوقيت|التوقيت"},
};
// clang-format on

using Words = std::unordered_map<std::string, DateWord>;

void add_name(Words& words, const Row& row, std::string_view name) {
  std::string key;
  for (const DateToken& token : split_date_tokens(name)) {
    if (!key.empty()) words[key].set(phrase_start, 0);
    key.append(key.empty() ? "" : " ").append(token.text);
  }
  words[key].set(row.meaning, row.value);
}

Words make_words() {
  Words words;
  for (const Row& row : rows) {
    for (std::size_t begin = 0; begin <= row.names.size();) {
      const std::size_t end = std::min(row.names.find('|', begin), row.names.size());
      add_name(words, row, row.names.substr(begin, end - begin));
      begin = end + 1;
    }
  }
  return words;
}

}  // namespace

const DateWord* find_date_word(std::string_view folded) {
  static const Words words = make_words();
  const auto found = words.find(std::string(folded));
  return found == words.end() ? nullptr : &found->second;
}

}  // namespace fihris
