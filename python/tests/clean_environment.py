"""Runs in an environment with nothing but the wheel: the code of the README, and what the package loads.

usage: clean_environment.py README.md
"""

import importlib.metadata
import pathlib
import re
import sys


def code_blocks(page: pathlib.Path) -> list[str]:
    return re.findall(r"```python\n(.*?)```", page.read_text(encoding="utf-8"), re.DOTALL)


def main() -> None:
    names = {distribution.metadata["Name"] for distribution in importlib.metadata.distributions()}
    assert names <= {"pip", "setuptools", "solieu"}, names
    first = code_blocks(pathlib.Path(sys.argv[1]))[0]
    scope: dict[str, object] = {}
    exec(compile(first, sys.argv[1], "exec"), scope)
    assert scope["found"].records, first  # type: ignore[attr-defined]

    import solieu

    folder = pathlib.Path(solieu.__file__).parent
    libraries = {line.split()[-1] for line in pathlib.Path("/proc/self/maps").read_text().splitlines() if ".so" in line}
    foreign = [name for name in libraries if re.search(r"lib(icu|re2|boost)", name) and folder not in pathlib.Path(name).parents]
    assert not foreign, f"loaded from outside the package: {foreign}"
    assert any("libre2" in name for name in libraries), libraries
    print("the wheel stands alone:", solieu.__version__)


if __name__ == "__main__":
    main()
