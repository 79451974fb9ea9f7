"""Tests scripts/check-layers on made-up trees.  Usage: check_layers_test.py CHECK_LAYERS"""
import pathlib
import subprocess
import sys
import tempfile
import unittest

CHECK = sys.argv.pop(1)


class CheckLayersTest(unittest.TestCase):
    def check(self, path, include):
        """The exit code and output for a tree with one file that holds one #include on its second line."""
        with tempfile.TemporaryDirectory() as root:
            file = pathlib.Path(root, path)
            file.parent.mkdir(parents=True)
            file.write_text(f"// a file\n#include {include}\n", encoding="utf-8")
            done = subprocess.run([sys.executable, CHECK, root], capture_output=True, text=True, check=False)
            return done.returncode, done.stdout

    def assert_refused(self, path, include, why):
        name = include.strip('<>"')
        self.assertEqual(self.check(path, include), (1, f"{path}:2: #include {name}: {why}\n"))

    def assert_allowed(self, path, include):
        self.assertEqual(self.check(path, include), (0, "1 files, every include looks downward\n"))

    def test_downward_is_allowed(self):
        self.assert_allowed("common/index/manifest.cpp", '"common/base/error.h"')
        self.assert_allowed("searcher/match/matcher.cpp", '"common/index/index_reader.h"')
        self.assert_allowed("indexer/commands/add.cpp", '"indexer/options.h"')

    def test_upward_is_refused(self):
        self.assert_refused("common/base/a.h", '"common/text/utf8.h"', "common/base may not include common/text")
        self.assert_refused("common/text/a.h", '"common/analysis/token.h"', "common/text may not include common/analysis")
        self.assert_refused("common/index/a.h", '"searcher/search.h"', "common/index may not include searcher")

    def test_the_programs_do_not_see_each_other(self):
        self.assert_refused("indexer/a.cpp", '"searcher/search.h"', "indexer may not include searcher")
        self.assert_refused("searcher/a.cpp", '"indexer/options.h"', "searcher may not include indexer")

    def test_libraries_stay_behind_their_folders(self):
        self.assert_allowed("common/text/unicode.cpp", "<unicode/normalizer2.h>")
        self.assert_refused("common/analysis/a.cpp", "<unicode/uchar.h>", "<unicode/> may be included only by common/text/")
        self.assert_allowed("indexer/segment_publisher.cpp", "<xapian.h>")
        for path in ["indexer/index_writer.h", "indexer/commands/add.cpp", "searcher/query/a.cpp"]:
            code, output = self.check(path, "<xapian.h>")
            self.assertEqual(code, 1)
            self.assertIn("<xapian.h> may be included only by common/index/ searcher/match/", output)
        self.assert_refused("searcher/snippet/a.cpp", '"common/index/schema.h"', "searcher/snippet must not see Xapian")

    def test_a_tree_without_sources_is_refused(self):
        with tempfile.TemporaryDirectory() as root:
            done = subprocess.run([sys.executable, CHECK, root], capture_output=True, text=True, check=False)
            self.assertEqual(done.returncode, 1)
            self.assertIn("no source files", done.stdout)


if __name__ == "__main__":
    unittest.main()
