#include "ui/shell/templates.h"

#include "model/exchange/library.h"

#include <QCoreApplication>

namespace hz::ui {

namespace {

struct Words {
    const char* name;
    const char* title;
    const char* description;
};

const Words kWords[] = {
    { "empty", QT_TRANSLATE_NOOP("Templates", "Empty project"),
        QT_TRANSLATE_NOOP("Templates", "Nothing but the default scheme: four categories, levels, matrix") },
    { "codex", QT_TRANSLATE_NOOP("Templates", "Code model deployment"),
        QT_TRANSLATE_NOOP("Templates", "The 26 hazards of a code model's deployment in one connected graph") },
    { "chlorine-storage", QT_TRANSLATE_NOOP("Templates", "Chlorine storage"),
        QT_TRANSLATE_NOOP("Templates", "Release from a storage vessel, with prevention and mitigation") },
    { "level-crossing", QT_TRANSLATE_NOOP("Templates", "Level crossing"),
        QT_TRANSLATE_NOOP("Templates", "A train meets a road vehicle on a guarded crossing") },
    { "infusion-pump", QT_TRANSLATE_NOOP("Templates", "Infusion pump"),
        QT_TRANSLATE_NOOP("Templates", "Over-infusion of a drug, with alarms and free-flow protection") },
};

QString translated(const char* text)
{
    return QCoreApplication::translate("Templates", text);
}

} // namespace

std::vector<Template> templates()
{
    std::vector<Template> found;
    for (const QString& name : exchange::templateNames()) {
        Template made{ name, name, {} };
        for (const Words& words : kWords)
            if (name == QLatin1String(words.name))
                made = { name, translated(words.title), translated(words.description) };
        found.push_back(made);
    }
    return found;
}

} // namespace hz::ui
