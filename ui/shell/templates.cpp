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
        QT_TRANSLATE_NOOP("Templates", "28 hazards of a code model's deployment, from 50 users to 100,000") },
    { "chlorine-storage", QT_TRANSLATE_NOOP("Templates", "Chlorine storage"),
        QT_TRANSLATE_NOOP("Templates", "Release from a storage vessel, with prevention and mitigation") },
    { "gas-leak-shared-relay", QT_TRANSLATE_NOOP("Templates", "Gas leak with a shared relay"),
        QT_TRANSLATE_NOOP("Templates", "A published example: what independent copies of one relay get wrong") },
    { "chatbot-three-layers", QT_TRANSLATE_NOOP("Templates", "Chatbot with three layers"),
        QT_TRANSLATE_NOOP(
            "Templates", "A published case: a million uses a year, three controls shared by five hazards") },
    { "level-crossing", QT_TRANSLATE_NOOP("Templates", "Level crossing"),
        QT_TRANSLATE_NOOP("Templates", "A train meets a road vehicle on a guarded crossing") },
    { "infusion-pump", QT_TRANSLATE_NOOP("Templates", "Infusion pump"),
        QT_TRANSLATE_NOOP("Templates", "A fleet of pumps: too much, too little, wrong drug, patient or route") },
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
