#include "indexer/url_parts.h"

#include <algorithm>
#include <vector>

#include "common/base/ascii.h"
#include "common/text/utf8.h"
#include "indexer/readers/control_characters.h"

namespace fihris {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  return begin == text.npos ? std::string_view() : text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

// Takes what stands after the mark off the text.
std::string_view take_after(std::string_view& text, char mark) {
  const std::size_t at = text.find(mark);
  if (at == text.npos) return {};
  const std::string_view rest = text.substr(at + 1);
  text = text.substr(0, at);
  return rest;
}

std::string scheme_of(std::string_view url) {
  const std::size_t colon = url.find(':');
  if (colon == url.npos || colon == 0 || colon > 12) return {};
  const std::string scheme = ascii_lower(url.substr(0, colon));
  const bool letters = std::ranges::all_of(scheme, [](char c) { return c >= 'a' && c <= 'z'; });
  return letters ? scheme : std::string();
}

bool is_host(std::string_view host) {
  return !host.empty() && host.find_first_of(" \"<>\\^`{|}%@\t\n[]") == host.npos && !host.starts_with('.') &&
         !find_invalid_utf8(host) && single_line(host) == host;
}

void read_authority(UrlParts& parts, std::string_view authority) {
  if (const std::size_t at = authority.rfind('@'); at != authority.npos) authority.remove_prefix(at + 1);
  const std::size_t colon = authority.rfind(':');
  const bool port = colon != authority.npos && authority.find_first_not_of("0123456789", colon + 1) == authority.npos;
  parts.host = ascii_lower(authority.substr(0, port ? colon : authority.npos));
  if (port) parts.port = authority.substr(colon + 1);
  while (parts.host.ends_with('.')) parts.host.pop_back();
}

std::string joined(const UrlParts& parts) {
  std::string url = parts.scheme + "://" + parts.host;
  if (!parts.port.empty()) url += ':' + parts.port;
  url += parts.path;
  if (!parts.query.empty()) url += '?' + parts.query;
  if (!parts.fragment.empty()) url += '#' + parts.fragment;
  return url;
}

// A relative reference on the page `base`.
UrlParts merged(std::string_view reference, UrlParts base) {
  if (reference.starts_with('#')) {
    base.fragment = reference.substr(1);
    return base;
  }
  base.fragment = take_after(reference, '#');
  const bool has_query = reference.find('?') != reference.npos;
  const std::string_view query = take_after(reference, '?');
  if (has_query || !reference.empty()) base.query = query;
  if (reference.starts_with('/')) {
    base.path = without_dots(reference);
  } else if (!reference.empty()) {
    base.path = without_dots(base.path.substr(0, base.path.rfind('/') + 1) + std::string(reference));
  }
  return base;
}

}  // namespace

UrlParts split_url(std::string_view url) {
  UrlParts parts;
  url = trimmed(url);
  parts.scheme = scheme_of(url);
  if (parts.scheme != "http" && parts.scheme != "https") return parts;
  url.remove_prefix(parts.scheme.size() + 1);
  if (!url.starts_with("//")) return parts;
  url.remove_prefix(2);
  parts.fragment = take_after(url, '#');
  parts.query = take_after(url, '?');
  const std::size_t path = std::min(url.find('/'), url.size());
  read_authority(parts, url.substr(0, path));
  parts.path = url.substr(path);
  if (!is_host(parts.host)) parts.host.clear();
  return parts;
}

std::string without_dots(std::string_view path) {
  std::vector<std::string_view> steps;
  bool folder = false;
  while (!path.empty()) {
    path.remove_prefix(path.starts_with('/') ? 1 : 0);
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view step = path.substr(0, end);
    folder = end < path.size() || step == "." || step == ".." || step.empty();
    if (step == ".." && !steps.empty()) steps.pop_back();
    if (step != ".." && step != "." && !step.empty()) steps.push_back(step);
    path.remove_prefix(end);
  }
  std::string clean;
  for (const std::string_view step : steps) (clean += '/') += step;
  return folder || clean.empty() ? clean + '/' : clean;
}

std::string resolve_url(std::string_view reference, std::string_view base) {
  reference = trimmed(reference);
  if (reference.empty() || reference.size() > longest_url || base.size() > longest_url) return {};
  if (!scheme_of(reference).empty()) {
    const UrlParts parts = split_url(reference);
    return parts.host.empty() ? std::string() : joined(parts);
  }
  const UrlParts parts = split_url(base);
  if (reference.starts_with("//"))
    return resolve_url((parts.scheme.empty() ? "https" : parts.scheme) + ':' + std::string(reference), {});
  return parts.host.empty() ? std::string() : joined(merged(reference, parts));
}

}  // namespace fihris
