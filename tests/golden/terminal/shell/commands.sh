# A shell in which the Tab key completes words of the index, phrases of its titles, and commands. Of an answer that is
# longer than the screen the pager shows three lines.
export VTE_VERSION=7002 PAGER='sed -n 1,3p'
fihris-searcher --hyperlinks never -n 1 shell
