// The fields of every answer of the API, in one table: the schemas of the OpenAPI document.
#pragma once

#include <span>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace fihris {

struct SchemaField {
  std::string_view schema;  // "Hit"
  std::string_view name;
  std::string_view type;  // "string", "integer", "number", "boolean", "object", "a|b|c", a schema; with [] a list of it
  bool is_always_there;
  std::string_view description;
};

std::span<const SchemaField> schema_fields();

// Of components: an object for each schema of the table, and those that are no objects.
nlohmann::ordered_json schemas_json();

}  // namespace fihris
