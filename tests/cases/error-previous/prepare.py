import pathlib

many = pathlib.Path("many")
many.mkdir()
for year in range(2012, 2026):
    many.joinpath(f"{year}.yaml").write_text(f"""school: {{urn: 900099, name: Seedling Primary School, phase: primary}}
cycle: {year}-autumn
previous: {year - 1}.yaml
""")
