import pathlib

pathlib.Path("out").mkdir()
pathlib.Path("out/import-map.yaml").write_text("columns:\n  Do the beds drain: drainage\n", encoding="utf-8")
