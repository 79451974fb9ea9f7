#include "indexer/sources/file_events.h"

#include <chrono>
#include <utility>

#include <fmt/format.h>

#include "indexer/cleaner.h"
#include "indexer/headline.h"
#include "indexer/readers/control_characters.h"
#include "indexer/sources/open_reader.h"

namespace fihris {
namespace {

// Large enough that handing over a batch costs nothing beside reading it.
constexpr std::uint64_t batch_bytes = 64ULL << 10;

std::uint64_t size_of(const Article& article) {
  std::uint64_t bytes = 0;
  for (const std::string* text : {&article.id, &article.title, &article.text, &article.source, &article.url,
                                  &article.author, &article.section, &article.language, &article.extra})
    bytes += text->size();
  return bytes;
}

std::uint64_t size_of(const StreamEvent& event) {
  constexpr std::uint64_t of_short_ones = 256;  // beside the event itself: names and messages
  const auto* read = std::get_if<ReadArticle>(&event.what);
  return sizeof event + of_short_ones + (read == nullptr ? 0 : size_of(read->article));
}

// The day in UTC. Archives without times, and files unpacked from such, are from 1970 or 1980: that says nothing.
std::optional<Date> day_of(std::int64_t mtime_ns) {
  using namespace std::chrono;
  const Date day(floor<days>(sys_time<nanoseconds>(nanoseconds(mtime_ns))));
  constexpr year first_of_news_files{1981};
  return day.year() < first_of_news_files ? std::nullopt : std::optional(day);
}

}  // namespace

void EventBatch::add(StreamEvent event) {
  bytes += size_of(event);
  events.push_back(std::move(event));
}

FileEvents::FileEvents(std::size_t number, SourceFile file, const StreamOptions& options)
    : number_(number), source_(std::move(file)), options_(options) {}

template <typename What>
void FileEvents::add(What what) {
  batch_->add({number_, std::move(what)});
}

bool FileEvents::read(EventBatch& batch) {
  batch_ = &batch;
  while (step_ != Step::done && batch.bytes < batch_bytes && !options_.stop()) take_step();
  batch_ = nullptr;
  return step_ != Step::done && !options_.stop();
}

void FileEvents::take_step() {
  try {
    switch (step_) {
      case Step::open: return open();
      case Step::part: return next_part();
      case Step::article: return next_article();
      case Step::close: return close();
      case Step::done: return;
    }
  } catch (const InputError& error) {
    skip(error);
  }
}

void FileEvents::open() {
  add(FileBegin{source_});
  step_ = Step::close;  // if one of these throws
  file_ = std::make_shared<StoredFile>(source_.path, options_.stop);
  end_.state = file_->state();
  PartContext context{[this](const std::string& sentence) { add(ReadingWarning{sentence}); },
                      [this](const std::string& name, std::string_view kind) { ignore(name, std::string(kind)); },
                      options_.settings};
  const std::string name = source_.path == "-" ? "standard input" : source_.path;
  parts_.emplace(SourceParts::Whole{name, source_.id, ByteSource(file_, options_.limits), end_.state.mtime_ns},
                 std::move(context));
  end_.opened = true;
  step_ = Step::part;
}

void FileEvents::next_part() {
  std::optional<SourcePart> part = parts_->next();
  if (!part) {
    step_ = Step::close;
    return;
  }
  any_part_ = true;
  part_mtime_ns_ = part->mtime_ns;
  const std::string name = part->input.name;
  reader_ = open_reader(part->format, std::move(part->input));
  if (!reader_) return ignore(name, fmt::format("{}: not supported", name_of(part->format)));
  step_ = Step::article;
}

void FileEvents::next_article() {
  std::optional<Article> article = reader_->next();
  if (!article) {
    bytes_of_parts_ += reader_->bytes_read();
    reader_.reset();
    step_ = Step::part;
    return;
  }
  ReadArticle read{*std::move(article), reader_->position(), bytes_read(), file_->bytes_read()};
  finish(read);
  ++end_.articles;
  add(std::move(read));
}

void FileEvents::finish(ReadArticle& read) const {
  Article& article = read.article;
  article.text = clean_text(article.text);
  if (!has_visible_text(article.text)) throw InputError(read.position + ": no text left after cleaning");
  find_title(article);
  if (article.source.empty()) article.source = options_.settings.source;
  if (article.language.empty()) article.language = options_.settings.language;
  date_by_file(article);
  if (options_.work) options_.work(read);
}

void FileEvents::date_by_file(Article& article) const {
  if (article.date) return;
  article.date = day_of(part_mtime_ns_);
  if (article.date) article.date_origin = DateOrigin::file;
}

void FileEvents::close() {
  step_ = Step::done;
  end_.bytes = bytes_read();
  parts_.reset();
  if (end_.opened && file_->changed()) {
    end_.changed = true;
    add(ReadingWarning{fmt::format("{}: changed while it was read: add it again when it is complete", source_.path)});
  }
  end_.content_hash = hash();
  end_.stored_bytes = file_ ? file_->bytes_read() : 0;
  add(std::exchange(end_, {}));
}

std::string FileEvents::hash() {
  if (!any_part_ || end_.changed) return "";
  try {
    return file_->content_hash();
  } catch (const InputError& error) {
    skip(error);
    return "";
  }
}

void FileEvents::skip(const InputError& error) {
  ++end_.skipped;
  add(SkippedArticle{error.what(), error.reason()});
}

void FileEvents::ignore(const std::string& name, std::string kind) {
  ++end_.ignored;
  add(IgnoredPart{name, std::move(kind)});
}

std::uint64_t FileEvents::bytes_read() const {
  return bytes_of_parts_ + (reader_ ? reader_->bytes_read() : 0);
}

}  // namespace fihris
