#include "tests/indexer/pages/page_layouts.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/base/hash.h"
#include "indexer/canonical_url.h"
#include "indexer/readers/jsonl_reader.h"

namespace fihris::test {
namespace {

constexpr std::size_t pages_per_layout = 5;
constexpr std::array months{"يناير", "فبراير", "مارس",   "أبريل",  "مايو",   "يونيو",
                            "يوليو", "أغسطس",  "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"};

const std::vector<Article>& all_articles() {
  static const std::vector<Article> articles = [] {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(FIHRIS_SOURCE_DIR "/corpus/articles"))
      if (entry.path().extension() == ".jsonl") files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<Article> found;
    for (const std::filesystem::path& file : files) {
      JsonlReader reader({file.string(), "", ByteSource(file.string()), [](const std::string&) {}});
      while (std::optional<Article> article = reader.next()) found.push_back(*std::move(article));
    }
    return found;
  }();
  return articles;
}

std::vector<std::string> split(const std::string& text, char mark) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == mark) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

std::string escaped(const std::string& text) {
  std::string html;
  for (const char c : text) {
    switch (c) {
      case '&': html += "&amp;"; break;
      case '<': html += "&lt;"; break;
      case '>': html += "&gt;"; break;
      case '"': html += "&quot;"; break;
      default: html += c;
    }
  }
  return html;
}

std::string first_words(const std::string& text, std::size_t count) {
  std::size_t end = 0;
  for (std::size_t word = 0; word < count && end != text.npos; ++word) end = text.find(' ', end + 1);
  return text.substr(0, end);
}

std::string dated(const Article& article, const std::string& form) {
  const Date date = article.date.value();
  const auto day = static_cast<unsigned>(date.day()), month = static_cast<unsigned>(date.month());
  const int year = static_cast<int>(date.year());
  if (form == "date") return to_iso_string(date);
  return form == "dmy" ? fmt::format("{:02}/{:02}/{}", day, month, year)
                       : fmt::format("{} {} {}", day, months.at(month - 1), year);
}

class Filler {
 public:
  Filler(const Article& article, std::size_t number, std::size_t at) : article_(article), number_(number), at_(at) {
    paragraphs_ = split(article.text, '\n');
    // News is often short: the fourth page has four paragraphs and the fifth two.
    if (number == 3) paragraphs_.resize(std::min<std::size_t>(paragraphs_.size(), 4));
    if (number == 4) paragraphs_.resize(std::min<std::size_t>(paragraphs_.size(), 2));
  }

  // Innermost slots first.
  std::string fill(std::string layout) {
    for (std::size_t end = layout.find("}}"); end != layout.npos; end = layout.find("}}", end)) {
      const std::size_t begin = layout.rfind("{{", end);
      if (begin == layout.npos) {
        end += 2;
        continue;
      }
      const std::string value = slot(layout.substr(begin + 2, end - begin - 2));
      layout.replace(begin, end + 2 - begin, value);
      end = begin + (value.find("}}") == value.npos ? 0 : value.size());
    }
    return layout;
  }

  std::string text() const {
    std::string all;
    for (const std::string& line : own_) (all += all.empty() ? "" : "\n") += line;
    return all;
  }

 private:
  std::string slot(const std::string& what) {
    const std::size_t blank = what.find(' ');
    const std::string name = what.substr(0, blank);
    const std::string rest = blank == what.npos ? "" : what.substr(blank + 1);
    if (name == "paragraphs") return paragraphs(rest);
    if (name == "one") return split(rest, '|').at(number_);
    if (name == "number") return std::to_string(37 * (number_ + 1) * (std::stoul(rest) + 2) % 4999);
    if (name == "json") {
      const std::string text = nlohmann::json(plain_slot(rest)).dump();
      return text.substr(1, text.size() - 2);
    }
    if (name == "body") {
      own_.push_back(rest);
      return escaped(rest);
    }
    return escaped(plain_slot(what));
  }

  std::string plain_slot(const std::string& what) const {
    const std::string name = what.substr(0, what.find(' '));
    if (name == "headline" || name == "excerpt") {
      const Article& other =
          all_articles()[(at_ + 3 * number_ + std::stoul(what.substr(name.size() + 1))) % all_articles().size()];
      return name == "headline" ? other.title : first_words(other.text, 24) + " ...";
    }
    if (name == "title") return article_.title;
    if (name == "author") return article_.author;
    if (name == "section") return article_.section;
    if (name == "source") return article_.source;
    if (name == "url") return article_.url;
    if (name == "host") return article_.url.substr(0, article_.url.find('/', 8));
    if (name == "path") return article_.url.substr(article_.url.find('/', 8));
    if (name == "description") return first_words(article_.text, 22);
    if (name == "date" || name == "dmy" || name == "day") return dated(article_, name);
    throw std::runtime_error("no such slot: " + what);
  }

  std::string paragraphs(const std::string& rest) {
    const std::size_t blank = rest.find(' ');
    const std::string range = rest.substr(0, blank);
    const std::string around = blank == rest.npos ? "|" : rest.substr(blank + 1);
    const std::size_t from = std::stoul(range);
    const std::size_t dash = range.find('-');
    const std::size_t to = dash + 1 < range.size() ? std::stoul(range.substr(dash + 1)) : paragraphs_.size();
    std::string html;
    for (std::size_t i = from; i <= std::min(to, paragraphs_.size()); ++i) {
      own_.push_back(paragraphs_[i - 1]);
      html +=
          around.substr(0, around.find('|')) + escaped(paragraphs_[i - 1]) + around.substr(around.find('|') + 1) + '\n';
    }
    return html;
  }

  const Article& article_;
  std::size_t number_;
  std::size_t at_;
  std::vector<std::string> paragraphs_, own_;
};

std::string layout_text(const std::string& layout) {
  std::ifstream file(FIHRIS_SOURCE_DIR "/tests/data/indexer/pages/" + layout + ".html", std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  if (text.str().empty()) throw std::runtime_error("no layout " + layout);
  return text.str();
}

}  // namespace

std::vector<LayoutPage> pages_of_layout(const std::string& layout) {
  const std::string text = layout_text(layout);
  const std::size_t start = std::stoul(hash_hex(layout).substr(0, 6), nullptr, 16);
  std::vector<LayoutPage> pages;
  for (std::size_t i = 0; i < pages_per_layout; ++i) {
    const std::size_t at = (start + 7 * i) % all_articles().size();
    LayoutPage page{.layout = layout, .html = {}, .article = all_articles()[at]};
    Filler filler(all_articles()[at], i, at);
    page.html = filler.fill(text);
    page.article.text = filler.text();
    if (text.find("{{author}}") == text.npos) page.article.author.clear();
    if (text.find("{{url}}") == text.npos && text.find("{{path}}") == text.npos) page.article.url.clear();
    pages.push_back(std::move(page));
  }
  return pages;
}

}  // namespace fihris::test
