"""What is released is whole, and what is written down holds on every machine."""

import json
import os
import re
import subprocess
import sys
import sysconfig
import tarfile
import zipfile
from pathlib import Path

import pytest

# Written in two halves, so that this file passes its own test.
ADDRESSES = (
    ("pypi", ".org"),
    ("python", "hosted.org"),
    ("registry.", "npmjs"),
    ("deb.", "debian.org"),
)
MACHINE_PATHS = re.compile(r"(?<![\w.~/-])/(work|root|home|Users|opt)/\w")
PROBE = """
import json, warraq
from warraq import assets, fonts
print(json.dumps({
    "version": warraq.__version__,
    "package": warraq.__file__,
    "root": str(assets.root()),
    "templates": assets.path("templates").is_dir(),
    "missing": [str(f.path) for f in fonts.catalogue() if not f.path.is_file()],
    "families": sorted({f.family for f in fonts.catalogue()}),
}))
"""

RENDER = """
import sys, warraq
from warraq.registry import format_names, kind_names
for kind in kind_names():
    for format in format_names():
        for lang in ("ar", "en", "ar+en"):
            result = warraq.render(sys.argv[1], kind, format, lang)
            print(kind, format, lang, len(result.data) > 500, result.data[:4])
"""


def run(*command: str | Path, cwd: Path) -> str:
    """Run a command that sees nothing of the checkout, nor of the user's Python settings."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    result = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=env,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def build(source: Path, target: str, out: Path) -> Path:
    """Build a wheel or an sdist offline, with the backend that is installed."""
    run(sys.executable, "-m", "hatchling", "build", "-t", target, "-d", out, cwd=source)
    [built] = out.iterdir()
    return built


def tracked(checkout: Path) -> list[Path]:
    """Return the files of the repository, those not yet committed too."""
    if not (checkout / ".git").exists():
        pytest.skip("not a git checkout")
    listed = run("git", "ls-files", "-z", "-co", "--exclude-standard", cwd=checkout)
    return [checkout / name for name in listed.split("\0") if name and (checkout / name).is_file()]


def test_no_file_names_a_registry_or_a_machine(checkout: Path) -> None:
    addresses = ["".join(halves) for halves in ADDRESSES]
    found = []
    for path in tracked(checkout):
        text = path.read_bytes().decode("utf-8", errors="replace")
        if "\0" in text:
            continue
        name = path.relative_to(checkout)
        found += [f"{name}: {address}" for address in addresses if address in text]
        found += [f"{name}: {match[0]}" for match in MACHINE_PATHS.finditer(text)]
    assert found == []


def test_both_locks_agree(checkout: Path) -> None:
    run_lock, dev_lock = (pins(checkout / "requirements" / name) for name in ("run.txt", "dev.txt"))
    assert run_lock
    assert {name: dev_lock.get(name) for name in run_lock} == run_lock


def pins(lock: Path) -> dict[str, str]:
    return dict(re.findall(r"^([\w.-]+)==(\S+)", lock.read_text(encoding="utf-8"), re.MULTILINE))


def test_the_readme_says_how_to_run_the_tests(checkout: Path) -> None:
    command = run("bash", ".ci/readme-command", "test", cwd=checkout)
    assert "make test" in command


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = Path(__file__).resolve().parent.parent
    return build(root, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Python of an environment that has the wheel, and our environment's other packages."""
    home = tmp_path_factory.mktemp("installed")
    run(sys.executable, "-m", "venv", "--without-pip", home / "venv", cwd=home)
    python = home / "venv" / "bin" / "python"
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "-qq")
    run(*pip, "--no-deps", "--no-index", wheel, cwd=home)
    [site] = home.glob("venv/lib/python*/site-packages")
    # A path file inside a folder added by one is not read: our editable install stays unseen.
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python


@pytest.mark.full
def test_the_wheel_carries_templates_and_fonts(checkout: Path, wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assets = [path for top in ("templates", "fonts") for path in (checkout / top).rglob("*.*")]
    wanted = {f"warraq/_assets/{path.relative_to(checkout)}" for path in assets if path.is_file()}
    assert wanted
    assert wanted <= names
    assert {"warraq/__init__.py", "warraq/py.typed"} <= names
    assert {name.split("/")[0] for name in names} == {"warraq", "warraq-0.1.0.dist-info"}


@pytest.mark.full
def test_the_wheel_works_outside_the_checkout(checkout: Path, installed: Path) -> None:
    found = json.loads(run(installed, "-c", PROBE, cwd=installed.parent))
    assert Path(found["root"]) == Path(found["package"]).parent / "_assets"
    assert checkout not in Path(found["package"]).parents
    assert found["templates"]
    assert found["missing"] == []
    assert "Amiri" in found["families"]
    assert found["version"] == "0.1.0"


@pytest.mark.full
def test_the_wheel_renders_every_kind_in_every_format(checkout: Path, installed: Path) -> None:
    content = checkout / "examples" / "water-report" / "content.yaml"
    done = run(installed, "-W", "error", "-c", RENDER, content, cwd=installed.parent).splitlines()
    assert len(done) == 3 * 4 * 3
    assert [line for line in done if " True " not in line] == []
    assert len({line for line in done if "b'%PDF'" in line}) == 9


@pytest.mark.full
def test_the_sdist_builds_the_same_wheel(checkout: Path, wheel: Path, tmp_path: Path) -> None:
    sdist = build(checkout, "sdist", tmp_path / "sdist")
    with tarfile.open(sdist) as archive:
        archive.extractall(tmp_path, filter="data")
    unpacked = tmp_path / sdist.name.removesuffix(".tar.gz")
    assert {"Makefile", "README.md", "requirements", "tests", ".ci"} <= {
        path.name for path in unpacked.iterdir()
    }
    again = build(unpacked, "wheel", tmp_path / "wheel")
    with zipfile.ZipFile(wheel) as one, zipfile.ZipFile(again) as other:
        assert set(one.namelist()) == set(other.namelist())
