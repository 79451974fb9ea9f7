"""Costs of a program that runs to its end, and percentiles of times.

  measuring.py COMMAND...    runs it, and prints its CPU seconds and its peak of resident megabytes as JSON

A program of its own, for the kernel counts the memory of who starts a program into the peak of what is started.
"""
import json
import math
import os
import pathlib
import resource
import signal
import subprocess
import sys
import time
from typing import NamedTuple


class Cost(NamedTuple):
    cpu_seconds: float
    peak_mb: float  # of the biggest of its processes


class Times(NamedTuple):
    """Milliseconds."""
    p50: float
    p95: float


def cost_of(command):
    """Runs the command; all that it starts and waits for counts. Exits when it fails, with what it said."""
    command = [str(part) for part in command]
    with subprocess.Popen([sys.executable, "-B", __file__, *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          encoding="utf-8", errors="replace", start_new_session=True) as process:
        try:
            printed, said = process.communicate()
        except BaseException:
            end_group(process)
            raise
    if process.returncode:
        sys.exit(f"{said}bench-peers: exit status {process.returncode}: {' '.join(command)}")
    return Cost(**json.loads(printed.splitlines()[-1]))


def end_group(leader):
    """Ends a process that leads a group, and all in it, which it may not outlive: they write where we tidy up."""
    os.killpg(leader.pid, signal.SIGTERM)
    leader.wait()
    for _ in range(200):
        try:
            os.killpg(leader.pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    os.killpg(leader.pid, signal.SIGKILL)


def cpu_seconds_of(process):
    """Of all threads of a process that runs, to the nanosecond."""
    threads = pathlib.Path(f"/proc/{process}/task").glob("*/schedstat")
    return sum(int(thread.read_text(encoding="ascii").split()[0]) for thread in threads) / 1e9


def times_of(seconds):
    """Of a list of seconds; None of an empty one."""
    if not seconds:
        return None
    ordered = sorted(seconds)
    return Times(*(1000 * ordered[(len(ordered) - 1) * percent // 100] for percent in (50, 95)))


def middle(numbers):
    """The median; the lower one of two."""
    ordered = sorted(numbers)
    return ordered[(len(ordered) - 1) // 2]


def ndcg_10(ranking, grades):
    """Of one query: gain is the grade, discount the binary logarithm of the rank plus one; as `fihris-searcher eval`."""
    def gain(values):
        return sum(grade / math.log2(rank + 1) for rank, grade in enumerate(values, 1))
    best = gain(sorted((grade for grade in grades.values() if grade > 0), reverse=True)[:10])
    return gain(max(0, grades.get(each, 0)) for each in ranking[:10]) / best


def main(command):
    status = subprocess.run(command, stdout=sys.stderr).returncode
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(json.dumps({"cpu_seconds": used.ru_utime + used.ru_stime, "peak_mb": used.ru_maxrss / 1024}))
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
