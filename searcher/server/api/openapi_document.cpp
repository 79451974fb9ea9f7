#include "searcher/server/api/openapi_document.h"

#include <algorithm>
#include <string>

#include <nlohmann/json.hpp>

#include "searcher/server/api/api_answers.h"
#include "searcher/server/api/endpoint_table.h"
#include "searcher/server/api/json_answer.h"
#include "searcher/server/api/parameter_table.h"
#include "searcher/server/api/parameter_value.h"
#include "searcher/server/api/schema_table.h"

namespace fihris {
namespace {

using Json = nlohmann::ordered_json;

// Whole numbers without a point.
Json number_json(double number) {
  const auto whole = static_cast<std::int64_t>(number);
  return static_cast<double>(whole) == number ? Json(whole) : Json(number);
}

Json number_schema(const Parameter& parameter, const ServiceSettings& settings) {
  const bool is_whole = parameter.type == ParameterType::whole_number;
  return {{"type", is_whole ? "integer" : "number"},
          {"minimum", number_json(parameter.least)},
          {"maximum", number_json(most_of(parameter, settings))}};
}

Json value_schema(const Parameter& parameter, const ServiceSettings& settings) {
  switch (parameter.type) {
    case ParameterType::choice: return {{"type", "string"}, {"enum", choices_of(parameter)}};
    case ParameterType::list:
      return {{"type", "array"}, {"items", {{"type", "string"}, {"enum", choices_of(parameter)}}}};
    case ParameterType::flag: return {{"type", "string"}, {"enum", {"1", "0", "true", "false"}}};
    case ParameterType::whole_number:
    case ParameterType::number: return number_schema(parameter, settings);
    case ParameterType::date: return {{"type", "string"}, {"pattern", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}};
    case ParameterType::name: return {{"type", "string"}, {"minLength", 1}};
    case ParameterType::text: break;
  }
  return {{"type", "string"}};
}

// A number where the type is one, within the bounds of the schema.
Json written_json(const Parameter& parameter, std::string_view text, const ServiceSettings& settings) {
  const bool is_number = parameter.type == ParameterType::whole_number || parameter.type == ParameterType::number;
  return is_number ? number_json(std::min(std::stod(std::string(text)), most_of(parameter, settings))) : Json(text);
}

Json example_json(const Parameter& parameter, const ServiceSettings& settings) {
  Json example = written_json(parameter, parameter.example, settings);
  if (parameter.may_repeat) return Json::array({example});
  if (parameter.type != ParameterType::list) return example;
  return read_value(parameter, parameter.example, settings).list;
}

Json parameter_json(const Parameter& parameter, const ServiceSettings& settings) {
  Json schema = value_schema(parameter, settings);
  if (!parameter.usual.empty()) schema["default"] = written_json(parameter, parameter.usual, settings);
  if (parameter.may_repeat) schema = {{"type", "array"}, {"items", schema}, {"maxItems", most_repetitions}};
  Json object{
      {"name", parameter.name},
      {"in", "query"},
      {"description", std::string(parameter.description) + " Allowed: " + allowed_text(parameter, settings) + "."},
      {"required", parameter.is_required}};
  if (parameter.type == ParameterType::list || parameter.may_repeat) {
    object["style"] = "form";
    object["explode"] = parameter.may_repeat;
  }
  object["schema"] = std::move(schema);
  object["example"] = example_json(parameter, settings);
  return object;
}

Json id_parameter() {
  return {{"name", "id"},
          {"in", "path"},
          {"description", "Of an article, as a search shows it; percent-encoded, slashes too."},
          {"required", true},
          {"schema", {{"type", "string"}, {"minLength", 1}}},
          {"example", "waha-2024-0514-logistics"}};
}

Json content(std::string_view schema) {
  const std::string reference = "#/components/schemas/" + std::string(schema);
  return {{"schema", schema.empty() ? Json{{"type", "string"}} : Json{{"$ref", reference}}}};
}

Json responses_json(const Endpoint& endpoint) {
  Json media{{std::string(endpoint.media_type), content(endpoint.schema)}};
  if (!endpoint.other_media_type.empty())
    media[std::string(endpoint.other_media_type)] = content(endpoint.other_schema);
  Json responses{{"200", {{"description", endpoint.summary}, {"content", media}}}};
  responses["304"] = {{"description", "The client has this answer: If-None-Match names its ETag"}};
  responses["400"] = {{"$ref", "#/components/responses/BadRequest"}};
  if (endpoint.path.ends_with('/')) responses["404"] = {{"$ref", "#/components/responses/NoSuchArticle"}};
  responses["default"] = {{"$ref", "#/components/responses/Failure"}};
  return responses;
}

Json operation_json(const Endpoint& endpoint, const ServiceSettings& settings) {
  Json parameters = Json::array();
  if (endpoint.path.ends_with('/')) parameters.push_back(id_parameter());
  for (const Parameter* each : parameters_of(endpoint.kind)) parameters.push_back(parameter_json(*each, settings));
  return {{"operationId", endpoint.operation},
          {"summary", endpoint.summary},
          {"parameters", parameters},
          {"responses", responses_json(endpoint)}};
}

Json problem_response(std::string_view description) {
  return {{"description", description}, {"content", {{"application/problem+json", content("Problem")}}}};
}

Json responses_of_all() {
  return {{"BadRequest", problem_response("A parameter is missing, unknown, given twice or not allowed: detail says "
                                          "which, and what is")},
          {"NoSuchArticle", problem_response("No index holds an article with the id")},
          {"Failure", problem_response("Too many requests (429), or the service cannot answer now (500, 503): "
                                       "Retry-After says when to try again, where that is known")}};
}

}  // namespace

nlohmann::ordered_json openapi_document(const ServiceSettings& settings) {
  Json paths;
  for (const Endpoint& each : endpoint_table()) {
    const std::string path = std::string(each.path) + (each.path.ends_with('/') ? "{id}" : "");
    paths[path]["get"] = operation_json(each, settings);
  }
  return {{"openapi", "3.1.0"},
          {"info",
           {{"title", settings.site_name},
            {"summary", "Full-text search in Arabic news"},
            {"description", "Fields may be added to answers; a parameter that is not known is an error."},
            {"license", {{"name", "GPL-3.0-or-later"}, {"identifier", "GPL-3.0-or-later"}}},
            {"version", FIHRIS_VERSION}}},
          {"servers", Json::array({{{"url", settings.base_url.empty() ? "/" : settings.base_url}}})},
          {"paths", paths},
          {"components", {{"schemas", schemas_json()}, {"responses", responses_of_all()}}}};
}

HttpResponse answer_openapi(const ApiCall& call) {
  return json_answer(openapi_document(call.context.settings));
}

}  // namespace fihris
