#pragma once

#include <QString>

#include <array>
#include <vector>

namespace hz::evaluation {

/// One manipulation of a string: as a person is told, and as the line of Python that does it.
struct Block {
    const char* description;
    const char* code;
};

inline constexpr int kBlockCount = 13;

/// The building blocks of Chen et al. 2021, Appendix C, numbered from 1. What the code does counts: block 6 takes out
/// the first, fourth, seventh character and so on, and block 12 never makes one lowercase.
[[nodiscard]] const std::array<Block, kBlockCount>& blocks();

/// What the code of the block returns for `text`, as Python runs it. Asks for a number from 1 to kBlockCount.
[[nodiscard]] QString applied(int block, const QString& text);
/// One after the other.
[[nodiscard]] QString applied(const std::vector<int>& chain, const QString& text);

} // namespace hz::evaluation
