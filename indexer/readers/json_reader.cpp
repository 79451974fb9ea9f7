#include "indexer/readers/json_reader.h"

#include <utility>

#include <fmt/format.h>

#include "common/base/error.h"
#include "indexer/readers/field_names.h"
#include "indexer/readers/json_article.h"
#include "indexer/readers/json_cursor.h"

namespace fihris {
namespace {

constexpr std::size_t deepest_wrapper = 8;

}  // namespace

struct JsonReader::Impl {
  std::string name;
  Warn warn;
  SourceSettings settings;
  JsonCursor cursor;
  JsonArticleParser parser{"element"};
  std::uint64_t line = 0;       // of the last object
  bool in_list = false;         // among the articles
  std::size_t depth = 0;        // of objects around what is being looked for
  bool has_found_list = false;  // in the outermost object
  bool has_own_text = false;    // the outermost object is itself an article
  std::string ready;            // an object that was read to see what it is

  explicit Impl(ReaderInput input)
      : name(std::move(input.name)),
        warn(std::move(input.warn)),
        settings(std::move(input.settings)),
        cursor(std::move(input.bytes)) {}

  std::string position() const { return fmt::format("{}:{}", name, line); }
  [[noreturn]] void reject(std::string_view reason) const {
    throw InputError(fmt::format("{}: {}", position(), reason));
  }

  // The next object that should be an article; "" at the end.
  std::string next_object() {
    std::string object = std::exchange(ready, "");
    while (object.empty()) {
      const int mark = cursor.next_mark();
      if (mark == JsonCursor::end) return at_end();
      object = in_list ? list_element(mark) : depth > 0 ? wrapper_part(mark) : top_value(mark);
    }
    return object;
  }

  std::string at_end() {
    const bool is_cut = in_list || depth > 0;
    in_list = false;
    depth = 0;
    if (is_cut) reject("the file ends before its list or object does: get it again");
    return "";
  }

  // The three below take what the mark begins, and return an object when it is one to be read.

  std::string list_element(int mark) {
    line = cursor.line();
    if (mark == '{') {
      cursor.start_capture(longest_json_object);
      cursor.skip_value();
      return captured_object();
    }
    in_list = mark != ']';
    if (!in_list) cursor.advance();
    if (!in_list) return "";
    cursor.skip_value();
    reject("not a JSON object");
  }

  std::string captured_object() {
    std::string object = cursor.take_capture();
    if (!cursor.is_overlong()) return object;
    reject(fmt::format("an object of more than {} MiB: split the article", longest_json_object >> 20));
  }

  std::string top_value(int mark) {
    line = cursor.line();
    has_found_list = has_own_text = false;
    in_list = mark == '[';
    depth = mark == '{' ? 1 : 0;
    if (mark == '{') cursor.start_capture(longest_json_object);
    if (mark == '{' || mark == '[') {
      cursor.advance();
      return "";
    }
    cursor.skip_value();
    reject("neither a JSON object nor a list of objects");
  }

  std::string wrapper_part(int mark) {
    if (mark == '"') {
      look_at_member(cursor.take_string());
      return std::exchange(ready, "");
    }
    if (mark != '}') {
      cursor.skip_value();
      return "";
    }
    cursor.advance();
    --depth;
    return depth == 0 && !has_found_list ? captured_object() : "";
  }

  void look_at_member(const std::string& key) {
    const int mark = cursor.next_mark();
    if (mark == JsonCursor::end || mark == '}') return;
    const bool may_hold_articles = !has_own_text && depth < deepest_wrapper;
    if (may_hold_articles && mark == '{') {
      cursor.advance();
      ++depth;
    } else if (may_hold_articles && mark == '[') {
      cursor.advance();
      look_into_list();
    } else {
      const auto choice = field_of_key(key, settings);
      has_own_text = has_own_text || (depth == 1 && mark == '"' && choice && choice->field == "text");
      cursor.skip_value();
    }
  }

  // Leaves the cursor behind the first object of a list of articles, else behind the list.
  void look_into_list() {
    if (cursor.next_mark() != '{') return cursor.skip_rest_of('[');
    const std::uint64_t begin_line = cursor.line();
    if (has_found_list) cursor.start_capture(longest_json_object);
    const std::size_t begin = cursor.captured_bytes();
    cursor.skip_value();
    std::string element = cursor.captured_from(begin);
    const bool is_article = parser.has_text_key(element, settings);
    if (!is_article || has_found_list) cursor.skip_rest_of('[');
    if (is_article && has_found_list)
      warn(fmt::format("{}:{}: a second list of articles left out: give it a file of its own", name, begin_line));
    if (!is_article || has_found_list) return;
    cursor.take_capture();
    has_found_list = in_list = true;
    line = begin_line;
    ready = std::move(element);
  }
};

JsonReader::JsonReader(ReaderInput input) : impl_(std::make_unique<Impl>(std::move(input))) {}
JsonReader::~JsonReader() = default;

std::optional<Article> JsonReader::next() {
  const std::string object = impl_->next_object();
  if (object.empty()) return std::nullopt;
  return impl_->parser.parse(object, impl_->position(), impl_->warn, impl_->settings);
}

std::string JsonReader::position() const {
  return impl_->position();
}

std::uint64_t JsonReader::bytes_read() const {
  return impl_->cursor.bytes_read();
}

std::uint64_t JsonReader::stored_bytes_read() const {
  return impl_->cursor.stored_bytes_read();
}

}  // namespace fihris
