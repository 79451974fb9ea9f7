"""Tests of scripts/bench-peers: python3 bench_peers_test.py SCRIPT BUILD_FOLDER CORPUS"""
import json
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import unittest

SCRIPT, BUILD, CORPUS = map(pathlib.Path, sys.argv[1:4])
sys.dont_write_bytecode = True
sys.path.insert(0, str(SCRIPT.parent))

from bench_peers import articles, command, measuring  # noqa: E402
from bench_peers.peers import PEERS  # noqa: E402

TOPICS, QRELS = CORPUS / "evaluation/topics.tsv", CORPUS / "evaluation/qrels.txt"
HEADING = "| engine | index CPU s | peak MB | index / text | 1 word | 3 words | 5 words | page of ten | its CPU " \
          "| nDCG@10 |"
ENGINES = [peer.name for peer in PEERS if peer.name != "lucene"]  # starting Java once is slow enough
NUMBER, PAIR = r"\d+(\.\d+)?", r"\d+\.\d\d / \d+\.\d\d"
ROW = rf"\| [\w ]+( \| {NUMBER}){{3}}( \| {PAIR}){{4}} \| {NUMBER} \| [01]\.\d{{3}} \|"
FIGURES = ["index_cpu_seconds", "index_peak_mb", "index_share", "ndcg_10", "page_cpu_ms"] + [
    f"{name}_ms_{percentile}" for name in ("search_1", "search_3", "search_5", "page") for percentile in ("p50", "p95")]


class Measures(unittest.TestCase):
    def test_ndcg_counts_grades_by_rank(self):
        self.assertEqual(measuring.ndcg_10(["a", "b"], {"a": 2, "b": 1}), 1)
        self.assertAlmostEqual(measuring.ndcg_10(["x", "a"], {"a": 1}), 0.6309, 4)
        self.assertEqual(measuring.ndcg_10(["x"] * 10 + ["a"], {"a": 1}), 0)
        self.assertEqual(measuring.ndcg_10(["bad", "a"], {"a": 1, "bad": -1}), measuring.ndcg_10(["x", "a"], {"a": 1}))

    def test_times_are_milliseconds_at_two_ranks(self):
        self.assertEqual(measuring.times_of([each / 1000 for each in range(100, -1, -1)]), (50, 95))
        self.assertIsNone(measuring.times_of([]))

    def test_median_is_the_middle(self):
        self.assertEqual(measuring.middle([9, 1, 2]), 2)
        self.assertEqual(measuring.middle([4, 1]), 1)

    def test_cost_is_that_of_the_program_alone(self):
        ballast = bytearray(200_000_000)  # ours, which a child that we start would seem to have
        cost = measuring.cost_of([sys.executable, "-c", "sum(range(3_000_000))"])
        self.assertGreater(cost.cpu_seconds, 0)
        self.assertLess(cost.peak_mb, len(ballast) / 2_000_000)

    def test_failure_says_what_the_program_said(self):
        with self.assertRaises(SystemExit) as failure:
            measuring.cost_of(["sh", "-c", "echo no space >&2; exit 3"])
        self.assertEqual(failure.exception.code,
                         "no space\nbench-peers: exit status 3: sh -c echo no space >&2; exit 3")


