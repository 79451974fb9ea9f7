// Relevance judgements (TREC qrels): which document answers which query, and how well.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace fihris {

// Document id to grade: 1 and more is relevant, 0 and less is not.
using Judgements = std::map<std::string, int, std::less<>>;

// Query id to its judgements.
using Qrels = std::map<std::string, Judgements, std::less<>>;

// Lines "query-id 0 document-id grade", of which the second field is not used. Throws InputError with file
// and line for a line of other than four fields, a grade that is no small whole number, and a document judged
// twice for a query.
Qrels parse_qrels(std::string_view content, const std::string& file);

// The same for a file on disk. Throws IoError when it cannot be read.
Qrels read_qrels(const std::filesystem::path& file);

}  // namespace fihris
