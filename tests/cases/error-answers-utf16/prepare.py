import pathlib

# What Notepad calls "Unicode".
file = pathlib.Path("answers.yaml")
file.write_text(file.read_text(encoding="utf-8"), encoding="utf-16")
