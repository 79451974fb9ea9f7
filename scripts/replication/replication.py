"""One run: from what SOURCE has published to a replica that has it."""
import os
import pathlib
import re
import time

from .contents import Contents
from .failure import Failure
from .generation import Generation
from .lock import Lock
from .place import Place
from .removal import remove_old
from .rsync import reason

MOST_ATTEMPTS = 20  # a publish in the midst of each of so many copies hardly happens
STUB_SECONDS = 3  # between the manifest and the stub of a publish are milliseconds
OURS = {"lock", "manifest.json", "stub", "segments", "attachments", "scratch"}
SOME_FILES_NOT_READ = (23, 24)  # of rsync


class Replication:
    def __init__(self, options, rsync, scratch):
        self.options, self.rsync, self.scratch = options, rsync, scratch
        self.source, self.destination = Place(options.source), Place(options.destination)
        self.contents = Contents(rsync, scratch)
        self.has_stub = False

    def run(self):
        """Gives the sentence that says what was done."""
        self.require_two_places()
        if not self.options.dry_run:
            self.make_destination()
            self.rsync.lock = Lock(self.destination)
        for _ in range(MOST_ATTEMPTS):
            generation = self.published()
            before = self.replica()
            self.require_same_index(before, generation)
            copied = self.copy(generation)
            if copied is not None:
                return self.told(before, generation, copied, self.finish(generation))
        raise Failure(f"{self.source} is published too often to be copied: try again, or run this more often")

    # What may be copied where.

    def require_two_places(self):
        if self.source.is_remote and self.destination.is_remote:
            raise Failure(f"{self.source} and {self.destination} are both on other machines: run this on one of the two")
        if self.source.is_remote or self.destination.is_remote:
            return
        one, other = (pathlib.Path(place.text).resolve() for place in (self.source, self.destination))
        if one == other or one in other.parents or other in one.parents:
            raise Failure(f"{self.source} and {self.destination} are the same or lie in each other: name a destination "
                          "outside")

    def make_destination(self):
        names = self.contents.names(self.destination)
        strange = sorted(set(names) - OURS)
        if strange and "manifest.json" not in names:
            raise Failure(f"{self.destination} is no replica and is not empty (it holds {strange[0]}): name an empty or a "
                          "new folder")
        if self.destination.is_remote:
            return
        try:
            os.makedirs(self.destination.text, exist_ok=True)
        except OSError as error:
            raise Failure(f"cannot make {self.destination}: {error.strerror}: name a folder that can be written") from None

    def require_same_index(self, before, generation):
        """Segments never change: where one has other files the index was built anew, and who reads the replica would find
        neither the old one nor the new one whole while it is copied."""
        if before is None:
            return
        changed = [name for name, files in before.checksums.items() if generation.checksums.get(name, files) != files]
        if before.number > generation.number or changed:
            raise Failure(f"{self.destination} (generation {before.number}) is a replica of another index than {self.source} "
                          f"(generation {generation.number}): name another destination, or remove this one first")

    # What there is.

    def published(self):
        """Of the source; its manifest and stub then lie in the scratch folder."""
        end = time.monotonic() + STUB_SECONDS
        while True:
            stub = self.contents.fetch(self.source, "stub") or b""
            manifest = self.contents.fetch(self.source, "manifest.json")
            if manifest is None:
                raise Failure(f"{self.source} is no index: it has no manifest.json: name the folder that fihris-indexer "
                              "writes")
            generation = Generation(manifest, self.source)
            self.has_stub = generation.is_of_stub(stub)
            if self.has_stub or time.monotonic() > end:
                (self.scratch / "manifest.json").write_bytes(manifest)
                (self.scratch / "stub").write_bytes(stub)
                return generation
            time.sleep(0.05)

    def replica(self):
        """Of the destination; None when there is nothing, or a damaged manifest, which this run replaces."""
        manifest = self.contents.fetch(self.destination, "manifest.json")
        try:
            return None if manifest is None else Generation(manifest, self.destination)
        except Failure:
            return None

    # What is done.

    def copy(self, generation):
        """The bytes of each file that was copied; None when the source was published meanwhile and lacks files now."""
        files = generation.files()
        if wrong := self.contents.wrong_files(self.source, files):
            return self.none_if_published(generation, wrong[0])
        arguments = ["--recursive", "--times", "--omit-dir-times", "--fsync", "--partial-dir=.partial", "--exclude=flintlock",
                     "--out-format=%i %l %n", "--files-from=-", "--mkpath"]
        arguments += ["--checksum"] * self.options.checksum + ["--dry-run"] * self.options.dry_run
        code, out, err = self.rsync.run(*arguments, self.source.below(""), self.destination.below(""),
                                        names=[*files, f"segments/{generation.catalog}/"])
        if code in SOME_FILES_NOT_READ:
            return self.none_if_published(generation, reason(code, err))
        if code:
            raise Failure(f"cannot copy {self.source} to {self.destination}: {reason(code, err)}: the replica is as it was; "
                          "see that the machine answers and the disk has room, and run this again")
        if not self.options.dry_run and (wrong := self.contents.wrong_files(self.destination, files)):
            raise Failure(f"{self.destination} was changed while it was written: {wrong[0]}: nothing else may write to it")
        lines = [line.split(" ", 2) for line in out if re.match(r"[<>]f", line)]
        return {name: int(size.replace(",", "")) for _, size, name in lines}

    def none_if_published(self, generation, problem):
        if self.published().number != generation.number:
            return None
        raise Failure(f"{self.source} or {self.destination} cannot be read whole: {problem}: see their rights; fihris-indexer "
                      "check says whether the index is damaged, restore puts a backup back; the replica is as it was")

    def finish(self, generation):
        """Publishes what was copied. Gives how many old segments were removed."""
        if not self.options.dry_run:
            self.put("manifest.json")
            if self.has_stub:
                self.put("stub")
        elif not self.contents.names(self.destination):
            return 0
        return remove_old(self.rsync, self.scratch, self.destination, generation, also_kept=self.served_segments(),
                          dry_run=self.options.dry_run)

    def put(self, name):
        self.rsync.must(f"write {self.destination.below(name)}", "--checksum", "--fsync", str(self.scratch / name),
                        self.destination.below(name))

    def served_segments(self):
        """What the stub of the replica names: it stays that of the generation before where the source has no newer."""
        if self.has_stub:
            return []
        stub = (self.contents.fetch(self.destination, "stub") or b"").decode(errors="replace")
        return re.findall(r"^auto segments/([0-9a-z_-][0-9a-z._-]*)$", stub, re.MULTILINE)

    def told(self, before, generation, copied, removed):
        was = "nothing" if before is None else f"generation {before.number}"
        has = "would have" if self.options.dry_run else "has"
        return (f"{self.destination} {has} generation {generation.number}, before {was}: files copied: {len(copied)} "
                f"({sum(copied.values()):,} bytes), old segments removed: {removed}")
