"""The command line of scripts/bench-peers, the rounds, and the table."""
import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

from . import measuring
from .articles import LENGTHS, Articles, cut_queries, read_articles, read_topics
from .fihris import Fihris
from .peers import PEERS

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PAGE_WORDS = 3


def progress(text):
    print(f"bench-peers: {text}", file=sys.stderr, flush=True)


# ---- which engines ----

def install(peers):
    packages = sorted({package for peer in peers if peer.missing() for package in peer.packages})
    if not packages:
        return
    if os.geteuid() != 0 and not shutil.which("sudo"):
        sys.exit(f"bench-peers: cannot install packages: become root or install sudo: {' '.join(packages)}")
    progress(f"installing {' '.join(packages)}")
    command = [] if os.geteuid() == 0 else ["sudo"]
    environment = ["env", "DEBIAN_FRONTEND=noninteractive"]
    subprocess.run([*command, "apt-get", "update", "-qq"], check=True, stdout=sys.stderr)
    subprocess.run([*command, *environment, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages],
                   check=True, stdout=sys.stderr)


def chosen(names):
    wanted = names.split(",") if names else [peer.name for peer in PEERS]
    known = {peer.name: peer for peer in PEERS}
    if unknown := [name for name in wanted if name not in known]:
        sys.exit(f"bench-peers: --only {','.join(unknown)}: no such engine: choose of {','.join(known)}")
    return [peer for peer in PEERS if peer.name in wanted]


def present(peers):
    there = [peer for peer in peers if not peer.missing()]
    for peer in peers:
        if peer not in there:
            progress(f"{peer.name} is left out: {peer.missing()[0]} is missing: "
                     f"--install installs {' '.join(peer.packages)}")
    if not there:
        sys.exit("bench-peers: no engine is there")
    return there


# ---- measuring ----

def round_of(peer, queries, warm_passes):
    """The figures of one engine in one round, by name."""
    shutil.rmtree(peer.folder, ignore_errors=True)
    peer.folder.mkdir()
    cost = measuring.cost_of(peer.index_command())
    figures = {"index_cpu_seconds": cost.cpu_seconds, "index_peak_mb": cost.peak_mb,
               "index_share": peer.index_bytes() / peer.articles.text_bytes}
    with peer.open() as session:
        for length in LENGTHS:
            for _ in range(warm_passes):
                session.search_seconds(queries[length])
            add_times(figures, f"search_{length}", session.search_times(queries[length]))
        for _ in range(warm_passes):
            session.page_seconds(queries[PAGE_WORDS])
        used = session.cpu_seconds()
        add_times(figures, "page", measuring.times_of(session.page_seconds(queries[PAGE_WORDS])))
        if queries[PAGE_WORDS]:
            figures["page_cpu_ms"] = 1000 * (session.cpu_seconds() - used) / len(queries[PAGE_WORDS])
    return figures


def add_times(figures, name, times):
    if times:
        figures |= {f"{name}_ms_p50": times.p50, f"{name}_ms_p95": times.p95}


def relevance(peer, topics, qrels):
    """nDCG@10 over the judged topics."""
    rankings = peer.rankings({topic: words for topic, words in topics.items() if topic in qrels})
    return statistics.fmean(measuring.ndcg_10(ranking, qrels[topic]) for topic, ranking in rankings.items())


def read_qrels(file):
    """{topic: {id: grade}}, of topics that have a relevant article."""
    qrels = {}
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        try:
            topic, _, identity, grade = line.split()
            qrels.setdefault(topic, {})[identity] = int(grade)
        except ValueError:
            sys.exit(f"bench-peers: {file}: line {number}: no judgement: expected topic, 0, id and grade")
    return {topic: grades for topic, grades in qrels.items() if max(grades.values()) > 0}


def measure(peers, queries, topics, qrels, rounds):
    """{engine: medians of its figures}."""
    measured = {peer.name: [] for peer in peers}
    judged = {}
    for number in range(rounds):
        for peer in peers:
            progress(f"round {number + 1} of {rounds}: {peer.name}")
            measured[peer.name].append(round_of(peer, queries, peer.warm_passes))
            if qrels and number == 0:
                judged[peer.name] = {"ndcg_10": relevance(peer, topics, qrels)}
            print(row(peer, measured[peer.name][-1] | judged.get(peer.name, {})), file=sys.stderr, flush=True)
    return {name: {figure: measuring.middle(each[figure] for each in figures) for figure in figures[0]} |
            judged.get(name, {}) for name, figures in measured.items()}


