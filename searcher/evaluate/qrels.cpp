#include "searcher/evaluate/qrels.h"

#include <charconv>
#include <cstdint>
#include <vector>

#include "searcher/evaluate/text_lines.h"

namespace fihris {
namespace {

int parse_grade(std::string_view text, const std::string& file, std::size_t line) {
  std::int16_t grade = 0;  // wide enough for any scale in use
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), grade);
  if (error != std::errc{} || end != text.data() + text.size()) {
    fail_at(file, line, "the grade " + std::string(text) + " is not a small whole number");
  }
  return grade;
}

}  // namespace

Qrels parse_qrels(std::string_view content, const std::string& file) {
  Qrels qrels;
  for (const TextLine& line : nonblank_lines(content)) {
    const std::vector<std::string_view> fields = split_fields(line.text);
    if (fields.size() != 4) fail_at(file, line.number, "a judgement is four fields: query 0 document grade");
    const std::string query(fields[0]);
    const std::string document(fields[2]);
    const int grade = parse_grade(fields[3], file, line.number);
    if (!qrels[query].emplace(document, grade).second) {
      fail_at(file, line.number, "document " + document + " is judged twice for query " + query);
    }
  }
  return qrels;
}

Qrels read_qrels(const std::filesystem::path& file) {
  return parse_qrels(read_text_file(file), file.string());
}

}  // namespace fihris
