"""The command line that does a job again, among the files that were restored."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

__all__ = ["command"]

_FOLDERS = ("theme", "profile", "template")


def command(job: Mapping[str, Any]) -> list[str] | None:
    """The words of it, for a job as the manifest has it; None where only a script can say it:
    a profile whose single values were overridden there."""
    profiles = job["profiles"]
    if not all(isinstance(name, str) for name in profiles.values()):
        return None
    words = ["warraq", job["kind"], job["content"], "--format", job["format"]]
    words += ["--lang", "+".join(job["languages"])]
    if len(job["languages"]) > 1:
        words += ["--layout", job["layout"]]
    for name in ("theme", "classification", "audience", "today"):
        words += [f"--{name}", job[name]] if job[name] else []
    for lang, name in sorted(profiles.items()):
        words += ["--profile", f"{lang}={name}"]
    for name, said in sorted(job["options"].items()):
        words += ["--option", f"{name}={_word(said)}"]
    for name in _FOLDERS:
        for folder in job[f"{name}_folders"]:
            words += [f"--{name}-folder", folder]
    return [*words, "--embed-source", *(["--embed-classified"] if job["embed_classified"] else [])]


def _word(said: Any) -> str:
    return str(said).lower() if isinstance(said, bool) else str(said)
