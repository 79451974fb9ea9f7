// The dictionary of an index behind a server of Xapian, which serves no files: read from its terms (term_dictionary.h).
//
//   served_dictionary({"news.example", 7777}, "news.example:7777").words()
#pragma once

#include <filesystem>

#include "common/index/dictionary_file.h"
#include "common/index/index_place.h"
#include "common/index/remote_servers.h"

namespace fihris {

// `name` is how the user calls it. Seconds for an index of millions of articles. Throws ServerUnavailable where
// the server does not answer.
Dictionary served_dictionary(const ServerAddress& server, const std::filesystem::path& name,
                             const RemoteTimes& times = {});

}  // namespace fihris
