#include "searcher/server/page/month_names.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "common/text/hijri_calendar.h"

namespace fihris {
namespace {

using Names = std::array<std::string_view, 12>;

constexpr Names egyptian{"يناير", "فبراير", "مارس",   "أبريل",  "مايو",   "يونيو",
                         "يوليو", "أغسطس",  "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"};
constexpr Names levantine{"كانون الثاني", "شباط", "آذار",  "نيسان",       "أيار",         "حزيران",
                          "تموز",         "آب",   "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"};
constexpr Names maghrebi{"جانفي",  "فيفري", "مارس",   "أفريل",  "ماي",    "جوان",
                         "جويلية", "أوت",   "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"};
constexpr Names moroccan{"يناير",  "فبراير", "مارس",  "أبريل",  "ماي",   "يونيو",
                         "يوليوز", "غشت",    "شتنبر", "أكتوبر", "نونبر", "دجنبر"};
constexpr Names hijri_arabic{"المحرم", "صفر",   "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة",
                             "رجب",    "شعبان", "رمضان",      "شوال",       "ذو القعدة",    "ذو الحجة"};
constexpr Names english{"January", "February", "March",     "April",   "May",      "June",
                        "July",    "August",   "September", "October", "November", "December"};
constexpr Names hijri_english{"Muharram", "Safar",   "Rabi I",  "Rabi II", "Jumada I",     "Jumada II",
                              "Rajab",    "Sha'ban", "Ramadan", "Shawwal", "Dhu al-Qi'da", "Dhu al-Hijja"};

constexpr std::array<std::string_view, 5> names_in_addresses{"egypt", "levant", "maghreb", "morocco", "hijri"};

const Names& gregorian_names(MonthNames months, Language language) {
  if (language == Language::english) return english;
  switch (months) {
    case MonthNames::levant: return levantine;
    case MonthNames::maghreb: return maghrebi;
    case MonthNames::morocco: return moroccan;
    case MonthNames::egypt:
    case MonthNames::hijri: break;
  }
  return egyptian;
}

std::string hijri_text(const HijriDate& date, const PageTexts& texts) {
  const Names& names = texts.language() == Language::english ? hijri_english : hijri_arabic;
  return texts.with(Text::hijri_year, fmt::format("{} {} {}", date.day, names.at(date.month - 1), date.year));
}

}  // namespace

std::optional<MonthNames> month_names_of(std::string_view name) {
  const auto found = std::ranges::find(names_in_addresses, name);
  if (found == names_in_addresses.end()) return std::nullopt;
  return static_cast<MonthNames>(found - names_in_addresses.begin());
}

std::string_view name_of(MonthNames months) {
  return names_in_addresses.at(static_cast<std::size_t>(months));
}

std::string date_text(Date date, MonthNames months, const PageTexts& texts) {
  if (months == MonthNames::hijri)
    if (const auto hijri = to_hijri(date)) return hijri_text(*hijri, texts);
  return fmt::format("{} {}", static_cast<unsigned>(date.day()),
                     month_text(date.year() / date.month(), months, texts.language()));
}

std::string month_text(std::chrono::year_month month, MonthNames months, Language language) {
  const Names& names = gregorian_names(months, language);
  return fmt::format("{} {}", names.at(static_cast<unsigned>(month.month()) - 1), static_cast<int>(month.year()));
}

}  // namespace fihris
