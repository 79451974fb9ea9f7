// What fihris-searcher does when it is given a query, `explain`, `similar` or `show`. The exit status says whether
// anything was found.
#pragma once

#include <iosfwd>
#include <memory>

#include "common/index/remote_servers.h"
#include "searcher/options.h"

namespace fihris {

inline constexpr int exit_found = 0;
inline constexpr int exit_nothing_found = 1;
inline constexpr int exit_error = 2;

// What servers of indexes are asked with: an answer that takes as long as --timeout is late.
std::shared_ptr<RemoteServers> servers_for(const SearcherOptions& options);

// All throw IndexError when an index cannot be read; all but similar_command InputError or IoError for a table
// of synonyms.
int search_command(const SearcherOptions& options, std::ostream& out, std::ostream& log);
int explain_command(const SearcherOptions& options, std::ostream& out, std::ostream& log);
int similar_command(const SearcherOptions& options, std::ostream& out, std::ostream& log);
int show_command(const SearcherOptions& options, std::ostream& out, std::ostream& log);

}  // namespace fihris
