#pragma once

#include <cstddef>
#include <vector>

/// What layout works on: boxes and what ties them, by number. No words of the field.
namespace hz::layout {

/// How much room a node takes, in pixels at 100 %.
struct Size {
    double width = 0.0;
    double height = 0.0;
    double anchor = 0.0; // how far below the top the point lies that says where it stands; 0: in the middle
};

struct Place {
    double x = 0.0;
    double y = 0.0;
};

struct Tie {
    std::size_t from = 0;
    std::size_t to = 0;
    int weight = 1; // how much it wants to be short and straight
    int columns = 1; // that it crosses at least
};

struct Sketch {
    std::vector<Size> boxes;
    std::vector<Tie> ties;
};

/// How what hangs together is drawn: in layers that causes and effects make, as trees that grow from what nothing
/// follows from, or around knots.
enum class Form { Layers, Trees, BowTies };

/// Centres of the boxes of a sketch, and the rectangle from (0, 0) that holds them all.
struct Drawn {
    std::vector<Place> centres;
    Size size;
};

} // namespace hz::layout
