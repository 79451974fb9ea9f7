#include "indexer/readers/article_fields.h"

#include <array>

#include <fmt/format.h>

#include "common/dates/parse_date.h"

namespace fihris {
namespace {

using namespace std::string_view_literals;

struct LineField {
  std::string_view name;
  std::string Article::*member;
};

constexpr std::array line_fields{LineField{"id"sv, &Article::id},
                                 LineField{"title"sv, &Article::title},
                                 LineField{"source"sv, &Article::source},
                                 LineField{"url"sv, &Article::url},
                                 LineField{"author"sv, &Article::author},
                                 LineField{"section"sv, &Article::section},
                                 LineField{"language"sv, &Article::language}};

}  // namespace

std::string* line_field(Article& article, std::string_view name) {
  for (const LineField& field : line_fields)
    if (field.name == name) return &(article.*field.member);
  return nullptr;
}

void set_date(Article& article, std::string_view text, const std::string& position, const Warn& warn) {
  article.date = parse_iso_date(text);  // first: it knows years before 1800 too
  if (!article.date) article.date = parse_date(text);
  if (text.empty() || article.date) return;
  warn(fmt::format("{}: \"{}\" is not a date: taken without a date; write 2024-04-13", position, text.substr(0, 80)));
}

}  // namespace fihris
