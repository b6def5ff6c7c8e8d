import pathlib

pathlib.Path("no\x1btes").write_text("a file")
