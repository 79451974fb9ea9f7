"""Takes away what no manifest names any more."""
import re


def remove_old(rsync, scratch, destination, generation, *, also_kept, dry_run):
    """rsync removes below an empty copy of the folders all that is not protected. Gives how many segments that were."""
    kept = {name: list(files) for name, files in generation.segments.items()}
    for name in [generation.catalog, *also_kept]:
        kept[name] = None
    empty, rules = scratch / "empty", scratch / "rules"
    for folder in ["attachments", *(f"segments/{name}" for name in kept)]:
        (empty / folder).mkdir(parents=True, exist_ok=True)
    rules.write_text("".join(f"P {path}\n" for path in protected(kept, generation)))
    out = rsync.must(f"remove old segments from {destination}", "--recursive", "--delete", "--force", "--omit-dir-times",
                     *["--dry-run"] * dry_run, "--out-format=%i %n", f"--filter=merge {rules}", str(empty / "segments"),
                     str(empty / "attachments"), destination.below(""))
    return sum(re.fullmatch(r"\*deleting +segments/[^/]+/", line) is not None for line in out)


def protected(kept, generation):
    """Whole folders of which the manifest does not say the files; else the files, so that rests of a copy go."""
    for name, files in kept.items():
        yield f"/segments/{name}/"
        yield from [f"/segments/{name}/***"] if files is None else [f"/segments/{name}/{file}" for file in files]
    for name in generation.attachments:
        yield f"/attachments/{name}"
