// The dictionary of an index whose files are out of reach, from the terms of its database: words with how many articles
// have them, and how they are written most often; neither days nor phrases, which no term tells.
//
//   const Dictionary dictionary = dictionary_of_terms(Xapian::Remote::open("shard1", 7700));
//   dictionary.words().articles(pack("مدرسه"));
#pragma once

#include <xapian.h>

#include "common/index/dictionary_file.h"

namespace fihris {

// Reads every word of the database once, some fifteen bytes each: seconds for millions. Throws Xapian's errors.
Dictionary dictionary_of_terms(const Xapian::Database& database);

}  // namespace fihris
