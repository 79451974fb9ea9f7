// Makes XML that a strict parser reads to the end out of the XML that feeds hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace fihris {

// UTF-8 goes in block by block, and comes out so:
// - control characters that XML forbids are gone, bytes that are not UTF-8 are U+FFFD;
// - an & that begins no reference is &amp;, names that only HTML knows (&nbsp;) are characters;
// - a < that begins no tag is &lt;;
// - a DOCTYPE, and whatever else begins with "<!", is left out, so that no document can declare entities, or name files
// to read. CDATA and comments keep their & and <. Line ends stay, for the numbers of the lines. Between two blocks it
// keeps a few bytes.
//
//   out = repair.repair("<t>A & B</t>", true);   // <t>A &amp; B</t>
//
// Throws InputError "POSITION: …" for a tag or DOCTYPE of more than 1 MiB, or with more than 256 attributes: comparing
// the names of all would take long.
class XmlRepair {
 public:
  explicit XmlRepair(std::string name) : name_(std::move(name)) {}

  // What can be said of the text so far; with `at_end` all that is left.
  std::string repair(std::string_view text, bool at_end = false);

 private:
  enum class Place : std::uint8_t { text, tag, doctype, cdata, comment };

  std::size_t step(std::string_view text, std::string& out);
  std::size_t take_mark(std::string_view text, std::string& out);
  std::size_t enter(Place place, std::string_view mark, std::string& out);
  std::size_t take_in_tag(char c);
  void limit_tag();
  std::size_t take_in_doctype(char c, std::string& out);
  std::size_t leave_at(std::string_view end, std::string_view text, std::string& out);

  std::string name_;
  Place place_ = Place::text;
  char quote_ = '\0';        // that a value of a tag stands in
  std::size_t nesting_ = 0;  // of brackets in a DOCTYPE
  std::size_t length_ = 0;   // of the tag or DOCTYPE so far
  std::size_t attributes_ = 0;
  std::uint64_t line_ = 1;
  std::string kept_;  // the end of the last block, too short to be judged
};

}  // namespace fihris
