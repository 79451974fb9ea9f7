// How often the lines of one source come back from page to page.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace fihris {

// Counts in bounded memory: of a source with more different lines than it can hold, it forgets those that it has seen
// least. A line counts once a page, and once an article: one that is read again every night does not make a frame of
// its own lines.
class FrameCounts {
 public:
  // Adds the lines of one article.
  void add(std::string_view article_id, std::string_view text);

  // Whether the line stands in at least three pages besides the one that is asked about (which is among those
  // added), and in more of them than chance allows: 4 % of the source's pages, and 30 % for lines of more than 20
  // words, because outlets repeat whole paragraphs of background.
  bool is_frame(std::string_view line) const;

  std::uint32_t pages() const { return pages_; }

  // One line of text without line end: "PAGES HASH:COUNT:LAST …". Only lines seen twice are worth keeping.
  std::string save() const;
  // Nothing when it is not what save() wrote.
  static std::optional<FrameCounts> load(std::string_view text);

 private:
  struct Seen {
    std::uint32_t pages = 0;
    std::uint32_t last_article = 0;  // a hash of its id
  };

  void forget_rare_lines();
  void halve();

  std::uint32_t pages_ = 0;
  std::unordered_map<std::uint64_t, Seen> lines_;
};

}  // namespace fihris
