#include "searcher/server/api/schema_table.h"

#include <array>

#include <nlohmann/json.hpp>

#include "searcher/server/header_text.h"

namespace fihris {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array plain_types{"string", "integer", "number", "boolean", "object"};

constexpr std::array table{
    SchemaField{"Problem", "type", "string", true, "about:blank"},
    SchemaField{"Problem", "title", "string", true, "The name of the status"},
    SchemaField{"Problem", "status", "integer", true, "Of HTTP"},
    SchemaField{"Problem", "detail", "string", true, "What is wrong, and what to do, for people"},
    SchemaField{"Problem", "code", "string", true, "What is wrong, for programs: it stays the same"},

    SchemaField{"MarkedText", "text", "string", true, "Valid UTF-8"},
    SchemaField{"MarkedText", "marks", "Range[]", true, "Matched words: ranges of bytes of text"},
    SchemaField{"MarkedText", "starts_inside", "boolean", true, "The article goes on before it"},
    SchemaField{"MarkedText", "ends_inside", "boolean", true, "The article goes on behind it"},

    SchemaField{"HighlightedHit", "title", "string", true, "HTML: the title with tags around matched words"},
    SchemaField{"HighlightedHit", "snippet", "string", true, "HTML: the snippet, likewise"},
    SchemaField{"HighlightedHit", "fragments", "string[]", false, "HTML: the fragments; from fragments=2 on"},

    SchemaField{"Hit", "rank", "integer", false, "1 for the best of all, whatever the offset"},
    SchemaField{"Hit", "score", "number", false, "Comparable within one answer only"},
    SchemaField{"Hit", "id", "string", true, "Of the article, unique in its index"},
    SchemaField{"Hit", "title", "string", false, "\"\" when not known; so are those that follow"},
    SchemaField{"Hit", "source", "string", false, "The outlet"},
    SchemaField{"Hit", "date", "string", false, "YYYY-MM-DD"},
    SchemaField{"Hit", "url", "string", false, "As the article has it: check it before it becomes a link"},
    SchemaField{"Hit", "author", "string", false, ""},
    SchemaField{"Hit", "section", "string", false, ""},
    SchemaField{"Hit", "language", "string", false, "BCP 47"},
    SchemaField{"Hit", "title_marks", "Range[]", false, "Matched words: ranges of bytes of title"},
    SchemaField{"Hit", "snippet", "MarkedText", false, "The best passage"},
    SchemaField{"Hit", "fragments", "MarkedText[]", false, "Passages in the order of the text; from fragments=2 on"},
    SchemaField{"Hit", "copies", "integer", false, "Other articles with the same text, whether they match or not"},
    SchemaField{"Hit", "explanation", "Explanation", false, "What gave it points; with explain=1"},
    SchemaField{"Hit", "highlighted", "HighlightedHit", false, "Ready for a page"},

    SchemaField{"Shards", "total", "integer", true, "How many indexes are searched"},
    SchemaField{"Shards", "failed", "integer", true,
                "Of these, how many did not answer: their articles are missing, and count nowhere"},

    SchemaField{"Explanation", "parts", "ScorePart[]", true, "They add up to the score"},
    SchemaField{"Explanation", "missing_words", "string[]", true, "Words of the query that gave nothing"},

    SchemaField{"ScorePart", "level", "string", true, "word, stem, root, title, phrase, exact, synonym, freshness …"},
    SchemaField{"ScorePart", "word", "string", true, "Of the query, as written; \"\" when it is of the whole query"},
    SchemaField{"ScorePart", "term", "string", true, "As the index holds it; \"\" when it is more than one"},
    SchemaField{"ScorePart", "weight", "number", true, "By which its BM25 counts"},
    SchemaField{"ScorePart", "articles", "integer", true, "How many have it"},
    SchemaField{"ScorePart", "points", "number", true, "What it gave"},

    SchemaField{"Story", "rank", "integer", true, "1 for the best of all"},
    SchemaField{"Story", "sources", "integer", true, "How many different ones its reports have"},
    SchemaField{"Story", "reports", "Hit[]", true, "The best first, with their ranks among all hits"},
    SchemaField{"Story", "related", "Hit[]", true, "Hits of other stories that are near to it"},

    SchemaField{"FacetValue", "value", "string", true, "A name as an article writes it, 2024, or 2024-05"},
    SchemaField{"FacetValue", "count", "integer", true, "How many matches have it"},

    SchemaField{"Facet", "name", "source|section|author|year|month", true, ""},
    SchemaField{"Facet", "values", "FacetValue[]", true, "Names by falling count, years and months newest first"},
    SchemaField{"Facet", "others", "integer", true, "Articles of further values"},

    SchemaField{"SearchAnswer", "version", "integer", true, "1; it grows when a field changes"},
    SchemaField{"SearchAnswer", "query", "string", true, "As it was asked; \"\" of similar articles"},
    SchemaField{"SearchAnswer", "total", "integer", true, "How many articles match, with all copies"},
    SchemaField{"SearchAnswer", "total_is_exact", "boolean", true, "false: total is an estimate"},
    SchemaField{"SearchAnswer", "timed_out", "boolean", true, "true: it took too long; something is left out"},
    SchemaField{"SearchAnswer", "shards", "Shards", true, "Whether it is of all indexes"},
    SchemaField{"SearchAnswer", "took_ms", "number", true, "Time of the whole search"},
    SchemaField{"SearchAnswer", "warnings", "string[]", true, "What was odd in the query, one sentence each"},
    SchemaField{"SearchAnswer", "hits", "Hit[]", true, "The best first; none with group=story"},
    SchemaField{"SearchAnswer", "stories", "Story[]", false, "With group=story"},
    SchemaField{"SearchAnswer", "facets", "Facet[]", false, "Those that were asked for"},
    SchemaField{"SearchAnswer", "facets_are_exact", "boolean", false, "false: counted in a sample, and multiplied"},
    SchemaField{"SearchAnswer", "suggestion", "string", true, "The query as it may have been meant; \"\" for none"},
    SchemaField{"SearchAnswer", "corrected_from", "string", false,
                "The query as it was asked, where hits answer another"},
    SchemaField{"SearchAnswer", "answers_suggestion", "boolean", true,
                "true: nothing was found for the query, and the hits are those of suggestion"},
    SchemaField{"SearchAnswer", "page", "integer", false, "1 for the first; not beside offset and limit"},
    SchemaField{"SearchAnswer", "per_page", "integer", false, "Hits of a page, or stories"},
    SchemaField{"SearchAnswer", "pages", "integer", false,
                "How many there are at most, for copies are counted but not shown; not with group=story"},
    SchemaField{"SearchAnswer", "offset", "integer", false, "How many hits were skipped; beside offset or limit"},
    SchemaField{"SearchAnswer", "limit", "integer", false, "How many were asked for; likewise"},

    SchemaField{"FacetsAnswer", "version", "integer", true, "1"},
    SchemaField{"FacetsAnswer", "query", "string", true, "As it was asked"},
    SchemaField{"FacetsAnswer", "total", "integer", true, "How many articles match, with all copies"},
    SchemaField{"FacetsAnswer", "total_is_exact", "boolean", true, "false: total is an estimate"},
    SchemaField{"FacetsAnswer", "timed_out", "boolean", true, "true: it took too long; something is left out"},
    SchemaField{"FacetsAnswer", "shards", "Shards", true, "Whether it is of all indexes"},
    SchemaField{"FacetsAnswer", "took_ms", "number", true, "Time of the whole search"},
    SchemaField{"FacetsAnswer", "warnings", "string[]", true, "What was odd in the query, one sentence each"},
    SchemaField{"FacetsAnswer", "facets", "Facet[]", true, "Those that were asked for, else all"},
    SchemaField{"FacetsAnswer", "facets_are_exact", "boolean", true, "false: counted in a sample, and multiplied"},
    SchemaField{"FacetsAnswer", "suggestion", "string", true, "The query as it may have been meant; \"\" for none"},
    SchemaField{"FacetsAnswer", "corrected_from", "string", false,
                "The query as it was asked, where another is counted"},
    SchemaField{"FacetsAnswer", "answers_suggestion", "boolean", true, "true: the counts are those of suggestion"},

    SchemaField{"HighlightedArticle", "title", "string", true, "HTML: the title with tags around matched words"},
    SchemaField{"HighlightedArticle", "text", "string", true, "HTML: the text, likewise; paragraphs end in line ends"},

    SchemaField{"Article", "id", "string", true, "Unique in its index"},
    SchemaField{"Article", "title", "string", true, "\"\" when not known; so are those that follow"},
    SchemaField{"Article", "source", "string", true, "The outlet"},
    SchemaField{"Article", "date", "string", true, "YYYY-MM-DD"},
    SchemaField{"Article", "url", "string", true, "As the article has it: check it before it becomes a link"},
    SchemaField{"Article", "author", "string", true, ""},
    SchemaField{"Article", "section", "string", true, ""},
    SchemaField{"Article", "language", "string", true, "BCP 47"},
    SchemaField{"Article", "text", "string", true, "All of it; paragraphs end in line ends"},
    SchemaField{"Article", "extra", "object", true, "The keys of the article that Fihris does not know"},
    SchemaField{"Article", "title_marks", "Range[]", false, "Matched words, with q: ranges of bytes of title"},
    SchemaField{"Article", "text_marks", "Range[]", false, "Matched words, with q: ranges of bytes of text"},
    SchemaField{"Article", "highlighted", "HighlightedArticle", true, "Ready for a page"},

    SchemaField{"ArticleAnswer", "version", "integer", true, "1"},
    SchemaField{"ArticleAnswer", "shards", "Shards", true, "Whether it is of all indexes"},
    SchemaField{"ArticleAnswer", "article", "Article", true, ""},

    SchemaField{"Completion", "text", "string", true, "The query as it may become"},
    SchemaField{"Completion", "kind", "word|phrase", true, "A word of articles, or a phrase of titles"},
    SchemaField{"Completion", "articles", "integer", true, "That have the word, or titles that have the phrase"},

    SchemaField{"SuggestAnswer", "version", "integer", true, "1"},
    SchemaField{"SuggestAnswer", "beginning", "string", true, "As it was asked"},
    SchemaField{"SuggestAnswer", "shards", "Shards", true, "Whether it is of all indexes"},
    SchemaField{"SuggestAnswer", "completions", "Completion[]", true, "The best first"},

    SchemaField{"SearchedIndex", "generation", "integer", true,
                "Grows by one with each publish; 0 for one that does not answer"},
    SchemaField{"SearchedIndex", "published", "string", true, "When: UTC, ISO 8601"},
    SchemaField{"SearchedIndex", "articles", "integer", true, "How many it holds"},
    SchemaField{"SearchedIndex", "schema", "integer", true, "Version of the layout of the index"},
    SchemaField{"SearchedIndex", "analyser", "string", true, "Version of the analysis that made its terms"},

    SchemaField{"Limits", "per_page", "integer", true, "The most hits of a page"},
    SchemaField{"Limits", "deepest_hit", "integer", true, "Pages end here"},
    SchemaField{"Limits", "query_bytes", "integer", true, "What is longer is cut, with a warning"},
    SchemaField{"Limits", "query_words", "integer", true, "Likewise"},
    SchemaField{"Limits", "query_seconds", "number", true, "Then no more is looked up"},

    SchemaField{"InfoAnswer", "version", "integer", true, "1"},
    SchemaField{"InfoAnswer", "program", "string", true, "fihris-searcher"},
    SchemaField{"InfoAnswer", "program_version", "string", true, ""},
    SchemaField{"InfoAnswer", "site_name", "string", true, "What the page is called"},
    SchemaField{"InfoAnswer", "articles", "integer", true, "Of all indexes"},
    SchemaField{"InfoAnswer", "shards", "Shards", true, "Whether it is of all indexes"},
    SchemaField{"InfoAnswer", "indexes", "SearchedIndex[]", true, ""},
    SchemaField{"InfoAnswer", "limits", "Limits", true, ""},
};

bool is_plain(std::string_view type) {
  for (const char* each : plain_types)
    if (type == each) return true;
  return false;
}

Json type_json(std::string_view type) {
  if (type.ends_with("[]")) return {{"type", "array"}, {"items", type_json(type.substr(0, type.size() - 2))}};
  if (is_plain(type)) return {{"type", type}};
  if (type.find('|') == std::string_view::npos) return {{"$ref", "#/components/schemas/" + std::string(type)}};
  Json values = Json::array();
  while (!type.empty()) values.push_back(take_part(type, '|'));
  return {{"type", "string"}, {"enum", values}};
}

void add_field(Json& schemas, const SchemaField& field) {
  Json& schema = schemas[std::string(field.schema)];
  schema["type"] = "object";
  Json& property = schema["properties"][std::string(field.name)];
  property = type_json(field.type);
  if (!field.description.empty()) property["description"] = field.description;
  if (field.is_always_there) schema["required"].push_back(field.name);
}

}  // namespace

std::span<const SchemaField> schema_fields() {
  return table;
}

nlohmann::ordered_json schemas_json() {
  Json schemas;
  schemas["Range"] = {{"type", "array"},
                      {"description", "Half-open: where it begins, and where it ends"},
                      {"items", {{"type", "integer"}, {"minimum", 0}}},
                      {"minItems", 2},
                      {"maxItems", 2}};
  for (const SchemaField& field : table) add_field(schemas, field);
  schemas["OpenSearchSuggestions"] = {
      {"type", "array"},
      {"description", "The beginning, and what it may become"},
      {"prefixItems", {{{"type", "string"}}, {{"type", "array"}, {"items", {{"type", "string"}}}}}},
      {"items", false},
      {"minItems", 2}};
  schemas["OpenApiDocument"] = {{"type", "object"}, {"description", "As OpenAPI 3.1 has it"}};
  return schemas;
}

}  // namespace fihris
