#pragma once

#include "app/cli/basics/lines.h"
#include "app/cli/basics/output.h"
#include "model/base/result.h"
#include "model/domain/model.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

/// The same for texts of Qt.
namespace hz::cli {

void print(const QString& text);
void print(const QByteArray& text);
void printError(const QString& message);
/// Says that a limit came before `what` ("the verdict") of a file; the status that it means.
[[nodiscard]] Status stoppedAtLimit(const QString& file, const char* what);
/// Prints the sentence of an error; the status that it means.
[[nodiscard]] Status refuse(const base::Error& error, const domain::Model* model = nullptr);

[[nodiscard]] QString oneLine(const QString& text);
/// With its lines, for XML, which has no escapes for what steers a terminal or turns the order around: U+FFFD instead.
[[nodiscard]] QString printable(const QString& text);

/// Columns.
class TextTable {
public:
    explicit TextTable(const QStringList& heads);
    void add(const QStringList& cells);
    [[nodiscard]] QString text() const;

private:
    Columns m_columns;
};

} // namespace hz::cli
