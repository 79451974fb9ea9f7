// Runs a built program, as a user does.
//   ProgramRun run = run_program({FIHRIS_INDEXER, "--index", index, "check"}, {{"FIHRIS_FAIL_AT", "3"}});
#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

#include "tests/support/child_process.h"
#include "tests/support/temporary_folder.h"

namespace fihris::test {

struct ProgramRun {
  ChildEnd end;
  int exit_code = -1;  // -1: ended by a signal
  std::string output;
  std::string messages;
};

inline std::string content_of(const std::filesystem::path& file) {
  std::ostringstream content;
  content << std::ifstream(file, std::ios::binary).rdbuf();
  return content.str();
}

inline void become(const std::vector<std::string>& command, const std::map<std::string, std::string>& environment,
                   const std::filesystem::path& output, const std::filesystem::path& messages) {
  ::dup2(::open(output.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644), STDOUT_FILENO);
  ::dup2(::open(messages.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644), STDERR_FILENO);
  for (const auto& [name, value] : environment) ::setenv(name.c_str(), value.c_str(), 1);
  std::vector<char*> arguments;
  arguments.reserve(command.size() + 1);
  for (const std::string& argument : command) arguments.push_back(const_cast<char*>(argument.c_str()));
  arguments.push_back(nullptr);
  ::execv(arguments.front(), arguments.data());
  ::_exit(127);
}

inline ProgramRun run_program(const std::vector<std::string>& command,
                              const std::map<std::string, std::string>& environment = {}) {
  const TemporaryFolder folder;
  const auto output = folder / "output";
  const auto messages = folder / "messages";
  ProgramRun run;
  run.end = run_in_child([&] { become(command, environment, output, messages); });
  if (WIFEXITED(run.end.status)) run.exit_code = WEXITSTATUS(run.end.status);
  run.output = content_of(output);
  run.messages = content_of(messages);
  return run;
}

}  // namespace fihris::test
