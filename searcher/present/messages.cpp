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

std::string copies_in_arabic(std::uint64_t count) {
  if (count == 1) return "نسخة أخرى";
  if (count == 2) return "نسختان أخريان";
  const std::uint64_t end = count % 100;
  return fmt::format("{} {} أخرى", count, end >= 3 && end <= 10 ? "نسخ" : "نسخة");
}

}  // namespace

Language language_of(std::string_view locale) {
  const std::string_view language = locale.substr(0, locale.find_first_of("_.@"));
  return language == "ar" ? Language::arabic : Language::english;
}

std::string other_copies_text(std::uint64_t count, Language language) {
  if (language == Language::arabic) return copies_in_arabic(count);
  return fmt::format("{} other {}", count, count == 1 ? "copy" : "copies");
}

std::string facet_heading(std::string_view name, Language language) {
  if (language == Language::english) return std::string(name);
  for (const Heading& heading : headings)
    if (heading.name == name) return std::string(heading.arabic);
  return std::string(name);
}

}  // namespace fihris
