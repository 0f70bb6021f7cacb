#pragma once

#include "model/base/random_stream.h"
#include "model/evaluation/blocks/blocks.h"

#include <QByteArray>

#include <set>

namespace hz::evaluation {

/// A task of chained building blocks for a model that writes programs.
struct BlockTask {
    struct Test {
        QString input;
        QString expected;

        bool operator==(const Test&) const = default;
    };

    QString id; // "blocks-n3-s1/7": three blocks, seed 1, the seventh
    std::vector<int> chain; // numbers of blocks, in order
    std::vector<Test> tests;

    /// Signature and docstring, to be completed.
    [[nodiscard]] QString prompt() const;
    /// The body that completes the prompt rightly.
    [[nodiscard]] QString reference() const;
    bool operator==(const BlockTask&) const = default;
};

inline constexpr const char* kBlockEntryPoint = "string_manipulation";
inline constexpr int kLongestBlockChain = 100;
inline constexpr int kTestsPerBlockTask = 10;

/// Makes tasks of `length` blocks, the same on every machine for the same length and seed. No block occurs twice in a
/// chain of up to 13; in a longer one any may. No chain comes twice before all have come, as far as there are more. The
/// inputs are English words with the marks that blocks look for; a block in a chain changes what some test expects,
/// where inputs can be found for that.
class BlockTaskMaker {
public:
    /// Asks for a length from 1 to kLongestBlockChain.
    BlockTaskMaker(int length, std::uint64_t seed);

    [[nodiscard]] BlockTask next();

private:
    [[nodiscard]] std::vector<int> newChain();
    [[nodiscard]] std::vector<int> anyChain();

    int m_length;
    std::uint64_t m_seed;
    base::RandomStream m_chains;
    std::set<std::vector<int>> m_used;
    double m_possible; // chains of the length
    int m_made = 0;
};

/// One line of JSON with its end: task_id, entry_point, prompt, reference, chain (the length), blocks (the numbers) and
/// tests (input, expected).
[[nodiscard]] QByteArray toJsonLine(const BlockTask& task);

} // namespace hz::evaluation
