"""The engines that are compared, in the order of the table."""
from .fihris import Fihris
from .groonga import Groonga
from .lucene import Lucene, LuceneOffsets
from .omega import Omega
from .postgresql import Postgresql
from .sqlite import Sqlite

PEERS = [Fihris, Lucene, LuceneOffsets, Omega, Sqlite, Postgresql, Groonga]
