#include "indexer/run/frame_stage.h"

#include <utility>
#include <variant>

#include "common/copies/text_sketch.h"
#include "indexer/canonical_url.h"

namespace fihris {
namespace {

ReadArticle* page_in(StreamEvent& event) {
  auto* read = std::get_if<ReadArticle>(&event.what);
  return read != nullptr && read->is_page ? read : nullptr;
}

// Whose page it is: different hosts have different frames, whatever outlet they name.
std::string source_of(const Article& article) {
  std::string host = host_of_url(article.url);
  return host.empty() ? article.source : host;
}

}  // namespace

FrameStage::FrameStage(std::string_view state, Take take, FrameStageLimits limits)
    : take_(std::move(take)), limits_(limits) {
  learner_.load(state);  // a damaged one is learnt anew
}

void FrameStage::push(StreamEvent event) {
  if (const ReadArticle* page = page_in(event)) {
    learner_.learn(source_of(page->article), page->article.id, page->article.text);
    has_learnt_ = true;
    ++waiting_pages_;
    waiting_bytes_ += page->article.text.size();
  }
  waiting_.push_back(std::move(event));
  while (!waiting_.empty() && (waiting_pages_ == 0 || waiting_pages_ > limits_.pages || waiting_bytes_ > limits_.bytes))
    release_one();
}

void FrameStage::finish() {
  while (!waiting_.empty()) release_one();
}

void FrameStage::release_one() {
  StreamEvent event = std::move(waiting_.front());
  waiting_.pop_front();
  if (ReadArticle* page = page_in(event)) {
    Article& article = page->article;
    --waiting_pages_;
    waiting_bytes_ -= article.text.size();
    article.text = learner_.clean(source_of(article), article.text);
    page->sketch = sketch_text(article.title, article.text);
  }
  take_(std::move(event));
}

}  // namespace fihris
