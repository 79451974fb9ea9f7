// The schema.org description of an article that a page carries as JSON-LD.
#pragma once

#include <string_view>

namespace fihris {

class PageFacts;

// Adds what one script says to the facts: of the first article in it "ld:type", "ld:headline", "ld:datepublished",
// "ld:author" (one for each), "ld:publisher", "ld:articlesection", "ld:url", "ld:inlanguage", "ld:description" and
// "ld:articlebody"; of a WebPage the same names with "page:"; of a list of breadcrumbs "crumb:name". References by
// @id are followed within the script. Forgives what browsers and search engines forgive: commas at the end, control
// characters, comments around, entities. A script that is still no JSON adds nothing.
void read_json_ld(std::string_view script, PageFacts& facts);

}  // namespace fihris
