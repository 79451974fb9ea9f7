// Reads the value of a parameter by its type.
#pragma once

#include <string>
#include <string_view>

#include "searcher/server/api/parameter_table.h"

namespace fihris {

// Throws RefusedRequest ("bad-value"): "page «x» is not allowed: it must be a whole number from 1 to 1000000000".
ParameterValue read_value(const Parameter& parameter, std::string_view text, const ServiceSettings& settings);

// What the value must be: "one of relevance, date, date:desc".
std::string allowed_text(const Parameter& parameter, const ServiceSettings& settings);

// «value», the end of a long one left out.
std::string quotation(std::string_view value);

}  // namespace fihris
