// Completions as JSON: {version, beginning, completions}; a completion has text, kind ("word" or "phrase") and
// articles.
#pragma once

#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "searcher/suggest/completer.h"

namespace fihris {

nlohmann::ordered_json completions_json(std::string_view beginning, const std::vector<Completion>& completions);

}  // namespace fihris
