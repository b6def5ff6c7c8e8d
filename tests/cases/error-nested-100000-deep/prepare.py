with open("answers.yaml", "w", encoding="utf-8") as file:
    file.write("school: " + "[" * 100_000 + "\n")
