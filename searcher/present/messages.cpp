#include "searcher/present/messages.h"

#include <array>

#include <fmt/format.h>

namespace fihris {
namespace {

struct Heading {
  std::string_view name;
  std::string_view arabic;
};

constexpr std::array headings{Heading{"source", "المصدر"}, Heading{"section", "القسم"}, Heading{"author", "الكاتب"},
                              Heading{"year", "السنة"}, Heading{"month", "الشهر"}};

// A counted noun: Arabic has one, two, few (3 to 10, 103 to 110 …) and many.
struct CountedNoun {
  std::string_view one, two, few, many;
};

constexpr CountedNoun copies_in_arabic{"نسخة أخرى", "نسختان أخريان", "نسخ أخرى", "نسخة أخرى"};
constexpr CountedNoun reports_in_arabic{"خبر واحد", "خبران", "أخبار", "خبرا"};
constexpr CountedNoun sources_in_arabic{"مصدر واحد", "مصدران", "مصادر", "مصدرا"};

std::string in_arabic(std::uint64_t count, const CountedNoun& noun) {
  if (count == 1) return std::string(noun.one);
  if (count == 2) return std::string(noun.two);
  const std::uint64_t end = count % 100;
  return fmt::format("{} {}", count, end >= 3 && end <= 10 ? noun.few : noun.many);
}

std::string in_english(std::uint64_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace

Language language_of(std::string_view locale) {
  const std::string_view language = locale.substr(0, locale.find_first_of("_.@"));
  return language == "ar" ? Language::arabic : Language::english;
}

std::string other_copies_text(std::uint64_t count, Language language) {
  return language == Language::arabic ? in_arabic(count, copies_in_arabic)
                                      : in_english(count, "other copy", "other copies");
}

std::string reports_text(std::size_t reports, std::size_t sources, Language language) {
  const bool arabic = language == Language::arabic;
  std::string text = arabic ? in_arabic(reports, reports_in_arabic) : in_english(reports, "report", "reports");
  if (sources == 0) return text;
  return text +
         (arabic ? "، " + in_arabic(sources, sources_in_arabic) : ", " + in_english(sources, "source", "sources"));
}

std::string related_text(Language language) {
  return language == Language::arabic ? "ذات صلة:" : "related:";
}

std::string facet_heading(std::string_view name, Language language) {
  if (language == Language::english) return std::string(name);
  for (const Heading& heading : headings)
    if (heading.name == name) return std::string(heading.arabic);
  return std::string(name);
}

}  // namespace fihris
