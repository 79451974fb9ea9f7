#include "indexer/sources/source_parts.h"

#include <utility>
#include <variant>

#include <fmt/format.h>

#include "common/base/error.h"
#include "indexer/sources/recognise_format.h"

namespace fihris {

std::optional<SourcePart> SourceParts::next() {
  if (whole_) {
    Whole whole = *std::move(whole_);
    whole_.reset();
    if (auto part = look_into(std::move(whole))) return part;
  }
  while (!archives_.empty())
    if (auto part = next_member()) return part;
  return std::nullopt;
}

// Nothing for a member without articles, and at the end of an archive.
std::optional<SourcePart> SourceParts::next_member() {
  OpenArchive& archive = archives_.back();
  std::optional<ArchiveMember> member = archive.walk.next();
  if (!member) {
    archives_.pop_back();
    return std::nullopt;
  }
  return look_into({archive.walk.name() + ":" + member->path, archive.id + "/" + member->path, std::move(member->bytes),
                    member->mtime_ns != 0 ? member->mtime_ns : archive.mtime_ns});
}

std::optional<SourcePart> SourceParts::look_into(Whole whole) {
  const FileKind kind = recognise_format(whole.bytes.peek(ByteSource::longest_peek), whole.id);
  if (const auto* none = std::get_if<NoArticles>(&kind)) {
    context_.ignore(whole.name, none->kind);
    return std::nullopt;
  }
  if (const auto* archive = std::get_if<ArchiveFormat>(&kind)) {
    enter(std::move(whole), *archive);
    return std::nullopt;
  }
  return part_of(std::move(whole), context_.settings.format.value_or(std::get<SourceFormat>(kind)));
}

void SourceParts::enter(Whole whole, ArchiveFormat format) {
  const std::size_t deepest = whole.bytes.budget()->limits().deepest_nesting;
  if (archives_.size() >= deepest)
    throw InputError(
        fmt::format("{}: archives in archives more than {} deep: unpack the outer ones", whole.name, deepest),
        SkipReason::archive);
  archives_.push_back({ArchiveWalk(whole.name, std::move(whole.bytes), format), whole.id, whole.mtime_ns});
}

SourcePart SourceParts::part_of(Whole whole, SourceFormat format) const {
  return {{.name = std::move(whole.name),
           .id = std::move(whole.id),
           .bytes = std::move(whole.bytes),
           .warn = context_.warn,
           .settings = context_.settings},
          format,
          whole.mtime_ns};
}

}  // namespace fihris
