from typing import Any

def finish(document: Any, pdf: Any, languages: tuple[str, ...], variant: str) -> None:
    pass
