#include "ui/tables/cell_text.h"

#include "model/sheets/formula_guard.h"

#include <QLocale>

namespace hz::ui {

namespace {

/// Whether a spreadsheet would work out the text: it begins as a formula does, and is no number.
bool isFormula(const QString& text)
{
    if (!sheets::beginsAsFormula(text))
        return false;
    const QString start = text.trimmed();
    bool isPlain = false;
    bool isLocal = false;
    static_cast<void>(QLocale::c().toDouble(start, &isPlain));
    static_cast<void>(QLocale().toDouble(start, &isLocal));
    return !isPlain && !isLocal && start != u"-"; // which stands for nothing
}

} // namespace

QString cellText(QString text)
{
    text.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
    return isFormula(text) ? u'\'' + text : text;
}

} // namespace hz::ui
