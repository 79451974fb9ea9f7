"""Tests of scripts/evaluate: python3 evaluate_test.py SCRIPT INDEXER SEARCHER"""
import importlib.machinery
import importlib.util
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

SCRIPT, INDEXER, SEARCHER = sys.argv[1:4]
loader = importlib.machinery.SourceFileLoader("evaluate", SCRIPT)
evaluate = importlib.util.module_from_spec(importlib.util.spec_from_loader("evaluate", loader))
loader.exec_module(evaluate)

ARTICLES = {"rain": "مطر غزير في بيروت", "sea": "بيروت", "oil": "أسعار النفط"}
TOPICS = "q1\tمطر\nq2\tغزير بيروت\nq3\tالسودان\n"


class Statistics(unittest.TestCase):
    def test_paired_t_test_agrees_with_tables(self):
        self.assertAlmostEqual(evaluate.paired_p([1, 2, 3, 4, 5]), 0.0132, 4)  # t = 4.243, 4 degrees of freedom
        self.assertAlmostEqual(evaluate.paired_p([1, -1, 1, -1]), 1.0, 6)

    def test_no_difference_is_chance(self):
        self.assertEqual(evaluate.paired_p([0.0, 0.0, 0.0]), 1.0)
        self.assertEqual(evaluate.paired_p([0.3]), 1.0)

    def test_differences_count_queries_of_both_runs_only(self):
        before = [("a", 0.5), ("b", 0.5), ("c", 0.5), ("old", 1.0)]
        now = [("a", 0.7), ("b", 0.8), ("c", 0.6), ("new", 0.0)]
        self.assertEqual(evaluate.difference(now, before), "+.2000 (p = .074)")
        self.assertEqual(evaluate.difference(before, before), "0")


class Collections(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory(prefix="fihris-evaluate-test-")
        self.root = pathlib.Path(self.temporary.name)
        self.write_collection(self.root / "collections/small")
        (self.root / "collections/no-topics").mkdir()

    def tearDown(self):
        self.temporary.cleanup()

    def write_collection(self, folder):
        folder.mkdir(parents=True)
        lines = [json.dumps({"id": id, "text": text}, ensure_ascii=False) for id, text in ARTICLES.items()]
        (folder / "docs.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
        (folder / "topics.tsv").write_text(TOPICS, encoding="utf-8")
        (folder / "topics.short.tsv").write_text(TOPICS.replace("غزير بيروت", "بيروت"), encoding="utf-8")
        (folder / "topics.hard.ids").write_text("q3\n", encoding="utf-8")
        (folder / "qrels.txt").write_text("q1 0 rain 1\nq2 0 rain 1\nq3 0 oil 1\n", encoding="utf-8")

    def run_script(self, *arguments):
        command = [SCRIPT, self.root / "collections", "--cache", self.root / "cache", "--programs", INDEXER, SEARCHER,
                   *arguments]
        return subprocess.run(command, capture_output=True, encoding="utf-8")

    def test_one_row_for_each_set_of_topics(self):
        rows = self.run_script().stdout.splitlines()
        self.assertEqual(rows[0], "| collection | documents | queries | nDCG@10 | MRR@10 | Recall@100 | odd | even |")
        self.assertEqual(rows[2:], ["| small | 3 | 3 | .6667 | .6667 | .6667 | .5000 | 1.0000 |",
                                    "| small, short | 3 | 3 | .5436 | .5000 | .6667 | .5000 | .6309 |",
                                    "| small, hard | 3 | 1 | .0000 | .0000 | .0000 | .0000 | .0000 |"])

    def test_second_run_uses_the_index_of_the_first(self):
        self.assertIn("indexing small", self.run_script().stderr)
        self.assertEqual(self.run_script().stderr, "")

    def test_kept_figures_are_compared_with(self):
        kept = self.root / "kept"
        self.assertEqual(self.run_script("--keep", kept).returncode, 0)
        self.assertTrue((kept / "small.short.run").read_text(encoding="utf-8").startswith("q1 Q0 rain 1 "))
        (kept / "small.tsv").write_text("q1\t.9\t1\t1\nq2\t.8\t1\t1\nq3\t.1\t1\t1\n", encoding="utf-8")
        rows = self.run_script("--previous", kept).stdout.splitlines()
        self.assertTrue(rows[2].endswith("| +.0667 (p = .529) |"), rows[2])
        self.assertTrue(rows[3].endswith("| 0 |"), rows[3])

    def test_ablation_has_a_row_for_each_step_of_the_ranking(self):
        rows = self.run_script("--ablation").stdout.splitlines()
        start = rows.index("| left out | small | small, short | small, hard |")
        self.assertEqual(len(rows[start + 2:]), len(evaluate.RANKING_STEPS))

    def test_wrong_folders_are_named(self):
        missing = self.root / "nowhere"
        self.assertEqual(self.run_script("--previous", missing).stderr,
                         f"evaluate: {missing}: no such folder: give one that --keep has written\n")
        none = self.run_script("--only", "x").stderr
        self.assertIn("no collection there: expected folders with docs.jsonl.zst", none)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
