"""A trust's packs, where a school has left the trust, and somebody has edited the Word document of its pack."""
import pathlib

pack = pathlib.Path("packs/schools/moved-on-primary")
(pack / "data").mkdir(parents=True)
(pack / "data/strategy.docx").write_text("Edited by hand")
(pack / "data/documents.txt").write_text("Waymark made these.\n0123456789abcdef data/strategy.docx\n")
(pack / ".waymark-manifest").write_text("waymark pack 1\ndata/documents.txt\ndata/strategy.docx\n")
pathlib.Path("packs/.waymark-manifest").write_text("waymark pack 1\n.kind trust\n.part schools/moved-on-primary\n")
