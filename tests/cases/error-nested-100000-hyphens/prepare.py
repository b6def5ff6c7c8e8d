with open("answers.yaml", "w", encoding="utf-8") as file:
    file.write("- " * 100_000 + "a\n")
