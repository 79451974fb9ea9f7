// The options of `serve`, for the table of options.cpp.
#pragma once

#include <functional>

#include "searcher/server/server_options.h"

namespace CLI {
class App;
}

namespace fihris {

// `chosen` is called when the command line names the command.
void add_serve(CLI::App& app, ServerOptions& options, const std::function<void()>& chosen);

}  // namespace fihris
