import os

os.makedirs("out/seedling.yaml")
