"""A pack with a Word document that somebody has edited since it was recorded."""
import pathlib

data = pathlib.Path("pack/data")
data.mkdir(parents=True)
(data / "strategy.docx").write_text("Edited by hand")
(data / "documents.txt").write_text("Waymark made these.\n0123456789abcdef data/strategy.docx\n")
(data.parent / ".waymark-manifest").write_text("waymark pack 1\ndata/documents.txt\ndata/strategy.docx\n")
