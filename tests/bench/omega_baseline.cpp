#include "tests/bench/omega_baseline.h"

#include <fstream>
#include <string_view>

#include "common/index/index_reader.h"
#include "common/index/stored_document.h"

namespace fihris::bench {
namespace {

constexpr std::string_view script =
    "id : boolean=Q unique=Q\n"
    "title : index=S index field\n"
    "text : index field\n"
    "date : field date=yyyymmdd value=0\n"
    "source : field boolean=G\n"
    "url : field\n";

// A line that begins with '=' goes on with the field.
void write_field(std::ofstream& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  out << name << '=';
  for (const char each : value) {
    out << each;
    if (each == '\n') out << '=';
  }
  out << '\n';
}

void write_record(std::ofstream& out, const Article& article) {
  write_field(out, "id", article.id);
  write_field(out, "title", article.title);
  write_field(out, "text", article.text);
  if (article.date) write_field(out, "date", to_compact_string(*article.date));
  write_field(out, "source", article.source);
  write_field(out, "url", article.url);
  out << '\n';
}

}  // namespace

void write_omega_input(const std::filesystem::path& index, const std::filesystem::path& folder) {
  std::ofstream(folder / "omega.script") << script;
  std::ofstream out(folder / "omega.dump");
  const IndexReader reader({index});
  const Xapian::Database& database = reader.database();
  for (auto article = database.postlist_begin(""); article != database.postlist_end(""); ++article)
    write_record(out, decode_article(database.get_document(*article).get_data()));
}

std::vector<std::string> omega_command(const std::filesystem::path& folder, const std::filesystem::path& database) {
  return {"scriptindex",     "--overwrite",           "--stemmer=arabic",
          database.string(), folder / "omega.script", folder / "omega.dump"};
}

}  // namespace fihris::bench
