// What every part of a page is written from.
#pragma once

#include <string>
#include <string_view>

#include "searcher/search.h"
#include "searcher/server/page/html_writer.h"
#include "searcher/server/page/page_request.h"
#include "searcher/server/page/page_texts.h"
#include "searcher/server/page/theme.h"
#include "searcher/server/service_settings.h"

namespace fihris {

// "ar" for an article that says so, or says nothing that could be the value of an attribute.
std::string language_tag(const Article& article);

struct PageView {
  const PageRequest& asked;
  const PageTexts& texts;
  const ServiceSettings& settings;
  const Theme& theme;
  std::string root;  // see page_link

  std::string_view direction() const { return texts.language() == Language::arabic ? "rtl" : "ltr"; }

  // For elements with text of the article, where it is not the page's own.
  Attribute language_of(const Article& article) const {
    const std::string tag = language_tag(article);
    return Attribute::when(tag != (texts.language() == Language::arabic ? "ar" : "en"), "lang", tag);
  }

  Link link(std::string_view path, const PageRequest& request) const { return page_link(root, path, request); }
  Link link(std::string_view path) const { return Link::local(root + std::string(path)); }

  // The feed of what was asked.
  Link feed_link() const {
    PageRequest whole = asked;
    whole.page = 1;
    return link("/feed", whole);
  }

  // The page of an article, with what was asked.
  Link article_link(std::string_view id) const { return link("/article/" + percent_encoded(id), asked); }
};

// The path of the address at which readers see the service: "/search" of "https://example.org/search"; "" for most.
std::string root_of(std::string_view base_url);

// "rtl" or "ltr", by the first letter of the text that has a direction; for a text without one, that of the page.
std::string_view direction_of(std::string_view text, Language page);

}  // namespace fihris
