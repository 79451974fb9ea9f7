// What stands around the content of every page: head, heading, foot.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "searcher/server/http_message.h"
#include "searcher/server/page/page_view.h"

namespace fihris {

struct FramedPage {
  std::string title;      // of the tab, before the site's name; empty for the first page
  std::string_view kind;  // "home", "results", "article", "about", "missing"
  std::string_view path;  // at which it is asked, for the links that change the display
  int status = 200;
};

// The whole answer. `content` writes what is in <main>.
HttpResponse framed(const PageView& view, const FramedPage& page, const std::function<void(HtmlWriter&)>& content);

}  // namespace fihris
