// One form for all the addresses under which a web site shows the same article.
#pragma once

#include <string>
#include <string_view>

namespace fihris {

// "http://www.Example.COM:80/خبر/?utm_source=x#top" and "https://m.example.com/%D8%AE%D8%A8%D8%B1" are both
// "https://example.com/خبر". It is a name for the article, and need not answer when it is called:
//   scheme    https for both
//   host      lower case; "www.", "m.", "amp.", "mobile." at its beginning, a default port and a user's name go
//   path      dots resolved, no slash at the end, no "/amp" at the end; letters of UTF-8 as themselves, other
//             escapes in capitals
//   query     without what only tells where a reader came from (utm_source, fbclid …) or how the page is shown (amp,
//             m=1 of Blogger); the rest sorted by name
//   fragment  goes, unless it begins with "!", where it is a part of the address
// Empty for what is no address of the web, or longer than 4,000 bytes. Doing it twice is doing it once.
std::string canonical_url(std::string_view url);

// The host of an address in the same form; empty when there is none.
std::string host_of_url(std::string_view url);

}  // namespace fihris
