#pragma once

#include "model/base/result.h"

#include <QString>
#include <QStringList>

#include <array>
#include <vector>

/// What was measured of a model that writes programs, and what follows from it by statistics.
namespace hz::evaluation {

/// What is known of a task: "liveness=bounded". A key occurs once in a task.
struct Attribute {
    QString key;
    QString value;

    bool operator==(const Attribute&) const = default;
};

/// The keys of the specification framework (Chen et al. 2021, Appendix D); a task may have others too.
inline constexpr std::array kFrameworkAttributes{ "abstraction", "variables", "safety", "liveness", "strong-fairness",
    "weak-fairness", "synchronisation", "races", "hyperproperties", "nondeterminism" };

/// How often a model's samples passed one task's tests.
struct TaskResult {
    QString task;
    qint64 samples = 0; // n
    qint64 passed = 0; // c
    std::vector<Attribute> attributes{}; // by key; never "chain"
    int chain = 0; // how many building blocks are chained; 0: unknown

    bool operator==(const TaskResult&) const = default;
    /// True and true are one value.
    [[nodiscard]] bool has(const Attribute& attribute) const;
};

inline constexpr qint64 kMaxSamples = 1'000'000'000; // of one task
inline constexpr int kLongestChain = 1'000'000;

/// 0 <= passed <= samples, a name, no control characters anywhere, keys once and in order. Codes: evaluation.no-task,
/// evaluation.bad-text, evaluation.negative, evaluation.too-many-samples, evaluation.more-passed,
/// evaluation.bad-attribute, evaluation.bad-chain; the detail names the task.
[[nodiscard]] base::Status check(const TaskResult& result);

/// Adds an attribute in its place, or sets its value; the key "chain" sets the length of the chain. Code:
/// evaluation.bad-chain.
[[nodiscard]] base::Status setAttribute(TaskResult& result, const QString& key, const QString& value);

/// The same for each of `key=value;key=value`, as they stand in a line. Code: evaluation.bad-attribute too.
[[nodiscard]] base::Status setAttributes(TaskResult& result, const QString& text);
/// The same for an attribute that other samples of the task may have told already. Code: evaluation.two-values too.
[[nodiscard]] base::Status merge(TaskResult& result, const Attribute& attribute);

/// One line, equal for equal results: `task,n,c,key=value;key=value` with a field in quotes where CSV needs it, and
/// \ before what would end a key or a value. The chain stands among the attributes as "chain". Asks for a result that
/// passes check().
[[nodiscard]] QString toLine(const TaskResult& result);
/// Reads what toLine() writes. Codes: evaluation.bad-line and those of check().
[[nodiscard]] base::Result<TaskResult> fromLine(const QString& line);

/// The results of a set of tasks, ordered by the tasks' names, which are unique.
class TaskResults {
public:
    TaskResults() = default;
    /// In any order. Codes: evaluation.duplicate-task and those of check().
    [[nodiscard]] static base::Result<TaskResults> of(std::vector<TaskResult> tasks);
    /// From the lines of toLine(), in any order; the error's place is the number of the line, from 1.
    [[nodiscard]] static base::Result<TaskResults> fromLines(const QStringList& lines);
    [[nodiscard]] QStringList toLines() const;

    [[nodiscard]] const std::vector<TaskResult>& tasks() const { return m_tasks; }
    [[nodiscard]] const TaskResult* find(const QString& task) const;
    /// Of all tasks together.
    [[nodiscard]] qint64 samples() const;
    [[nodiscard]] qint64 passed() const;

    bool operator==(const TaskResults&) const = default;

private:
    std::vector<TaskResult> m_tasks;
};

} // namespace hz::evaluation
