// Explanations as JSON. json_presenter.h lists the fields.
#pragma once

#include <nlohmann/json.hpp>

#include "searcher/explanation.h"

namespace fihris {

// The fields of `explain`, but version, query and warnings.
nlohmann::ordered_json explanation_json(const QueryExplanation& explanation);

nlohmann::ordered_json score_json(const ScoreExplanation& explanation);

}  // namespace fihris
