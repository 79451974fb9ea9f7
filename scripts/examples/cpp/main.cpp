// Searches an index in the same process: example INDEX QUERY
#include <exception>
#include <iostream>

#include <fihris/searcher/searcher.h>

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: example INDEX QUERY\n";
    return 2;
  }
  try {
    fihris::Searcher searcher({argv[1]});
    fihris::SearchRequest request;
    request.query = argv[2];
    request.limit = 5;
    const fihris::SearchResponse response = searcher.search(request);
    std::cout << response.total << " articles\n";
    for (const fihris::Hit& hit : response.hits) std::cout << "- " << hit.article.title << '\n';
  } catch (const std::exception& error) {
    std::cerr << "example: " << error.what() << '\n';
    return 2;
  }
}
