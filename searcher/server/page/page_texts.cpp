#include "searcher/server/page/page_texts.h"

#include <algorithm>

namespace fihris {
namespace {

// Which form of a counted noun: Arabic has one, two, few, many and hundreds.
std::size_t form_of(std::uint64_t count, Language language) {
  if (language == Language::english) return count == 1 ? 0 : 1;
  if (count == 1 || count == 2) return static_cast<std::size_t>(count - 1);
  const std::uint64_t end = count % 100;
  if (end >= 3 && end <= 10) return 2;
  return end >= 11 ? 3 : 4;
}

// The last one stands for those that are not there.
std::string_view form(std::string_view forms, std::size_t number) {
  for (std::size_t bar = forms.find('|'); number > 0 && bar != std::string_view::npos; bar = forms.find('|')) {
    forms.remove_prefix(bar + 1);
    --number;
  }
  return forms.substr(0, forms.find('|'));
}

std::string filled(std::string_view text, std::string_view piece) {
  std::string result(text);
  const std::size_t place = result.find("{}");
  if (place != std::string::npos) result.replace(place, 2, piece);
  return result;
}

}  // namespace

std::string_view PageTexts::operator[](Text text) const {
  const auto own = theme_.find({text, language_});
  if (own != theme_.end()) return own->second;
  const TextRow& row = text_table[static_cast<std::size_t>(text)];
  return language_ == Language::arabic ? row.arabic : row.english;
}

std::string PageTexts::counted(Text text, std::uint64_t count) const {
  return filled(form((*this)[text], form_of(count, language_)), grouped_digits(count));
}

std::string PageTexts::with(Text text, std::string_view piece) const {
  return filled((*this)[text], piece);
}

std::string grouped_digits(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

const TextRow* find_text(std::string_view name) {
  const auto row = std::ranges::find(text_table, name, &TextRow::name);
  return row == text_table.end() ? nullptr : &*row;
}

}  // namespace fihris
