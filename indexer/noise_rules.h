// Lines that web pages put around the text of an article: one table, each row with its reason.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace fihris {

enum class NoiseMatch : std::uint8_t {
  whole_line,      // the line is the pattern, with or without a colon at the end
  line_start,      // the line begins with the pattern
  to_the_end,      // the line begins with the pattern; it and all that follows goes
  before_caption,  // like line_start; a caption that stands twice right after it goes too
};

// Patterns are compared with spelling differences removed (see spelling.h). Lines longer than `longest` bytes
// are prose and stay.
struct NoiseRule {
  std::string_view pattern;
  NoiseMatch match;
  std::size_t longest;
  std::string_view reason;
};

inline constexpr std::array noise_rules{
    NoiseRule{"[ad_", NoiseMatch::line_start, 20, "place of an advertisement that WordPress left behind"},
    NoiseRule{"إعلان", NoiseMatch::whole_line, 40, "label of an advertisement"},
    NoiseRule{"المصدر", NoiseMatch::whole_line, 40, "text of a link to the source"},
    NoiseRule{"المصدر:", NoiseMatch::line_start, 120, "credit of the source below the article"},
    NoiseRule{"آخر تحديث:", NoiseMatch::before_caption, 160, "date line of the page, above the picture"},
    NoiseRule{"نشر في:", NoiseMatch::line_start, 200, "date line of the page"},
    NoiseRule{"الرئيسية »", NoiseMatch::line_start, 200, "path of the page in its site"},
    NoiseRule{"الرئيسية >", NoiseMatch::line_start, 200, "path of the page in its site"},
    NoiseRule{"اقرأ أيضا:", NoiseMatch::line_start, 300, "link to another article"},
    NoiseRule{"اقرأ أيضا", NoiseMatch::whole_line, 40, "heading of links to other articles"},
    NoiseRule{"اقرأ المزيد", NoiseMatch::whole_line, 40, "link to the rest"},
    NoiseRule{"شاهد أيضا:", NoiseMatch::line_start, 300, "link to a video"},
    NoiseRule{"مواضيع ذات صلة", NoiseMatch::whole_line, 60, "heading of links to other articles"},
    NoiseRule{"شارك الخبر", NoiseMatch::line_start, 160, "buttons for sharing"},
    NoiseRule{"شارك هذا الخبر", NoiseMatch::line_start, 160, "buttons for sharing"},
    NoiseRule{"شارك المقال", NoiseMatch::line_start, 160, "buttons for sharing"},
    NoiseRule{"جميع الحقوق محفوظة", NoiseMatch::line_start, 160, "foot of the page"},
    NoiseRule{"اترك تعليق", NoiseMatch::to_the_end, 60, "comment form: «اترك تعليق», «اترك تعليقا»"},
    NoiseRule{"أضف تعليق", NoiseMatch::to_the_end, 60, "comment form"},
    NoiseRule{"لن يتم نشر عنوان بريدك الإلكتروني", NoiseMatch::to_the_end, 300, "comment form"},
    NoiseRule{"شروط التعليق:", NoiseMatch::to_the_end, 600, "conditions below a comment form"},
};

}  // namespace fihris
