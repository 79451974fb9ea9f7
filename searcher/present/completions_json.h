// Completions as JSON: {version, beginning, shards, completions}; a completion has text, kind ("word" or "phrase") and
// articles; shards are as in json_presenter.h.
#pragma once

#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "common/index/shards.h"
#include "searcher/suggest/completer.h"

namespace fihris {

nlohmann::ordered_json completions_json(std::string_view beginning, const std::vector<Completion>& completions,
                                        const Shards& shards);

}  // namespace fihris
