// The hidden option that prints what a package installs beside a program: its man page and the completions of shells.
//   fihris-indexer --generate man > fihris-indexer.1
#pragma once

#include <string>

#include <CLI/CLI.hpp>

namespace fihris {

// Adds --generate to the application, which is hidden from --help. When it is given, parsing ends with Generated, whose
// what() is the text. The application must have all its options by the time it parses.
class Generated : public CLI::Success {
 public:
  explicit Generated(const std::string& text) : CLI::Success("Generated", text, CLI::ExitCodes::Success) {}
};

void add_generate(CLI::App& app, const std::string& version);

}  // namespace fihris
