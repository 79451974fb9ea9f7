#include "searcher/server/open_file_limit.h"

#include <algorithm>

#include <sys/resource.h>

namespace fihris {

std::size_t make_room_for_connections(std::size_t connections, std::size_t others) {
  ::rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return connections;
  const ::rlim_t wanted = connections + others;
  if (limit.rlim_cur < wanted) {
    limit.rlim_cur = std::min(wanted, limit.rlim_max);
    ::setrlimit(RLIMIT_NOFILE, &limit);
    ::getrlimit(RLIMIT_NOFILE, &limit);
  }
  if (limit.rlim_cur >= wanted) return connections;
  return limit.rlim_cur > others ? static_cast<std::size_t>(limit.rlim_cur) - others : 1;
}

}  // namespace fihris
