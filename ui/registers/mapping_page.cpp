#include "ui/registers/mapping_page.h"

#include "model/wording/wording.h"
#include "ui/common/tip.h"
#include "ui/fields/choice_editors.h"
#include "ui/tables/score_labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace hz::ui {

using sheets::Holds;

std::vector<Meaning> meanings()
{
    std::vector<Meaning> all{ { Holds::Nothing } };
    for (const domain::Field* field : sheets::registerFields())
        all.push_back({ Holds::Field, field });
    for (const Holds holds :
        { Holds::Cause, Holds::Consequence, Holds::ControlInPlace, Holds::ControlPlanned, Holds::SeverityBefore,
            Holds::SeverityAfter, Holds::LikelihoodBefore, Holds::LikelihoodAfter, Holds::Words, Holds::Id })
        all.push_back({ holds });
    return all;
}

QString nameOf(const Meaning& meaning)
{
    switch (meaning.holds) {
    case Holds::Nothing:
        return MappingPage::tr("Left out");
    case Holds::Id:
        return MappingPage::tr("Id of an export");
    case Holds::Field:
        return MappingPage::tr("Hazard: %1").arg(meaning.field ? wording::label(*meaning.field) : QString());
    case Holds::Cause:
        return MappingPage::tr("Causes");
    case Holds::Consequence:
        return MappingPage::tr("Consequences");
    case Holds::ControlInPlace:
        return MappingPage::tr("Controls in place");
    case Holds::ControlPlanned:
        return MappingPage::tr("Controls planned");
    case Holds::SeverityBefore:
        return MappingPage::tr("Severity");
    case Holds::SeverityAfter:
        return MappingPage::tr("Severity afterwards");
    case Holds::LikelihoodBefore:
        return MappingPage::tr("Likelihood");
    case Holds::LikelihoodAfter:
        return MappingPage::tr("Likelihood afterwards");
    case Holds::Words:
        return MappingPage::tr("Into the notes");
    }
    return {};
}

namespace {

domain::EntityKind levelsOf(Holds holds)
{
    const bool isSeverity = holds == Holds::SeverityBefore || holds == Holds::SeverityAfter;
    return isSeverity ? domain::EntityKind::SeverityLevel : domain::EntityKind::LikelihoodLevel;
}

} // namespace

MappingPage::MappingPage(Workspace& workspace, RegisterImport& import, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_import(import)
    , m_state(new PlainLabel(QString(), this))
{
    m_state->setWordWrap(true);
    m_state->setObjectName(QStringLiteral("state"));
    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* body = new QWidget;
    auto* rows = new QVBoxLayout(body);
    m_list = new QWidget;
    rows->addWidget(makeOptions()); // what is asked for stands first
    rows->addWidget(m_list);
    rows->addStretch(1);
    scroll->setWidget(body);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_state);
    column->addWidget(scroll, 1);
    refresh();
}

void MappingPage::refresh()
{
    // A combo that asks for this must outlive its own signal.
    const auto old = m_list->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    const QWidget* focus = m_list->isAncestorOf(focusWidget()) ? focusWidget() : nullptr;
    const QString focused = focus ? focus->objectName() : QString();
    for (QWidget* each : old) {
        each->hide();
        each->setParent(nullptr);
        each->deleteLater();
    }
    delete m_grid;
    m_grid = new QGridLayout(m_list);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(1, 1);
    for (std::size_t column = 0; column < m_import.head().names.size(); ++column)
        if (!m_import.head().names[column].isEmpty() || !m_import.samplesOf(column).isEmpty())
            addColumn(column);
    if (auto* again = focused.isEmpty() ? nullptr : m_list->findChild<QWidget*>(focused))
        again->setFocus();
    showOptions();
    say();
}

QComboBox* MappingPage::makeMeanings(std::size_t column)
{
    QComboBox* combo = makeQuietCombo(m_list);
    combo->setObjectName(QStringLiteral("meaning.%1").arg(column));
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    combo->setAccessibleName(tr("What %1 means").arg(m_import.head().names[column]));
    const sheets::RegisterColumn& chosen = m_import.mapping().columns[column];
    const auto all = meanings();
    for (const Meaning& each : all)
        combo->addItem(nameOf(each));
    const auto current = std::ranges::find(all, Meaning{ chosen.holds, chosen.field });
    combo->setCurrentIndex(current == all.end() ? 0 : static_cast<int>(current - all.begin()));
    connect(combo, &QComboBox::activated, this, [this, column, all](int row) {
        m_import.setColumn(column, all[std::size_t(row)].holds, all[std::size_t(row)].field);
        refresh();
        emit changed();
    });
    return combo;
}

void MappingPage::addColumn(std::size_t column)
{
    const int row = m_grid->rowCount();
    const QString name = m_import.head().names[column];
    auto* label = new PlainLabel(name.isEmpty() ? sheets::columnName(column) : name, m_list);
    label->setMinimumWidth(160);
    label->setWordWrap(true);
    auto* samples = new PlainLabel(m_import.samplesOf(column), m_list);
    samples->setForegroundRole(QPalette::PlaceholderText);
    samples->setWordWrap(true);
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    m_grid->addWidget(samples, row, 1, Qt::AlignTop);
    m_grid->addWidget(makeMeanings(column), row, 2, Qt::AlignTop);
    if (sheets::hasScale(m_import.mapping().columns[column].holds))
        addScale(column);
}

