#include "searcher/server/api/json_answer.h"

#include <nlohmann/json.hpp>

#include "searcher/present/json_presenter.h"

namespace fihris {

HttpResponse json_answer(const nlohmann::ordered_json& object, std::string_view content_type) {
  return {200, {{"Content-Type", std::string(content_type)}}, json_line(object)};
}

}  // namespace fihris
