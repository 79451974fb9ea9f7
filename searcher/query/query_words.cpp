#include "searcher/query/query_words.h"

#include <algorithm>

#include "common/analysis/folding.h"
#include "common/base/ascii.h"

namespace fihris {
namespace {

// What separates clauses: white space, and the invisible direction marks that come along when text is copied.
constexpr std::array<std::string_view, 21> blanks{" ",      "\t",     "\n",     "\r",     "\v",     "\f",     "\u00a0",
                                                  "\u061c", "\u200b", "\u200e", "\u200f", "\u202a", "\u202b", "\u202c",
                                                  "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069", "\u3000"};

// People type guillemets either way round, because keyboards and editors mirror them; the same holds for “
// and ”.
constexpr std::array<QuotationMark, 7> quotation_marks{{{"\"", {"\"", "\""}},
                                                        {"«", {"»", "»"}},
                                                        {"»", {"«", "«"}},
                                                        {"“", {"”", "“"}},
                                                        {"”", {"“", "”"}},
                                                        {"„", {"“", "”"}},
                                                        {"‟", {"”", "“"}}}};

struct NamedOperator {
  std::string_view word;
  QueryTokenKind kind;
};
// Latin ones in capitals only: "or" is a word.
constexpr std::array<NamedOperator, 10> operators{{{"AND", QueryTokenKind::and_sign},
                                                   {"&&", QueryTokenKind::and_sign},
                                                   {"OR", QueryTokenKind::or_sign},
                                                   {"||", QueryTokenKind::or_sign},
                                                   {"|", QueryTokenKind::or_sign},
                                                   {"أو", QueryTokenKind::or_sign},
                                                   {"او", QueryTokenKind::or_sign},
                                                   {"NOT", QueryTokenKind::not_sign},
                                                   {"بدون", QueryTokenKind::not_sign},
                                                   {"NEAR", QueryTokenKind::near_sign}}};

struct NamedField {
  std::string_view name;
  QueryField field;
};
constexpr std::array<NamedField, 37> fields{
    {{"title", QueryField::title},     {"عنوان", QueryField::title},       {"العنوان", QueryField::title},
     {"source", QueryField::source},   {"مصدر", QueryField::source},       {"المصدر", QueryField::source},
     {"author", QueryField::author},   {"كاتب", QueryField::author},       {"الكاتب", QueryField::author},
     {"section", QueryField::section}, {"قسم", QueryField::section},       {"القسم", QueryField::section},
     {"lang", QueryField::language},   {"language", QueryField::language}, {"لغة", QueryField::language},
     {"اللغة", QueryField::language},  {"site", QueryField::site},         {"موقع", QueryField::site},
     {"الموقع", QueryField::site},     {"رابط", QueryField::site},         {"الرابط", QueryField::site},
     {"date", QueryField::on},         {"تاريخ", QueryField::on},          {"التاريخ", QueryField::on},
     {"after", QueryField::after},     {"بعد", QueryField::after},         {"since", QueryField::since},
     {"منذ", QueryField::since},       {"before", QueryField::before},     {"قبل", QueryField::before},
     {"until", QueryField::until},     {"حتى", QueryField::until},         {"حتي", QueryField::until},
     {"لغه", QueryField::language},    {"اللغه", QueryField::language},    {"السنة", QueryField::on},
     {"سنة", QueryField::on}}};

// What news says is «بدون …»: the drone is a طائرة بدون طيار. Folded.
constexpr std::array<std::string_view, 53> set_phrases{
    "اتفاق",  "اجر",    "ادله",  "اذن",    "استثناء", "اصابات", "الم",   "انترنت", "انقطاع", "اهداف",  "تاشيرات",
    "تاشيره", "ترخيص",  "تعليق", "تفاصيل", "تمييز",   "توقف",   "جراحه", "جماهير", "جمهور",  "جنسيه",  "حدود",
    "خساءر",  "خساره",  "دخان",  "دليل",   "راتب",    "رخصه",   "رقابه", "رواتب",  "ساءق",   "ساءقين", "سبب",
    "سكر",    "شرط",    "شروط",  "ضحايا",  "طيار",    "طيارين", "عقد",   "علم",    "فواءد",  "قيود",   "كهرباء",
    "ماوي",   "محاكمه", "مقابل", "موافقه", "نتاءج",   "نتيجه",  "نهايه", "هزيمه",  "وصفه"};

}  // namespace

std::size_t blank_size(std::string_view text) {
  const auto found =
      std::find_if(blanks.begin(), blanks.end(), [&](std::string_view blank) { return text.starts_with(blank); });
  return found == blanks.end() ? 0 : found->size();
}

const QuotationMark* quotation_mark_at(std::string_view text) {
  const auto found = std::find_if(quotation_marks.begin(), quotation_marks.end(),
                                  [&](const QuotationMark& mark) { return text.starts_with(mark.opening); });
  return found == quotation_marks.end() ? nullptr : &*found;
}

std::size_t closing_size(std::string_view text, const QuotationMark& mark) {
  for (const std::string_view closing : mark.closings)
    if (text.starts_with(closing)) return closing.size();
  return 0;
}

std::optional<QueryTokenKind> operator_of(std::string_view word) {
  for (const NamedOperator& named : operators)
    if (named.word == word) return named.kind;
  return std::nullopt;
}

bool is_said_with_without(std::string_view word) {
  std::string folded;
  append_folded(word, folded);
  return std::ranges::find(set_phrases, folded) != set_phrases.end();
}

std::optional<QueryField> field_of(std::string_view name) {
  const std::string lower = ascii_lower(name);
  for (const NamedField& named : fields)
    if (named.name == lower) return named.field;
  return std::nullopt;
}

}  // namespace fihris
