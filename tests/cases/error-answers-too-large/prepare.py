# A scalar of 5 MB: a photograph pasted as text, or a file that is no answers file at all.
with open("answers.yaml", "a", encoding="utf-8") as file:
    file.write("vision: " + "A" * 5_000_000 + "\n")
