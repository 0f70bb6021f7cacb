#include "model/sheets/formula_guard.h"

namespace hz::sheets {

namespace {

constexpr QChar kGuard = u'\'';

/// What stands behind its apostrophes.
QString behindGuards(const QString& text)
{
    qsizetype guards = 0;
    while (guards < text.size() && text[guards] == kGuard)
        ++guards;
    return text.mid(guards);
}

} // namespace

bool beginsAsFormula(const QString& text)
{
    static const QString kMarks = QStringLiteral("=+-@\uFF1D\uFF0B\uFF0D\uFF20");
    if (text.startsWith(u'\t') || text.startsWith(u'\r'))
        return true;
    const QString start = text.trimmed();
    return !start.isEmpty() && kMarks.contains(start.front());
}

QString withGuard(const QString& text)
{
    return beginsAsFormula(behindGuards(text)) ? kGuard + text : text;
}

QString withoutGuard(const QString& text)
{
    return text.startsWith(kGuard) && beginsAsFormula(behindGuards(text)) ? text.mid(1) : text;
}

} // namespace hz::sheets
