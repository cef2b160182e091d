"""Assets are found in a wheel and in a checkout, and nowhere else."""

from pathlib import Path

import pytest

from warraq import assets


def package_in(folder: Path, project: str | None = None) -> Path:
    """Return a package folder as in a checkout whose pyproject.toml names ``project``."""
    package = folder / "render" / "warraq"
    package.mkdir(parents=True)
    if project:
        text = f'[project]\nname = "{project}"\n'
        (folder / "pyproject.toml").write_text(text, encoding="utf-8")
    return package


def test_here_they_are_in_the_checkout(checkout: Path) -> None:
    assert assets.root() == checkout
    assert assets.path("templates").is_dir()
    assert assets.path("fonts", "manifest.toml").is_file()


def test_an_installed_package_carries_its_own(tmp_path: Path) -> None:
    package = package_in(tmp_path, project="warraq")
    (package / "_assets").mkdir()
    assert assets.find_root(package) == package / "_assets"


def test_a_checkout_is_known_by_its_project(tmp_path: Path) -> None:
    assert assets.find_root(package_in(tmp_path, project="warraq")) == tmp_path


def test_a_stale_copy_in_site_packages_is_never_read(tmp_path: Path) -> None:
    package = package_in(tmp_path / "checkout", project="warraq")
    (tmp_path / "site-packages" / "warraq" / "_assets" / "fonts").mkdir(parents=True)
    assert assets.find_root(package) == tmp_path / "checkout"


@pytest.mark.parametrize("project", [None, "somebody-else"])
def test_a_strange_folder_is_refused(tmp_path: Path, project: str | None) -> None:
    package = package_in(tmp_path, project)
    with pytest.raises(FileNotFoundError, match="please install it again"):
        assets.find_root(package)


def test_an_unreadable_project_file_is_refused(tmp_path: Path) -> None:
    package = package_in(tmp_path)
    (tmp_path / "pyproject.toml").write_text("[project", encoding="utf-8")
    with pytest.raises(FileNotFoundError):
        assets.find_root(package)


@pytest.mark.parametrize("parts", [("..", "fonts"), ("html", "../../x"), ("/etc/passwd",)])
def test_names_cannot_lead_out_of_their_folder(parts: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="leads out of templates/"):
        assets.path("templates", *parts)
