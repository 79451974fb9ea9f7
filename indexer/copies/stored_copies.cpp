#include "indexer/copies/stored_copies.h"

#include <algorithm>

#include "common/index/schema.h"

namespace fihris {
namespace {

constexpr std::size_t feature_values = 1 << 16;

}  // namespace

StoredCopies::StoredCopies(std::vector<Xapian::Database> databases, std::size_t memory_limit)
    : databases_(std::move(databases)), kept_limit_(memory_limit / sizeof(std::uint32_t)) {
  std::uint32_t end = 0;
  std::size_t articles = 0;
  for (const Xapian::Database& database : databases_) {
    first_numbers_.push_back(end);
    end += database.get_lastdocid() + 1;
    articles += database.get_doccount();
  }
  first_numbers_.push_back(end);
  longest_ = longest_feature_list(articles);
  is_kept_.resize(feature_values);
  kept_.resize(feature_values);
}

std::span<const std::uint32_t> StoredCopies::with_feature(std::uint16_t feature) {
  if (is_kept_[feature]) return kept_[feature];
  if (kept_numbers_ > kept_limit_) {
    is_kept_.assign(feature_values, false);
    kept_.assign(feature_values, {});
    kept_numbers_ = 0;
  }
  kept_[feature] = look_up(feature);
  is_kept_[feature] = true;
  kept_numbers_ += kept_[feature].size();
  return kept_[feature];
}

std::vector<std::uint32_t> StoredCopies::look_up(std::uint16_t feature) const {
  const std::string term = schema::term(schema::copy_feature, feature_text(feature));
  std::vector<std::uint32_t> numbers;
  for (std::size_t i = 0; i < databases_.size(); ++i) {
    const auto end = databases_[i].postlist_end(term);
    for (auto posting = databases_[i].postlist_begin(term); posting != end; ++posting) {
      if (numbers.size() == longest_) return {};
      numbers.push_back(first_numbers_[i] + *posting);
    }
  }
  numbers.shrink_to_fit();
  return numbers;
}

Xapian::Document StoredCopies::document(std::uint32_t number) const {
  const auto next = std::upper_bound(first_numbers_.begin(), first_numbers_.end() - 1, number);
  const auto place = static_cast<std::size_t>(next - first_numbers_.begin()) - 1;
  return databases_[place].get_document(number - first_numbers_[place], Xapian::DOC_ASSUME_VALID);
}

std::optional<StoredCopies::Marks> StoredCopies::marks(std::uint32_t number) const {
  const Xapian::Document stored = document(number);
  const auto signature = decode_signature(stored.get_value(schema::signature_slot));
  const auto cluster = decode_cluster(stored.get_value(schema::cluster_slot));
  if (!signature || !cluster) return std::nullopt;
  return Marks{*signature, *cluster};
}

std::string StoredCopies::id(std::uint32_t number) const {
  return document(number).get_value(schema::id_slot);
}

}  // namespace fihris
