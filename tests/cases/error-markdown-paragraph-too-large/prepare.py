with open("content/pages/get-help.md", "a", encoding="utf-8") as file:
    file.write("\n" + "Many allotment societies are glad to visit a school.\n" * 300)
