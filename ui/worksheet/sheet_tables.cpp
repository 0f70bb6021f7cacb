#include "ui/worksheet/sheet_tables.h"

#include <QCoreApplication>

#include <algorithm>

namespace hz::ui {

namespace {

using Code = SheetTable::Code;
using domain::EntityKind;
using domain::NodeKind;

constexpr SheetTable kTables[] = {
    { Code::Hazards, "hazards", QT_TRANSLATE_NOOP("SheetTable", "Hazards"), EntityKind::Node, NodeKind::Hazard },
    { Code::Causes, "causes", QT_TRANSLATE_NOOP("SheetTable", "Causes"), EntityKind::Node, NodeKind::Cause },
    { Code::Consequences, "consequences", QT_TRANSLATE_NOOP("SheetTable", "Consequences"), EntityKind::Node,
        NodeKind::Consequence },
    { Code::Controls, "controls", QT_TRANSLATE_NOOP("SheetTable", "Controls"), EntityKind::Node, NodeKind::Control },
    { Code::Links, "links", QT_TRANSLATE_NOOP("SheetTable", "Links"), EntityKind::Link },
    { Code::Situations, "situations", QT_TRANSLATE_NOOP("SheetTable", "Situations and harms"), EntityKind::Link },
    { Code::Occasions, "occasions", QT_TRANSLATE_NOOP("SheetTable", "Occasions"), EntityKind::Occasion },
    { Code::Incidents, "incidents", QT_TRANSLATE_NOOP("SheetTable", "Incidents"), EntityKind::Incident },
    { Code::Evidence, "evidence", QT_TRANSLATE_NOOP("SheetTable", "Evidence"), EntityKind::Evidence },
    { Code::SignOffs, "sign_offs", QT_TRANSLATE_NOOP("SheetTable", "Sign-offs"), EntityKind::SignOff },
    { Code::Actions, "actions", QT_TRANSLATE_NOOP("SheetTable", "Actions"), EntityKind::Action },
};

} // namespace

std::span<const SheetTable> sheetTables()
{
    return kTables;
}

const SheetTable& sheetTable(Code code)
{
    return *std::ranges::find(kTables, code, &SheetTable::code);
}

QString titleOf(const SheetTable& table)
{
    return QCoreApplication::translate("SheetTable", table.title);
}

} // namespace hz::ui
