#include "searcher/crash_guard.h"

#include <array>
#include <csignal>
#include <cstring>
#include <string>

#include <sys/time.h>
#include <unistd.h>

namespace fihris {
namespace {

// All that a signal handler needs lies ready: it may not allocate.
std::array<char, 4096> sentence;
std::size_t sentence_size = 0;
std::array<char, std::size_t{64} << 10U> stack;  // the other one may be what is used up

extern "C" void end_with_sentence(int) {
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, sentence.data(), sentence_size);
  ::_exit(2);
}

void prepare_sentence(const std::vector<std::filesystem::path>& indexes) {
  std::string text = "fihris-searcher: reading the index went wrong: it is probably damaged:";
  for (const std::filesystem::path& index : indexes)
    text += " run \"fihris-indexer --index " + index.string() + " check\"";
  text += '\n';
  sentence_size = text.copy(sentence.data(), sentence.size());
}

void set_time_limit(std::chrono::seconds limit) {
  ::itimerval timer{};
  timer.it_value.tv_sec = static_cast<::time_t>(limit.count());
  ::setitimer(ITIMER_PROF, &timer, nullptr);
}

}  // namespace

void guard_against_damage(const std::vector<std::filesystem::path>& indexes, std::chrono::seconds limit) {
  prepare_sentence(indexes);
  ::stack_t alternative{};
  alternative.ss_sp = stack.data();
  alternative.ss_size = stack.size();
  ::sigaltstack(&alternative, nullptr);
  struct sigaction action {};
  action.sa_handler = end_with_sentence;
  action.sa_flags = SA_ONSTACK;
  for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGPROF}) ::sigaction(signal, &action, nullptr);
  if (limit.count() > 0) set_time_limit(limit);
}

}  // namespace fihris