/// Every value with the level that it is; two buttons for who knows which end is the worst.
void MappingPage::addScale(std::size_t column)
{
    const sheets::RegisterColumn& chosen = m_import.mapping().columns[column];
    auto* box = new QWidget(m_list);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(24, 0, 0, 8);
    const auto levels = choicesOf(m_workspace.model(), levelsOf(chosen.holds));
    for (std::size_t i = 0; i < chosen.scale.size(); ++i) {
        const sheets::ScaleEntry& entry = chosen.scale[i];
        auto* words = new PlainLabel(
            tr("“%1” (%n cells)", nullptr, static_cast<int>(entry.cells)).arg(entry.written.left(60)), box);
        QComboBox* combo = makeQuietCombo(box);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        combo->addItem(tr("not said"));
        int current = 0;
        for (const auto& [id, name] : levels) {
            combo->addItem(name);
            if (id == entry.level)
                current = combo->count() - 1;
        }
        combo->setCurrentIndex(current);
        combo->setObjectName(QStringLiteral("level.%1.%2").arg(column).arg(i));
        connect(combo, &QComboBox::activated, this, [this, column, i, levels](int row) {
            m_import.setLevel(column, i, row == 0 ? base::Id() : levels[std::size_t(row - 1)].first);
            say();
            emit changed();
        });
        grid->addWidget(words, static_cast<int>(i), 0);
        grid->addWidget(combo, static_cast<int>(i), 1);
    }
    const std::pair<QString, sheets::WorstIs> ends[] = { { tr("The first is the worst"), sheets::WorstIs::Lowest },
        { tr("The last is the worst"), sheets::WorstIs::Highest } };
    auto* buttons = new QHBoxLayout;
    for (const auto& [words, worst] : ends) {
        auto* button = new QPushButton(words, box);
        button->setObjectName(
            QStringLiteral("%1.%2")
                .arg(worst == sheets::WorstIs::Lowest ? QStringLiteral("lowest") : QStringLiteral("highest"))
                .arg(column));
        connect(button, &QPushButton::clicked, this, [this, column, worst = worst] {
            m_import.alignScale(column, worst);
            refresh();
            emit changed();
        });
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    grid->addLayout(buttons, static_cast<int>(chosen.scale.size()), 0, 1, 2);
    grid->setColumnStretch(2, 1);
    m_grid->addWidget(box, m_grid->rowCount(), 0, 1, 3);
}

QWidget* MappingPage::makeOptions()
{
    auto* box = new QWidget;
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 8);
    m_category = makeQuietCombo(box);
    m_category->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_category->setObjectName(QStringLiteral("category"));
    for (const domain::Category& category : domain::categoriesOf(m_workspace.model()))
        m_category->addItem(category.name);
    m_guards = makeQuietCombo(box);
    m_guards->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_guards->addItems(
        { tr("From the causes"), tr("To the consequences"), tr("From the causes, else to consequences") });
    grid->addWidget(new PlainLabel(tr("Severities are of the category"), box), 0, 0);
    grid->addWidget(m_category, 0, 1);
    grid->addWidget(new PlainLabel(tr("Controls stop the links"), box), 1, 0);
    grid->addWidget(m_guards, 1, 1);
    const auto check = [&](const QString& words, const char* name) {
        auto* each = new QCheckBox(words, box);
        each->setObjectName(QLatin1String(name));
        grid->addWidget(each, grid->rowCount(), 0, 1, 3);
        connect(each, &QCheckBox::toggled, this, &MappingPage::takeOptions);
        return each;
    };
    m_continues = check(tr("A row without a hazard says more of the one above"), "continues");
    m_titles = check(tr("A row without code is the hazard with its title, where there is one"), "titles");
    m_consequences = check(tr("A severity without consequence makes one, called as the hazard"), "consequences");
    m_occur = check(tr("Likelihoods say how often it occurs, not whether it is so"), "occur");
    grid->setColumnStretch(2, 1);
    connect(m_category, &QComboBox::activated, this, &MappingPage::takeOptions);
    connect(m_guards, &QComboBox::activated, this, &MappingPage::takeOptions);
    return box;
}

void MappingPage::takeOptions()
{
    sheets::RegisterMapping options = m_import.mapping();
    const auto categories = domain::categoriesOf(m_workspace.model());
    const auto category = std::size_t(std::max(0, m_category->currentIndex()));
    if (m_category->currentIndex() >= 0 && category < categories.size())
        options.category = categories[category].id;
    options.guards = static_cast<sheets::RegisterMapping::Guards>(m_guards->currentIndex());
    options.blankContinues = m_continues->isChecked();
    options.knowsTitles = m_titles->isChecked();
    options.makesConsequences = m_consequences->isChecked();
    options.likelihoodsOccur = m_occur->isChecked();
    m_import.setOptions(options);
    say();
    emit changed();
}

void MappingPage::showOptions()
{
    const sheets::RegisterMapping& mapping = m_import.mapping();
    const auto categories = domain::categoriesOf(m_workspace.model());
    const auto category = std::ranges::find(categories, mapping.category, &domain::Category::id);
    m_category->setCurrentIndex(category == categories.end() ? -1 : static_cast<int>(category - categories.begin()));
    m_guards->setCurrentIndex(static_cast<int>(mapping.guards));
    const std::pair<QCheckBox*, bool> checks[] = { { m_continues, mapping.blankContinues },
        { m_titles, mapping.knowsTitles }, { m_consequences, mapping.makesConsequences },
        { m_occur, mapping.likelihoodsOccur } };
    for (const auto& [box, isOn] : checks) {
        const QSignalBlocker quiet(box);
        box->setChecked(isOn);
    }
}

/// What keeps it from coming in, or what is still open.
void MappingPage::say()
{
    const auto status = m_import.check();
    const auto unsaid = static_cast<int>(m_import.unsaidCells());
    m_state->setText(!status ? wording::sentence(status.error(), &m_workspace.model())
            : unsaid > 0     ? tr("%n cells of scales are not said yet and would be refused", nullptr, unsaid)
                             : tr("Every column has its meaning"));
}

} // namespace hz::ui
