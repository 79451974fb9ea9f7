// Whether JSON is as a schema of the OpenAPI document says: the part of JSON Schema that the document uses. Stricter in
// one thing: a field that no schema names is an error too, so that none goes undocumented.
#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace fihris::test {

class SchemaCheck {
 public:
  using Json = nlohmann::ordered_json;

  explicit SchemaCheck(Json document) : document_(std::move(document)) {}

  // "" when all is well, else what is wrong: "/hits/0: no schema has the field x".
  std::string of(const Json& value, const std::string& schema) const {
    return check(value, document_.at("components").at("schemas").at(schema), "");
  }

 private:
  static bool is_of_type(const Json& value, const std::string& type) {
    if (type == "string") return value.is_string();
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    if (type == "boolean") return value.is_boolean();
    return type == "array" ? value.is_array() : value.is_object();
  }

  std::string check(const Json& value, const Json& schema, const std::string& place) const {
    if (schema.contains("$ref")) {
      const std::string pointer = schema.at("$ref").get<std::string>().substr(1);
      return check(value, document_.at(Json::json_pointer(pointer)), place);
    }
    if (!is_of_type(value, schema.at("type"))) return place + " is no " + schema.at("type").get<std::string>();
    if (schema.contains("enum") && std::ranges::find(schema.at("enum"), value) == schema.at("enum").end())
      return place + " is none of the values it may have";
    if (value.is_array()) return check_items(value, schema, place);
    return value.is_object() && schema.contains("properties") ? check_fields(value, schema, place) : "";
  }

  std::string check_items(const Json& value, const Json& schema, const std::string& place) const {
    if (value.size() < schema.value("minItems", 0U) || value.size() > schema.value("maxItems", 1'000'000U))
      return place + " has too few or too many items";
    std::string wrong;
    for (std::size_t i = 0; i < value.size() && wrong.empty(); ++i) {
      const bool is_prefix = schema.contains("prefixItems") && i < schema.at("prefixItems").size();
      wrong = check(value[i], is_prefix ? schema.at("prefixItems")[i] : schema.at("items"),
                    place + '/' + std::to_string(i));
    }
    return wrong;
  }

  std::string check_fields(const Json& value, const Json& schema, const std::string& place) const {
    for (const Json& name : schema.value("required", Json::array()))
      if (!value.contains(name.get<std::string>())) return place + " lacks " + name.get<std::string>();
    std::string wrong;
    for (const auto& [name, field] : value.items()) {
      if (!schema.at("properties").contains(name)) return place + ": no schema has the field " + name;
      if (wrong = check(field, schema.at("properties").at(name), place + '/' + name); !wrong.empty()) return wrong;
    }
    return wrong;
  }

  Json document_;
};

}  // namespace fihris::test
