with open("answers.yaml", "a", encoding="utf-8") as file:
    file.write("vision: " + "Every child grows something. " * 3000 + "\n")
