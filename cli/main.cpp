#include "run.hpp"

int main(int argc, char** argv) { return waymark::run(argc, argv); }
