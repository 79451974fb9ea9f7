// Preloaded into a program (LD_PRELOAD), makes one of its calls that change files fail, or all from that one on:
//   FIHRIS_FAIL_BELOW   only calls on paths that begin so count
//   FIHRIS_FAIL_AT      the number of the call that fails, from 1
//   FIHRIS_FAIL_ERRNO   what it fails with
//   FIHRIS_FAIL_ON      when set, all later ones fail too
//   FIHRIS_FAIL_LOG     a file, outside, that gets a line for each call that was made to fail
// Fails before anything is done; a disk that is full in the middle of a write looks like that to the next one.
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

template <typename Function>
Function* next(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

// Without the functions below: with bare calls of the system.
void log_failure(const char* call, const char* path) {
  const char* log = std::getenv("FIHRIS_FAIL_LOG");
  if (log == nullptr) return;
  const long file = ::syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  char line[PATH_MAX + 64];
  const int size = std::snprintf(line, sizeof line, "%s %s\n", call, path);
  ::syscall(SYS_write, file, line, static_cast<std::size_t>(size));
  ::syscall(SYS_close, file);
}

bool is_below(const char* path) {
  const char* below = std::getenv("FIHRIS_FAIL_BELOW");
  return below != nullptr && std::strncmp(path, below, std::strlen(below)) == 0;
}

// Sets errno when this call is to fail.
bool must_fail(const char* call, const char* path) {
  static std::atomic<long> calls = 0;
  const char* at = std::getenv("FIHRIS_FAIL_AT");
  if (at == nullptr || path == nullptr || !is_below(path)) return false;
  const long number = ++calls;
  const long chosen = std::atol(at);
  if (number != chosen && (number < chosen || std::getenv("FIHRIS_FAIL_ON") == nullptr)) return false;
  log_failure(call, path);
  errno = std::atoi(std::getenv("FIHRIS_FAIL_ERRNO"));
  return true;
}

bool must_fail_on(const char* call, int file) {
  if (std::getenv("FIHRIS_FAIL_AT") == nullptr) return false;
  char link[64];
  char path[PATH_MAX];
  std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  const ssize_t size = ::readlink(link, path, sizeof path - 1);
  if (size < 0) return false;
  path[size] = '\0';
  return must_fail(call, path);
}

bool opens_for_writing(int flags) {
  return (flags & O_ACCMODE) != O_RDONLY || (flags & O_CREAT) != 0;
}

// Files below an open folder are named from it (remove_all of the standard library).
bool must_fail_at(const char* call, int folder, const char* path) {
  if (folder == AT_FDCWD || path[0] == '/') return must_fail(call, path);
  return must_fail_on(call, folder);
}

}  // namespace

// The parameters of the C library have reserved names.
// NOLINTBEGIN(readability-inconsistent-declaration-parameter-name)
extern "C" {

#define FIHRIS_OPEN(name)                                                                \
  int name(const char* path, int flags, ...) {                                           \
    va_list rest;                                                                        \
    va_start(rest, flags);                                                               \
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                                                        \
    if (opens_for_writing(flags) && must_fail(#name, path)) return -1;                   \
    return next<int(const char*, int, ...)>(#name)(path, flags, mode);                   \
  }
FIHRIS_OPEN(open)
FIHRIS_OPEN(open64)

ssize_t write(int file, const void* data, size_t size) {
  return must_fail_on("write", file) ? -1 : next<decltype(write)>("write")(file, data, size);
}
ssize_t writev(int file, const struct iovec* pieces, int count) {
  return must_fail_on("writev", file) ? -1 : next<decltype(writev)>("writev")(file, pieces, count);
}
ssize_t pwrite(int file, const void* data, size_t size, off_t place) {
  return must_fail_on("pwrite", file) ? -1 : next<decltype(pwrite)>("pwrite")(file, data, size, place);
}
ssize_t pwrite64(int file, const void* data, size_t size, off64_t place) {
  return must_fail_on("pwrite64", file) ? -1 : next<decltype(pwrite64)>("pwrite64")(file, data, size, place);
}
ssize_t copy_file_range(int from, off64_t* from_place, int to, off64_t* to_place, size_t size, unsigned flags) {
  if (must_fail_on("copy_file_range", to)) return -1;
  return next<decltype(copy_file_range)>("copy_file_range")(from, from_place, to, to_place, size, flags);
}
int fsync(int file) {
  return must_fail_on("fsync", file) ? -1 : next<decltype(fsync)>("fsync")(file);
}
int fdatasync(int file) {
  return must_fail_on("fdatasync", file) ? -1 : next<decltype(fdatasync)>("fdatasync")(file);
}
int ftruncate(int file, off_t size) {
  return must_fail_on("ftruncate", file) ? -1 : next<decltype(ftruncate)>("ftruncate")(file, size);
}
int ftruncate64(int file, off64_t size) {
  return must_fail_on("ftruncate64", file) ? -1 : next<decltype(ftruncate64)>("ftruncate64")(file, size);
}
int rename(const char* from, const char* to) {
  return must_fail("rename", to) ? -1 : next<decltype(rename)>("rename")(from, to);
}
int mkdir(const char* path, mode_t mode) {
  return must_fail("mkdir", path) ? -1 : next<decltype(mkdir)>("mkdir")(path, mode);
}
int link(const char* from, const char* to) {
  return must_fail("link", to) ? -1 : next<decltype(link)>("link")(from, to);
}
int unlink(const char* path) {
  return must_fail("unlink", path) ? -1 : next<decltype(unlink)>("unlink")(path);
}
int remove(const char* path) {
  return must_fail("remove", path) ? -1 : next<decltype(remove)>("remove")(path);
}
int unlinkat(int folder, const char* path, int flags) {
  return must_fail_at("unlinkat", folder, path) ? -1 : next<decltype(unlinkat)>("unlinkat")(folder, path, flags);
}

}  // extern "C"
// NOLINTEND(readability-inconsistent-declaration-parameter-name)
