// `fihris-searcher --format jsonl --batch`: answers for a program that keeps one process and writes it a query a line.
#pragma once

#include <iosfwd>

#include "searcher/options.h"

namespace fihris {

// For each line of `in` a line on `out`, in the same order and flushed at once: what --json prints for the query, or
// {"version": 1, "query": "…", "error": "…"} when it cannot be answered, which stops nothing. An empty line is no
// query. Of a line of more than 64 KiB the end is left out. The exit status is 2 when any line could not be answered.
// Throws IndexError when no index can be opened, InputError or IoError for a table of synonyms.
int batch_command(const SearcherOptions& options, std::istream& in, std::ostream& out, std::ostream& log);

}  // namespace fihris