class Inputs(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory(prefix="fihris-peers-test-")
        self.folder = pathlib.Path(self.temporary.name)

    def tearDown(self):
        self.temporary.cleanup()

    def write(self, text):
        file = self.folder / "file"
        file.write_text(text, encoding="utf-8")
        return file

    def test_columns_come_back_as_they_were(self):
        hard = [("a", "tab\there", "two\nlines\\n and \\"), ("b", "", "ميناء\r")]
        written = articles.Articles(self.folder).write(hard)
        self.assertEqual(list(written.rows()), [(1, *hard[0][1:]), (2, *hard[1][1:])])
        self.assertEqual((written.ids, written.text_bytes), (["a", "b"], 8 + 17 + 11))

    def test_articles_without_id_or_text_and_repeated_ones_are_passed_over(self):
        file = self.write('{"id":"a","text":"x"}\n{"id":"a","text":"y"}\n{"id":"b"}\n{"text":"z"}\n'
                          '{"id":"c","text":"w"}\n')
        self.assertEqual(list(articles.read_articles(file)), [("a", "", "x"), ("c", "", "w")])
        self.assertEqual(list(articles.read_articles(file, 1)), [("a", "", "x")])

    def test_lines_that_are_no_articles_are_named(self):
        for line, what in [("{", "no JSON: "), ("[]", "no object: give an article {id, title, text}")]:
            file = self.write('{"id":"a","text":"x"}\n' + line + "\n")
            with self.assertRaises(SystemExit) as failure:
                list(articles.read_articles(file))
            self.assertIn(f"bench-peers: {file}: line 2: {what}", failure.exception.code)

    def test_queries_are_words_without_signs(self):
        file = self.write('q1\t"صفعة فرنسية" لـ2 (غزّة)-مصر 5.6. 7\n')
        self.assertEqual(articles.read_topics(file), {"q1": ["صفعة", "فرنسية", "لـ2", "غزّة", "مصر", "5.6", "7"]})

    def test_queries_are_cut_from_topics_that_are_long_enough(self):
        topics = [["a"], ["b", "c", "d"], ["e", "f", "g", "h"]]
        self.assertEqual(articles.cut_queries(topics, 2),
                         {1: [["a"], ["b"]], 3: [["b", "c", "d"], ["e", "f", "g"]], 5: []})

    def test_wrong_judgements_are_named(self):
        file = self.write("q1 0 a 1\nq2 a\n")
        with self.assertRaises(SystemExit) as failure:
            command.read_qrels(file)
        self.assertEqual(failure.exception.code,
                         f"bench-peers: {file}: line 2: no judgement: expected topic, 0, id and grade")


class Comparison(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory(prefix="fihris-peers-test-")
        self.folder = pathlib.Path(self.temporary.name)
        self.folder.chmod(0o755)  # servers that run as others enter it
        self.file = self.folder / "articles.jsonl"
        lines = [file.read_text(encoding="utf-8") for file in sorted((CORPUS / "articles").glob("*.jsonl"))]
        self.file.write_text("".join(lines), encoding="utf-8")

    def tearDown(self):
        self.temporary.cleanup()

    def command(self, *options):
        return ["env", f"TMPDIR={self.folder}", SCRIPT, "--programs", BUILD, *options, self.file, TOPICS]

    def run_script(self, *options):
        return subprocess.run(self.command(*options), capture_output=True, encoding="utf-8")

    def test_every_engine_that_is_installed_has_a_row_of_numbers(self):
        json_file = self.folder / "figures.json"
        command = self.command("--only", ",".join(ENGINES), "--rounds", "1", "--queries", "4", "--json", json_file)
        done = subprocess.run([*command, QRELS], capture_output=True, encoding="utf-8")
        self.assertEqual(done.returncode, 0, done.stderr)
        rows, figures = done.stdout.splitlines(), json.loads(json_file.read_text(encoding="utf-8"))
        left_out = re.findall(r"^bench-peers: ([\w-]+) is left out: ", done.stderr, re.M)
        self.assertEqual(list(figures), [name for name in ENGINES if name not in left_out])
        self.assertNotIn("fihris", left_out)
        self.assertEqual(rows[0], HEADING)
        self.assertEqual(len(rows), 2 + len(figures))
        for row in rows[2:]:
            self.assertRegex(row, f"^{ROW}$")
        for engine, measured in figures.items():
            self.assertEqual(sorted(measured), sorted(FIGURES))
            for name, figure in measured.items():
                self.assertGreater(figure, 0, (engine, name))
        self.assert_agrees_with_eval(figures["fihris"]["ndcg_10"])
        self.assertEqual(sorted(self.folder.iterdir()), [self.file, json_file])  # nothing is left behind

    def assert_agrees_with_eval(self, ndcg):
        with tempfile.TemporaryDirectory(prefix="fihris-peers-test-") as folder:
            indexer = [BUILD / "indexer/fihris-indexer", "--quiet", "--index", folder + "/index"]
            subprocess.run([*indexer, "add", self.file], check=True)
            printed = subprocess.run([BUILD / "searcher/fihris-searcher", "--index", folder + "/index", "eval",
                                      "--topics", TOPICS, "--qrels", QRELS], check=True, capture_output=True,
                                     encoding="utf-8").stdout
        self.assertAlmostEqual(ndcg, float(re.search(r"^nDCG@10\D*?([\d.]+)$", printed, re.M)[1]), 3)

    def test_unknown_engines_are_named(self):
        self.assertEqual(self.run_script("--only", "fihris,grep").stderr,
                         "bench-peers: --only grep: no such engine: choose of "
                         "fihris,lucene,lucene-offsets,omega,sqlite,postgresql,groonga\n")

    def test_missing_files_are_named(self):
        self.file = self.folder / "nowhere"
        self.assertEqual(self.run_script().stderr, f"bench-peers: {self.file}: no such file\n")

    def test_stopped_run_leaves_nothing_behind(self):
        with subprocess.Popen(self.command("--only", "fihris", "--rounds", "1000"), stderr=subprocess.PIPE,
                              encoding="utf-8") as process:
            while "round 1 " not in process.stderr.readline():
                self.assertIsNone(process.poll())
            process.send_signal(signal.SIGTERM)
            process.stderr.read()
            self.assertEqual(process.wait(60), 143)
        self.assertEqual(list(self.folder.iterdir()), [self.file])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
