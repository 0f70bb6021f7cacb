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

#define HZ_TEXT(text) QT_TRANSLATE_NOOP("Templates", text)
const Words kWords[] = {
    { "empty", HZ_TEXT("Empty project"), HZ_TEXT("Nothing but the default scheme: four categories, levels, matrix") },
    { "codex", HZ_TEXT("Code model deployment"),
        HZ_TEXT("The 26 hazards of a code model's deployment in one connected graph") },
    { "chlorine-storage", HZ_TEXT("Chlorine storage"),
        HZ_TEXT("Release from a storage vessel, with prevention and mitigation") },
    { "level-crossing", HZ_TEXT("Level crossing"), HZ_TEXT("A train meets a road vehicle on a guarded crossing") },
    { "infusion-pump", HZ_TEXT("Infusion pump"),
        HZ_TEXT("Over-infusion of a drug, with alarms and free-flow protection") },
};
#undef HZ_TEXT

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
