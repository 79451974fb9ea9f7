# A terminal that prints one character after the other: we put Arabic in order and join its letters.
fihris-searcher --bidi visual -n 2 محادثات مسقط
NO_COLOR=1 fihris-searcher --bidi visual -n 1 "قانون الانتخابات"
LC_ALL=ar_EG.UTF-8 fihris-searcher --bidi visual --facets --facet-values 1 -n 0 --no-pager قانون الانتخابات
