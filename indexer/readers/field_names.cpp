#include "indexer/readers/field_names.h"

#include <algorithm>
#include <array>
#include <string>

namespace fihris {
namespace {

using namespace std::string_view_literals;

constexpr std::array own_names{"id"sv,  "title"sv,  "text"sv,    "date"sv,    "source"sv,
                               "url"sv, "author"sv, "section"sv, "language"sv};

struct UsualName {
  std::string_view key;
  std::string_view field;
};
// The most telling name of a field comes first: a full text before a summary, the first day before the last change.
constexpr std::array usual_names{UsualName{"id"sv, "id"sv},
                                 UsualName{"uuid"sv, "id"sv},
                                 UsualName{"guid"sv, "id"sv},
                                 UsualName{"_id"sv, "id"sv},
                                 UsualName{"articleid"sv, "id"sv},
                                 UsualName{"docid"sv, "id"sv},
                                 UsualName{"title"sv, "title"sv},
                                 UsualName{"headline"sv, "title"sv},
                                 UsualName{"articletitle"sv, "title"sv},
                                 UsualName{"name"sv, "title"sv},
                                 UsualName{"subject"sv, "title"sv},
                                 UsualName{"العنوان"sv, "title"sv},
                                 UsualName{"عنوان"sv, "title"sv},
                                 UsualName{"text"sv, "text"sv},
                                 UsualName{"articlebody"sv, "text"sv},
                                 UsualName{"articletext"sv, "text"sv},
                                 UsualName{"fulltext"sv, "text"sv},
                                 UsualName{"maintext"sv, "text"sv},
                                 UsualName{"body"sv, "text"sv},
                                 UsualName{"bodytext"sv, "text"sv},
                                 UsualName{"content"sv, "text"sv},
                                 UsualName{"contents"sv, "text"sv},
                                 UsualName{"rawcontent"sv, "text"sv},
                                 UsualName{"article"sv, "text"sv},
                                 UsualName{"story"sv, "text"sv},
                                 UsualName{"النص"sv, "text"sv},
                                 UsualName{"نص"sv, "text"sv},
                                 UsualName{"المحتوى"sv, "text"sv},
                                 UsualName{"المتن"sv, "text"sv},
                                 UsualName{"description"sv, "text"sv},
                                 UsualName{"summary"sv, "text"sv},
                                 UsualName{"date"sv, "date"sv},
                                 UsualName{"datepublished"sv, "date"sv},
                                 UsualName{"published"sv, "date"sv},
                                 UsualName{"publishedat"sv, "date"sv},
                                 UsualName{"publisheddate"sv, "date"sv},
                                 UsualName{"publicationdate"sv, "date"sv},
                                 UsualName{"publishdate"sv, "date"sv},
                                 UsualName{"pubdate"sv, "date"sv},
                                 UsualName{"datepublish"sv, "date"sv},
                                 UsualName{"createdat"sv, "date"sv},
                                 UsualName{"datecreated"sv, "date"sv},
                                 UsualName{"created"sv, "date"sv},
                                 UsualName{"timestamp"sv, "date"sv},
                                 UsualName{"time"sv, "date"sv},
                                 UsualName{"datetime"sv, "date"sv},
                                 UsualName{"التاريخ"sv, "date"sv},
                                 UsualName{"تاريخ"sv, "date"sv},
                                 UsualName{"تاريخالنشر"sv, "date"sv},
                                 UsualName{"source"sv, "source"sv},
                                 UsualName{"publisher"sv, "source"sv},
                                 UsualName{"outlet"sv, "source"sv},
                                 UsualName{"sourcename"sv, "source"sv},
                                 UsualName{"newspaper"sv, "source"sv},
                                 UsualName{"site"sv, "source"sv},
                                 UsualName{"sitename"sv, "source"sv},
                                 UsualName{"sourcedomain"sv, "source"sv},
                                 UsualName{"المصدر"sv, "source"sv},
                                 UsualName{"url"sv, "url"sv},
                                 UsualName{"link"sv, "url"sv},
                                 UsualName{"permalink"sv, "url"sv},
                                 UsualName{"canonicalurl"sv, "url"sv},
                                 UsualName{"href"sv, "url"sv},
                                 UsualName{"weburl"sv, "url"sv},
                                 UsualName{"الرابط"sv, "url"sv},
                                 UsualName{"author"sv, "author"sv},
                                 UsualName{"authors"sv, "author"sv},
                                 UsualName{"byline"sv, "author"sv},
                                 UsualName{"creator"sv, "author"sv},
                                 UsualName{"writer"sv, "author"sv},
                                 UsualName{"الكاتب"sv, "author"sv},
                                 UsualName{"المؤلف"sv, "author"sv},
                                 UsualName{"section"sv, "section"sv},
                                 UsualName{"articlesection"sv, "section"sv},
                                 UsualName{"sectionname"sv, "section"sv},
                                 UsualName{"category"sv, "section"sv},
                                 UsualName{"categories"sv, "section"sv},
                                 UsualName{"القسم"sv, "section"sv},
                                 UsualName{"التصنيف"sv, "section"sv},
                                 UsualName{"language"sv, "language"sv},
                                 UsualName{"inlanguage"sv, "language"sv},
                                 UsualName{"lang"sv, "language"sv},
                                 UsualName{"اللغة"sv, "language"sv}};

constexpr std::size_t map_rank = 0;
constexpr std::size_t own_rank = 1;
constexpr std::size_t usual_rank = 2;

// "Date_Published", "date-published" and "Date Published" are one name; "_id" keeps what begins it.
std::string plain_name(std::string_view key) {
  std::string plain;
  for (const char c : key) {
    const bool is_joint = c == ' ' || c == '-' || (c == '_' && !plain.empty());
    if (!is_joint) plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  }
  return plain;
}

std::optional<std::string_view> own_name(std::string_view name) {
  const auto found = std::ranges::find(own_names, name);
  return found == own_names.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

std::optional<FieldChoice> field_of_key(std::string_view key, const SourceSettings& settings) {
  constexpr std::size_t longest_key = 64;
  if (const auto mapped = settings.fields.find(std::string(key)); mapped != settings.fields.end())
    return FieldChoice{own_name(mapped->second).value_or(""), map_rank, true};
  if (const auto own = own_name(key)) return FieldChoice{*own, own_rank, true};
  if (key.size() > longest_key) return std::nullopt;
  const auto found = std::ranges::find(usual_names, plain_name(key), &UsualName::key);
  if (found == usual_names.end()) return std::nullopt;
  return FieldChoice{found->field, usual_rank + static_cast<std::size_t>(found - usual_names.begin()), false};
}

}  // namespace fihris
