// What fihris-searcher does when it is given `serve`: answers over HTTP until a signal ends it.
#pragma once

#include <iosfwd>

#include "searcher/server/server_options.h"

namespace fihris {

// SIGTERM and SIGINT end it when what is running is answered, or after some seconds; SIGHUP opens the access log anew.
// Says on `log` where it serves. Throws IndexError when an index cannot be opened, UsageError for an option that is
// wrong, IoError when the address cannot be had or a file cannot be read.
//
// The guard against damaged indexes (crash_guard.h) is kept for what it says: a worker that leaves its memory ends the
// process with a sentence and exit code 2, since nothing in its memory can be trusted any more, and whoever supervises
// it starts it again. Its time limit is one of the whole process, and so not for a service: instead a worker that has
// computed for a minute without end, which only a damaged index causes, ends the process in the same way.
int serve_command(const ServerOptions& options, std::ostream& log);

}  // namespace fihris
