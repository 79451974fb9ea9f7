// A folder whose files change how the page looks and what it says, without building anew:
//
//   texts.tsv    NAME<TAB>ar or en<TAB>TEXT: texts in the place of those of text_table.h
//   style.css    comes after the page's own style: colours, fonts, anything
//   base.css     stands in the place of the page's own style
//   logo.svg     stands in the place of the site's name in the heading
//   favicon.svg  the sign of the site in tabs
//
// and pictures that these name, as /theme/NAME.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/server/page/page_texts.h"

namespace fihris {

struct Theme {
  ThemeTexts texts;
  bool has_style = false;
  bool has_logo = false;
  std::vector<std::string> problems;  // one sentence each, with file and line
};

// What the folder has, read anew for each page so that a change shows at once; nothing for an empty path. Never throws:
// what cannot be used is a problem and counts as not there.
Theme read_theme(const std::filesystem::path& folder);

// Throws InputError with the first problem: for when the service starts.
void check_theme(const std::filesystem::path& folder);

// Another number when a file of the folder is another one, or the program's own style, script or sign is: pages are to
// be asked for anew then. Never throws.
std::uint64_t theme_state(const std::filesystem::path& folder);

struct ThemeFile {
  std::string_view content_type;
  std::string content;
};

// A regular file of at most 2 MiB right in the folder, whose name is of letters, digits, '-', '_' and '.', and ends as
// a known type does; nothing for others, and for links that lead out of the folder.
std::optional<ThemeFile> read_theme_file(const std::filesystem::path& folder, std::string_view name);

}  // namespace fihris
