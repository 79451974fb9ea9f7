// The term prefixes and value slots of an index, in one place. They follow Omega's conventions where it has one.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include <xapian.h>

namespace fihris::schema {

// Raise it when the meaning of a term, value or stored field changes; readers refuse an index of another version.
//   2: stored articles say where their date comes from
//   3: letters in one byte; exact forms without the positions that the folded ones have
//   4: articles without lists of their terms; exact forms without any position
//   5: a value with what answers are counted by, and a term for copies of one text
//   6: files with the columns of segments, and a catalog
//   7: files with the positions of segments, in the place of Xapian's
inline constexpr int version = 7;

struct Prefix {
  std::string_view prefix;
  std::string_view name;
  std::string_view meaning;
  bool operator==(const Prefix& other) const { return prefix == other.prefix; }
};

// Words of title and text together have no prefix: phrases run on them, with positions (title first, then a gap).
inline constexpr Prefix folded{"", "word", "folded word of title and text, with positions"};
inline constexpr Prefix exact{"XE", "exact", "word as written, where it differs from the folded one"};
inline constexpr Prefix stem{"Z", "stem", "light stem of a word of title or text"};
inline constexpr Prefix root{"XR", "root", "root of a word of title or text"};
inline constexpr Prefix marks{"XV", "marks",
                              "stem, ':', a letter of it from 0 and its mark; only where the text has marks"};
inline constexpr Prefix title{"S", "title", "folded word of the title, with positions"};
inline constexpr Prefix title_stem{"ZS", "title stem", "light stem of a word of the title"};
inline constexpr Prefix title_root{"XRS", "title root", "root of a word of the title"};
inline constexpr Prefix id{"Q", "id", "unique id of the article (hashed when too long)"};
inline constexpr Prefix source{"G", "source", "outlet, folded words joined by '_'"};
inline constexpr Prefix section{"K", "section", "section, folded words joined by '_'"};
inline constexpr Prefix author{"A", "author", "author, folded words joined by '_'"};
inline constexpr Prefix host{"H", "host", "host of the URL in lower case"};
inline constexpr Prefix language{"L", "language", "primary language subtag"};
inline constexpr Prefix day{"D", "day", "YYYYMMDD"};
inline constexpr Prefix month{"M", "month", "YYYYMM"};
inline constexpr Prefix year{"Y", "year", "YYYY"};
inline constexpr Prefix copy_feature{"XC", "copy feature",
                                     "hash of a group of four words, three signs: copies share some of them"};
inline constexpr Prefix cluster{"XK", "cluster", "the value of cluster_slot: how many copies of a text there are"};

// Of the documents that remember files, in segments of their own: each has this, and the id terms of its articles.
inline constexpr Prefix file{"F", "file", "absolute path of a file that was read"};

inline constexpr std::array prefixes{folded,     exact, stem,   root,         marks,   title, title_stem,
                                     title_root, id,    source, section,      author,  host,  language,
                                     day,        month, year,   copy_feature, cluster, file};

// Value slots.
inline constexpr Xapian::valueno date_slot = 0;  // YYYYMMDD as text: sorts as it reads; empty without a date
inline constexpr Xapian::valueno hash_slot = 1;  // 16 bytes: hash of the whole article, to skip what has not changed
inline constexpr Xapian::valueno id_slot = 2;    // the article's id, to join results of several indexes

inline constexpr Xapian::valueno cluster_slot = 3;    // 6 bytes: the same for copies of one text; for collapsing
inline constexpr Xapian::valueno signature_slot = 4;  // 9 or 35 bytes: tells copies from other texts
inline constexpr Xapian::valueno facets_slot = 5;     // at most 15 bytes: month, source, section, author (facet_keys.h)

// Positions of the text begin this far after the title's last one, so that no phrase spans both.
inline constexpr Xapian::termpos title_gap = 100;

// Prefix and packed rest (packed_text.h) as a Xapian term; a rest that packs to over 200 bytes keeps its first 180 and
// ends in a hash of the whole, so that no term is ever too long for Xapian (245 bytes, NUL counting twice). What a
// cluster has is no text, and stays as it is.
std::string term(const Prefix& prefix, std::string_view rest);

// The same at the end of a text.
void append_term(const Prefix& prefix, std::string_view rest, std::string& terms);

// The term of a cluster: its six bytes.
std::string cluster_term(std::string_view value);

// The prefix that a term begins with, the longest one: no word begins with a capital letter.
const Prefix& prefix_of(std::string_view term);

// What term() was given, when it was not too long.
std::string rest_of(const Prefix& prefix, std::string_view term);

}  // namespace fihris::schema