# ---- the table ----

def times_cell(name):
    def cell(figures):
        if f"{name}_ms_p50" not in figures:
            return "–"
        return " / ".join(f"{figures[f'{name}_ms_{percentile}']:.2f}" for percentile in ("p50", "p95"))
    return cell


COLUMNS = {
    "index CPU s": lambda figures: f"{figures['index_cpu_seconds']:.1f}",
    "peak MB": lambda figures: f"{figures['index_peak_mb']:.0f}",
    "index / text": lambda figures: f"{figures['index_share']:.2f}",
    "1 word": times_cell("search_1"),
    "3 words": times_cell("search_3"),
    "5 words": times_cell("search_5"),
    "page of ten": times_cell("page"),
    "its CPU": lambda figures: f"{figures['page_cpu_ms']:.2f}" if "page_cpu_ms" in figures else "–",
    "nDCG@10": lambda figures: f"{figures['ndcg_10']:.3f}" if "ndcg_10" in figures else "–",
}


def line(cells):
    return "| " + " | ".join(cells) + " |"


def row(peer, figures):
    return line([peer.title, *(cell(figures) for cell in COLUMNS.values())])


def table(peers, figures):
    heading = [line(["engine", *COLUMNS]), "|---" * (len(COLUMNS) + 1) + "|"]
    return "\n".join(heading + [row(peer, figures[peer.name]) for peer in peers])


# ---- the command ----

def parse(arguments, description):
    parser = argparse.ArgumentParser(usage=argparse.SUPPRESS, description=description,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument("topics", type=pathlib.Path, help=argparse.SUPPRESS)
    parser.add_argument("qrels", type=pathlib.Path, nargs="?", help=argparse.SUPPRESS)
    parser.add_argument("--only", metavar="NAMES", help="of " + ",".join(peer.name for peer in PEERS))
    parser.add_argument("--rounds", type=count, default=3, metavar="N", help="medians are taken over them (3)")
    parser.add_argument("--articles", type=count, metavar="N", help="only the first N")
    parser.add_argument("--queries", type=count, default=300, metavar="N", help="of each length, from all topics (300)")
    parser.add_argument("--json", type=pathlib.Path, metavar="FILE", help="write the figures there too")
    parser.add_argument("--install", action="store_true", help="install the Debian packages that are missing")
    parser.add_argument("--programs", type=pathlib.Path, metavar="FOLDER", help="of a build, instead of building")
    return parser.parse_args(arguments)


def count(text):
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is no number from 1 on")
    return int(text)


def build():
    progress("building")
    folder = ROOT / "build/release"
    for command in (["cmake", "-S", ROOT, "--preset", "release"],
                    ["cmake", "--build", folder, "--target", "fihris-indexer", "fihris-searcher", "bench_search"]):
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")
        if done.returncode:
            sys.exit(f"{done.stdout}bench-peers: the build failed")
    return folder


def workshops(peers, articles, folder):
    for peer in peers:
        workshop = folder / f"{peer.name}.workshop"
        workshop.mkdir()
        yield peer(articles, folder / peer.name, workshop)


def compare(options, peers, folder):
    topics = read_topics(options.topics)
    qrels = read_qrels(options.qrels) if options.qrels else {}
    articles = Articles(folder).write(read_articles(options.file, options.articles))
    if not articles.ids:
        sys.exit(f"bench-peers: {options.file}: no articles: give one {{id, title, text}} a line")
    queries = cut_queries(list(topics.values()), options.queries)
    progress(f"{len(articles.ids):,} articles, {articles.text_bytes / 1e6:.1f} MB of text; queries: " +
             ", ".join(f"{len(queries[length])} of {length}" for length in LENGTHS))
    ready = list(workshops(peers, articles, folder))
    try:
        for peer in ready:
            peer.prepare()
        return measure(ready, queries, topics, qrels, options.rounds)
    finally:
        for peer in ready:
            peer.remove()


def main(arguments, description):
    options = parse(arguments, description)
    for file in filter(None, (options.file, options.topics, options.qrels)):
        if not file.is_file():
            sys.exit(f"bench-peers: {file}: no such file")
    peers = chosen(options.only)
    if options.install:
        install(peers)
    peers = present(peers)
    if Fihris in peers:
        Fihris.build_folder = options.programs.resolve() if options.programs else build()
    with tempfile.TemporaryDirectory(prefix="fihris-peers.") as folder:
        figures = compare(options, peers, pathlib.Path(folder))
    print(table(peers, figures))
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
