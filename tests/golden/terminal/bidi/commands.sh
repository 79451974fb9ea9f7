# A terminal that puts Arabic in order itself: logical order, each piece between isolates.
export VTE_VERSION=7002
fihris-searcher --hyperlinks never -n 2 محادثات مسقط
fihris-searcher --facets --facet-values 1 -n 0 --no-pager قانون الانتخابات
fihris-searcher show waha-2024-0413-talks محادثات | head -n 3
