#include "searcher/server/page/theme.h"

#include <algorithm>
#include <array>
#include <system_error>

#include <fmt/format.h>

#include "common/base/error.h"
#include "common/base/files.h"
#include "common/base/hash.h"
#include "common/text/utf8.h"
#include "searcher/server/page/assets.h"

namespace fihris {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t largest_file = 2 << 20;
constexpr std::size_t longest_name = 100;

struct KnownType {
  std::string_view ending;
  std::string_view content_type;
};

constexpr std::array known_types{KnownType{".css", "text/css; charset=utf-8"}, KnownType{".svg", "image/svg+xml"},
                                 KnownType{".png", "image/png"}, KnownType{".jpg", "image/jpeg"},
                                 KnownType{".webp", "image/webp"}};

const KnownType* type_of(std::string_view name) {
  const auto found =
      std::ranges::find_if(known_types, [&](const KnownType& type) { return name.ends_with(type.ending); });
  return found == known_types.end() ? nullptr : &*found;
}

bool is_safe_name(std::string_view name) {
  constexpr std::string_view allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";
  return !name.empty() && name.size() <= longest_name && name.front() != '.' &&
         name.find_first_not_of(allowed) == std::string_view::npos;
}

// The file with all links followed, if it is still in the folder.
std::optional<fs::path> inside(const fs::path& folder, std::string_view name) {
  std::error_code error;
  const fs::path real_folder = fs::canonical(folder, error);
  if (error) return std::nullopt;
  const fs::path file = fs::canonical(real_folder / name, error);
  if (error || file.parent_path() != real_folder || !fs::is_regular_file(file, error)) return std::nullopt;
  return file;
}

// A row of texts.tsv; what is wrong with it, or "".
std::string add_text(std::string_view line, ThemeTexts& texts) {
  const std::size_t first = line.find('\t');
  const std::size_t second = first == std::string_view::npos ? first : line.find('\t', first + 1);
  if (second == std::string_view::npos) return "is not NAME, a tab, ar or en, a tab and the text";
  const std::string_view name = line.substr(0, first);
  const std::string_view language = line.substr(first + 1, second - first - 1);
  const TextRow* row = find_text(name);
  if (row == nullptr) return fmt::format("there is no text \"{}\": text_table.h lists them", name);
  if (language != "ar" && language != "en")
    return fmt::format("\"{}\" is no language of the page: write ar or en", language);
  texts[{row->id, language == "ar" ? Language::arabic : Language::english}] = line.substr(second + 1);
  return "";
}

void read_texts(const fs::path& file, Theme& theme) {
  const std::string content = read_file(file, largest_file);
  const auto problem = [&](std::size_t number, std::string_view what) {
    theme.problems.push_back(fmt::format("{}:{}: {}", file.string(), number, what));
  };
  if (find_invalid_utf8(content)) return problem(1, "is not UTF-8: save it as UTF-8");
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < content.size();) {
    const std::size_t end = std::min(content.find('\n', begin), content.size());
    std::string_view line = std::string_view(content).substr(begin, end - begin);
    if (line.ends_with('\r')) line.remove_suffix(1);
    ++number;
    begin = end + 1;
    if (line.empty() || line.front() == '#') continue;
    if (const std::string what = add_text(line, theme.texts); !what.empty()) problem(number, what);
  }
}

}  // namespace

Theme read_theme(const fs::path& folder) {
  Theme theme;
  if (folder.empty()) return theme;
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    theme.problems.push_back(fmt::format("theme {}: no such folder: make it, or leave --theme out", folder.string()));
    return theme;
  }
  theme.has_style = inside(folder, "style.css").has_value();
  theme.has_logo = inside(folder, "logo.svg").has_value();
  try {
    if (const auto file = inside(folder, "texts.tsv")) read_texts(*file, theme);
  } catch (const Error& failure) {
    theme.problems.emplace_back(failure.what());
  }
  return theme;
}

void check_theme(const fs::path& folder) {
  const Theme theme = read_theme(folder);
  if (!theme.problems.empty()) throw InputError(theme.problems.front());
}

std::uint64_t theme_state(const fs::path& folder) {
  std::string state;
  for (const std::string_view name : {"style.css", "page.js", "favicon.svg"}) state += asset(name);
  std::error_code error;
  std::vector<std::string> files;
  for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
    std::error_code ignored;
    const auto time = at->last_write_time(ignored).time_since_epoch().count();
    const auto size = at->is_regular_file(ignored) ? at->file_size(ignored) : 0;
    files.push_back(fmt::format("\n{}\n{}\n{}", at->path().filename().string(), size, time));
  }
  std::ranges::sort(files);
  for (const std::string& file : files) state += file;
  return hash_number(state);
}

std::optional<ThemeFile> read_theme_file(const fs::path& folder, std::string_view name) {
  if (folder.empty() || !is_safe_name(name)) return std::nullopt;
  const KnownType* type = type_of(name);
  const std::optional<fs::path> file = inside(folder, name);
  if (type == nullptr || !file) return std::nullopt;
  try {
    return ThemeFile{type->content_type, read_file(*file, largest_file)};
  } catch (const Error&) {
    return std::nullopt;  // gone meanwhile, forbidden or too large: not there for readers
  }
}

}  // namespace fihris
