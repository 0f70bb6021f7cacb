#include "ui/worksheet/column_choice.h"

#include "ui/common/dialogs.h"
#include "ui/worksheet/filter_header.h"

#include <QCoreApplication>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>

#include <algorithm>

namespace hz::ui {

ColumnChoice::ColumnChoice(SheetGrid& grid, QObject* parent)
    : QObject(parent)
    , m_grid(grid)
{
    connect(&grid.heads(), &QHeaderView::sectionMoved, this, [this] {
        if (!m_isRestoring) {
            keep();
            emit changed();
        }
    });
}

QString ColumnChoice::settingOf(const char* what) const
{
    return QStringLiteral("worksheet/%1/%2").arg(QLatin1String(m_grid.sheet().table().key), QLatin1String(what));
}

/// Without these nobody knows what a row is about.
bool ColumnChoice::isFixed(int column) const
{
    const domain::Field* field = m_grid.sheet().columns()[std::size_t(column)].field;
    using Role = domain::Field::Role;
    return field && !m_grid.sheet().columns()[std::size_t(column)].isOfImpact()
        && (field->role == Role::Code || field->role == Role::Name);
}

void ColumnChoice::restore()
{
    const WorksheetModel& sheet = m_grid.sheet();
    const int letter = m_grid.fontMetrics().averageCharWidth();
    for (int column = 0; column < sheet.columnCount(); ++column)
        m_grid.setColumnWidth(column, sheet.columns()[std::size_t(column)].characters * letter + 16);
    const QSettings settings;
    QStringList keys = settings.value(settingOf("columns")).toStringList();
    keys.removeIf([&sheet](const QString& key) { return sheet.columnOf(key) < 0; });
    if (keys.isEmpty())
        keys = firstColumns(sheet.table(), sheet.columns());
    {
        const QScopedValueRollback restoring(m_isRestoring, true);
        show(keys);
        m_grid.setFrozen(settings.value(settingOf("frozen"), 1).toInt());
    }
    emit changed();
}

QStringList ColumnChoice::shown() const
{
    QStringList keys;
    for (const int column : m_grid.visibleColumns())
        keys << m_grid.sheet().columns()[std::size_t(column)].key;
    return keys;
}

void ColumnChoice::show(const QStringList& keys)
{
    WorksheetModel& sheet = m_grid.sheet();
    QHeaderView& heads = m_grid.heads();
    {
        const QScopedValueRollback restoring(m_isRestoring, true);
        int place = 0;
        for (const QString& key : keys)
            if (const int column = sheet.columnOf(key); column >= 0)
                heads.moveSection(heads.visualIndex(column), place++);
        for (int column = 0; column < sheet.columnCount(); ++column)
            m_grid.setColumnHidden(
                column, !isFixed(column) && !keys.contains(sheet.columns()[std::size_t(column)].key));
    }
    const int perOccasion = sheet.columnOf(QStringLiteral("per_occasion"));
    sheet.setPerOccasionWanted(perOccasion >= 0 && !m_grid.isColumnHidden(perOccasion));
    m_grid.placeFrozen();
    m_grid.heads().placeFilters();
    if (!m_isRestoring) {
        keep();
        emit changed();
    }
}

void ColumnChoice::setShown(int column, bool isShown)
{
    const WorksheetModel& sheet = m_grid.sheet();
    QStringList keys = shown();
    const QString key = sheet.columns()[std::size_t(column)].key;
    const QString expected = QStringLiteral("expected"), probability = QStringLiteral("probability");
    const auto put = [&keys](const QString& each, bool isThere) {
        if (isThere && !keys.contains(each))
            keys << each;
        if (!isThere)
            keys.removeAll(each);
    };
    if (key == probability && isShown && sheet.columnOf(expected) >= 0)
        put(expected, true);
    put(key, isShown);
    if (key == expected && !isShown)
        put(probability, false);
    show(keys);
}

void ColumnChoice::setFrozen(int columns)
{
    m_grid.setFrozen(columns);
    QSettings().setValue(settingOf("frozen"), columns);
}

void ColumnChoice::keep()
{
    QSettings().setValue(settingOf("columns"), shown());
}

std::vector<ColumnChoice::NamedSet> ColumnChoice::sets() const
{
    const WorksheetModel& sheet = m_grid.sheet();
    std::vector<NamedSet> found;
    for (const ShippedSet& set : shippedSets())
        if (set.table == sheet.table().code)
            found.push_back({ QCoreApplication::translate("ColumnSet", set.title), columnsOf(set, sheet.columns()) });
    if (found.empty())
        found.push_back({ tr("Usual columns"), firstColumns(sheet.table(), sheet.columns()) });
    QStringList all;
    for (const SheetColumn& column : sheet.columns())
        all << column.key;
    found.push_back({ tr("All columns"), all });
    QSettings settings;
    settings.beginGroup(settingOf("sets"));
    for (const QString& name : settings.childKeys())
        found.push_back({ QString::fromUtf8(QByteArray::fromPercentEncoding(name.toLatin1())),
            settings.value(name).toStringList(), true });
    return found;
}

QString ColumnChoice::setName() const
{
    const QStringList keys = shown();
    const auto known = sets();
    const auto found = std::ranges::find(known, keys, &NamedSet::keys);
    return found == known.end() ? QString() : found->name;
}

void ColumnChoice::nameSet()
{
    const QString name = dialogs().line(m_grid.window(), tr("Name These Columns"), tr("Name:"), setName());
    if (name.isEmpty())
        return;
    // A name may hold what parts keys of settings.
    const QString key = QString::fromLatin1(name.toUtf8().toPercentEncoding());
    QSettings().setValue(settingOf("sets") + u'/' + key, shown());
    emit changed();
}

void ColumnChoice::fillSetMenu(QMenu& menu)
{
    const QString current = setName();
    const auto known = sets();
    for (const NamedSet& set : known) {
        QAction* action = menu.addAction(QString(set.name).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(set.name == current);
        connect(action, &QAction::triggered, this, [this, keys = set.keys] { show(keys); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("Name These Columns…")), &QAction::triggered, this, &ColumnChoice::nameSet);
    const auto own =
        std::ranges::find_if(known, [&current](const NamedSet& set) { return set.isOwn && set.name == current; });
    if (own == known.end())
        return;
    connect(menu.addAction(tr("Forget “%1”").arg(current)), &QAction::triggered, this, [this, name = own->name] {
        QSettings().remove(settingOf("sets") + u'/' + QString::fromLatin1(name.toUtf8().toPercentEncoding()));
        emit changed();
    });
}

void ColumnChoice::fillColumnMenu(QMenu& menu)
{
    const WorksheetModel& sheet = m_grid.sheet();
    for (int column = 0; column < sheet.columnCount(); ++column) {
        if (isFixed(column))
            continue;
        QAction* action = menu.addAction(
            sheet.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(!m_grid.isColumnHidden(column));
        const bool needsOccasion = sheet.columns()[std::size_t(column)].key == u"per_occasion";
        action->setEnabled(!needsOccasion || sheet.hasOccasion() || action->isChecked());
        connect(action, &QAction::toggled, this, [this, column](bool isShown) { setShown(column, isShown); });
    }
}

} // namespace hz::ui
