"""PostgreSQL's full text: the arabic configuration, a stored tsvector with a GIN index, ts_rank and ts_headline.

Its cluster is a private one in a temporary folder, which listens on a socket there and nowhere else.
"""
import os
import pathlib
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from .measuring import cpu_seconds_of
from .peer import Peer, Session

PROGRAMS = pathlib.Path("/usr/lib/postgresql/15/bin")
START_SECONDS = 60
# One thread, no network.
SETTINGS = ["listen_addresses=", "max_parallel_workers_per_gather=0", "max_parallel_maintenance_workers=0"]
TABLE = """
CREATE TABLE articles (number integer, title text, text text, words tsvector
    GENERATED ALWAYS AS (to_tsvector('arabic', title || ' ' || text)) STORED)"""
SELECT = """
SELECT {} FROM (SELECT * FROM articles, to_tsquery('arabic', %s) AS query WHERE words @@ query
                ORDER BY ts_rank(words, query) DESC LIMIT 10) AS best"""


def owner():
    """Whose server it is: it refuses to run as root."""
    return "postgres" if os.geteuid() == 0 else pwd.getpwuid(os.geteuid()).pw_name


def as_owner():
    return {"user": owner(), "extra_groups": []} if os.geteuid() == 0 else {}


class Server:
    """Runs from the beginning to stop()."""

    def __init__(self, cluster):
        settings = [part for each in SETTINGS + [f"unix_socket_directories={cluster}"] for part in ("-c", each)]
        self.log = cluster / "log"
        with open(self.log, "ab") as log:
            self.process = subprocess.Popen([PROGRAMS / "postgres", "-D", cluster / "data", *settings], cwd=cluster,
                                            stdin=subprocess.DEVNULL, stdout=log, stderr=log, **as_owner())
        try:
            self.connection = self.connect(str(cluster))
        except BaseException:
            self.stop()
            raise

    def connect(self, socket):
        import psycopg2  # only where it is measured
        end = time.monotonic() + START_SECONDS
        while True:
            try:
                connection = psycopg2.connect(host=socket, user=owner(), dbname="postgres")
                connection.autocommit = True
                return connection
            except psycopg2.OperationalError as error:
                if self.process.poll() is not None or time.monotonic() > end:
                    said = self.log.read_text(encoding="utf-8", errors="replace")
                    sys.exit(f"{said}bench-peers: the private PostgreSQL does not answer: {error}")
                time.sleep(0.05)

    def stop(self):
        if connection := getattr(self, "connection", None):
            connection.close()
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)  # ends the connections too, and writes all
            self.process.wait()


class PostgresqlSession(Session):
    def __init__(self, cluster):
        self.server = Server(cluster)
        self.cursor = self.server.connection.cursor()

    def close(self):
        self.server.stop()

    def cpu_seconds(self):
        return cpu_seconds_of(self.server.connection.get_backend_pid())

    def select(self, columns, words):
        self.cursor.execute(SELECT.format(columns), (" | ".join(f"'{word}'" for word in words),))
        return self.cursor.fetchall()

    def search(self, words):
        return [number for number, in self.select("number", words)]

    def page(self, words):
        return self.select("number, title, ts_headline('arabic', text, query)", words)


class Postgresql(Peer):
    name, title = "postgresql", "PostgreSQL"
    packages = ("postgresql-15", "python3-psycopg2")
    programs, modules = (str(PROGRAMS / "postgres"),), ("psycopg2",)

    @property
    def cluster(self):
        return pathlib.Path((self.workshop / "cluster").read_text(encoding="utf-8"))

    def prepare(self):
        # Not below the folder of all others, which only its owner may enter.
        cluster = tempfile.mkdtemp(prefix="fihris-peers-pg.")
        (self.workshop / "cluster").write_text(cluster, encoding="utf-8")
        if os.geteuid() == 0:
            shutil.chown(cluster, owner())
        command = [PROGRAMS / "initdb", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]
        done = subprocess.run([*command, "-D", cluster + "/data"], cwd=cluster, capture_output=True, encoding="utf-8",
                              **as_owner())
        if done.returncode:
            sys.exit(f"{done.stderr}bench-peers: initdb: exit status {done.returncode}: "
                     f"{cluster} must be a folder that {owner()} can enter: set TMPDIR")

    def build(self):
        server = Server(self.cluster)
        try:
            self.fill(server.connection.cursor())
        finally:
            server.stop()

    def fill(self, cursor):
        cursor.execute("DROP TABLE IF EXISTS articles")
        cursor.execute(TABLE)
        with open(self.articles.columns, encoding="utf-8") as rows:
            cursor.copy_expert("COPY articles (number, title, text) FROM STDIN", rows)
        cursor.execute("CREATE INDEX ON articles USING gin (words)")
        cursor.execute("ANALYZE articles")
        cursor.execute("SELECT pg_total_relation_size('articles')")
        (self.workshop / "bytes").write_text(str(cursor.fetchone()[0]), encoding="utf-8")

    def index_bytes(self):
        return int((self.workshop / "bytes").read_text(encoding="utf-8"))

    def open(self):
        return PostgresqlSession(self.cluster)

    def remove(self):
        if (self.workshop / "cluster").exists():
            shutil.rmtree(self.cluster, ignore_errors=True)
