with open("answers.yaml", "a", encoding="utf-8") as file:
    file.write("goals: [" + "a, " * 60_000 + "a]\n")
