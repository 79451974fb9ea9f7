// Takes what an outlet puts around all its articles out of pages of the web, before they are indexed.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/pages/frame_learner.h"
#include "indexer/sources/stream_events.h"

namespace fihris {

struct FrameStageLimits {
  std::size_t pages = 64;             // held back until later ones have been seen
  std::uint64_t bytes = 4ULL << 20U;  // of their texts
};

//   FrameStage stage(writer.attachment("frames"), [&](StreamEvent event) { intake.take(std::move(event)); });
//   while (auto event = stream.next()) stage.push(*std::move(event));
//   stage.finish();
//   writer.attach("frames", stage.state());
//
// Events come out in the order in which they go in. A page leaves when 64 others behind it have been learnt from, so
// that the first page of a source is cleaned as well as the last; what is no page waits only for the pages before it.
// What earlier runs have learnt is the state. Not for two threads at once.
class FrameStage {
 public:
  using Take = std::function<void(StreamEvent)>;

  FrameStage(std::string_view state, Take take, FrameStageLimits limits = {});

  void push(StreamEvent event);
  void finish();

  bool has_learnt() const { return has_learnt_; }
  std::string state() const { return learner_.save(); }

 private:
  void release_one();

  Take take_;
  FrameStageLimits limits_;
  FrameLearner learner_;
  std::deque<StreamEvent> waiting_;
  std::size_t waiting_pages_ = 0;
  std::uint64_t waiting_bytes_ = 0;
  bool has_learnt_ = false;
};

}  // namespace fihris
