#pragma once

#include "model/base/result.h"
#include "model/domain/model.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <exception>
#include <vector>

/// What the command line writes: results to standard output, messages to standard error.
namespace hz::cli {

/// Exit statuses of the program.
enum Status : int { Done = 0, AnswerIsNo = 1, BadInput = 2, StoppedAtLimit = 3 };

void print(const QString& text);
void print(const QByteArray& text);
/// "graphazard: what, where, what to do" on standard error.
void complain(const QString& message);
/// The same from an error; the status that it means.
[[nodiscard]] Status refuse(const base::Error& error, const domain::Model* model = nullptr);
/// Runs a program to its end; an exception that nobody expected becomes a message.
template <typename Program> int guarded(Program program)
{
    try {
        return program();
    } catch (const std::exception& error) {
        complain(QStringLiteral("stopped by an unexpected error: %1; please report it").arg(error.what()));
        return BadInput;
    }
}
/// Flushes standard output; whether all of it was taken.
[[nodiscard]] bool isOutputWhole();

/// Text with control characters made visible, so that a title cannot steer a terminal, and without line breaks.
[[nodiscard]] QString oneLine(const QString& text);

/// Rows of cells in aligned columns, two spaces apart. A column is right-aligned when its head begins with '>', which
/// is not shown.
class TextTable {
public:
    explicit TextTable(QStringList heads);
    void add(QStringList cells);
    [[nodiscard]] QString text() const;

private:
    [[nodiscard]] QString lineOf(const QStringList& cells, const std::vector<qsizetype>& widths) const;

    std::vector<bool> m_right;
    std::vector<QStringList> m_rows;
};

} // namespace hz::cli
