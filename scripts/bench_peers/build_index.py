"""Makes the index of an engine that lives in a Python module, in a process of its own, whose cost is measured.

  build_index.py NAME ARTICLES_FOLDER FOLDER WORKSHOP
"""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))

from bench_peers.articles import Articles  # noqa: E402
from bench_peers.peers import PEERS  # noqa: E402


def main(name, *folders):
    source, folder, workshop = map(pathlib.Path, folders)
    peer = next(each for each in PEERS if each.name == name)
    peer(Articles(source), folder, workshop).build()


if __name__ == "__main__":
    main(*sys.argv[1:])
