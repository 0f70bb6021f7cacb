#include "model/wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

namespace hz::wording {

namespace {

const char* wordsFor(engine::Method method)
{
    using engine::Method;
    switch (method) {
    case Method::Modules:
        return QT_TRANSLATE_NOOP("Method", "gate by gate");
    case Method::Diagrams:
        return QT_TRANSLATE_NOOP("Method", "decision diagrams");
    case Method::Search:
        return QT_TRANSLATE_NOOP("Method", "a search");
    case Method::Elimination:
        return QT_TRANSLATE_NOOP("Method", "elimination");
    case Method::Bounds:
        return QT_TRANSLATE_NOOP("Method", "bounds for what resisted");
    case Method::UnknownsOnTop:
        return QT_TRANSLATE_NOOP("Method", "all ends of what is unknown");
    case Method::ByOrder:
        return QT_TRANSLATE_NOOP("Method", "cut off by the number of events");
    case Method::ByProbability:
        return QT_TRANSLATE_NOOP("Method", "cut off by probability");
    case Method::Stopped:
        return QT_TRANSLATE_NOOP("Method", "stopped by a limit");
    case Method::Cancelled:
        return QT_TRANSLATE_NOOP("Method", "cancelled");
    }
    return "";
}

} // namespace

QString methodText(engine::Methods methods)
{
    QStringList words;
    for (const engine::Method method : engine::kMethods)
        if (methods.has(method))
            words << QCoreApplication::translate("Method", wordsFor(method));
    return words.join(QStringLiteral(", "));
}

} // namespace hz::wording
