#include "ui/readiness/accept_form.h"
#include "model/base/codes/decision_errors.h"
#include "model/base/codes/entity_errors.h"

#include "model/domain/fields.h"
#include "model/readiness/acceptance.h"
#include "model/readiness/gate.h"
#include "model/readiness/roles.h"
#include "model/wording/wording.h"
#include "ui/common/person.h"
#include "ui/common/tip.h"
#include "ui/fields/choice_editors.h"
#include "ui/tables/score_labels.h"

#include <QComboBox>
#include <QDate>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hz::ui {

using domain::Acceptance;
using domain::EntityKind;

namespace {

const domain::Field& fieldOf(std::string_view key)
{
    return *domain::findField(EntityKind::Acceptance, key);
}

/// The same choices leave the combo as it is; what was chosen stays chosen.
void fill(QComboBox& combo, const std::vector<std::pair<QString, QVariant>>& choices)
{
    const QVariant chosen = combo.currentData();
    const QSignalBlocker quiet(&combo);
    combo.clear();
    for (const auto& [words, data] : choices)
        combo.addItem(words, data);
    combo.setCurrentIndex(combo.count() == 0 ? -1 : std::max(0, combo.findData(chosen)));
}

template <typename Named> void fillNames(QComboBox& combo, const QString& all, const std::vector<Named>& named)
{
    std::vector<std::pair<QString, QVariant>> choices;
    if (!all.isEmpty())
        choices.emplace_back(all, QString());
    for (const Named& one : named)
        choices.emplace_back(one.name, one.name);
    fill(combo, choices);
}

} // namespace

AcceptForm::AcceptForm(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_column(new QVBoxLayout(this))
    , m_hazard(addCombo("hazard"))
    , m_stage(addCombo("stage"))
    , m_category(addCombo("category"))
    , m_level(addCombo("level"))
    , m_role(addCombo("role"))
    , m_differs(new PlainLabel({}, this))
    , m_refusal(new PlainLabel({}, this))
    , m_accept(new QPushButton(tr("Accept the Risk"), this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    for (const char* key : { "requested_by", "approved_by", "reason", "conditions", "until" })
        addEditor(key);
    m_differs->setWordWrap(true);
    m_differs->hide();
    m_column->insertWidget(m_column->indexOf(m_level) + 1, m_differs);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    m_accept->setEnabled(!workspace.document().isReadOnly());
    m_column->addWidget(m_accept, 0, Qt::AlignLeft);
    m_column->addWidget(m_refusal);
    for (QComboBox* combo : { m_hazard, m_stage, m_category })
        connect(combo, &QComboBox::currentIndexChanged, this, &AcceptForm::proposeLevel);
    connect(m_level, &QComboBox::activated, this, &AcceptForm::chooseLevel);
    connect(m_accept, &QPushButton::clicked, this, &AcceptForm::accept);
    connect(&workspace, &Workspace::selectionChanged, this, &AcceptForm::followSelection);
    connect(&workspace.document(), &document::Document::changed, this, &AcceptForm::refreshChoices);
    m_draft.requestedBy = person();
    showDraft();
}

QComboBox* AcceptForm::addCombo(std::string_view key)
{
    QComboBox* combo = makeQuietCombo(this);
    combo->setAccessibleName(wording::label(fieldOf(key)));
    addLabelled(key, combo);
    return combo;
}

void AcceptForm::addEditor(std::string_view key)
{
    const domain::Field& field = fieldOf(key);
    FieldEditor* editor = makeFieldEditor(field, m_workspace, this);
    editor->setObjectName(QString::fromLatin1(field.key));
    addLabelled(key, editor);
    m_entries.push_back({ key, editor });
    connect(editor, &FieldEditor::committed, this, [this, &field, editor](const domain::Value& value) {
        domain::Entity draft = m_draft;
        if (field.write(draft, value))
            m_draft = std::get<Acceptance>(draft);
        editor->showValue(value);
    });
}

void AcceptForm::addLabelled(std::string_view key, QWidget* widget)
{
    auto* label = new PlainLabel(wording::label(fieldOf(key)), this);
    label->setForegroundRole(QPalette::PlaceholderText);
    setTip(*label, wording::help(fieldOf(key)));
    widget->setWhatsThis(wording::help(fieldOf(key)));
    m_column->addWidget(label);
    m_column->addWidget(widget);
}

void AcceptForm::showDraft()
{
    for (const Entry& entry : m_entries)
        entry.editor->showValue(fieldOf(entry.key).read(m_draft));
}

void AcceptForm::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_draft.requestedBy.isEmpty()) {
        m_draft.requestedBy = person();
        showDraft();
    }
    refreshChoices();
    followSelection();
}

/// Out of sight nothing is offered: the level is computed.
void AcceptForm::refreshChoices()
{
    if (!isVisible())
        return;
    const domain::Model& model = m_workspace.model();
    std::vector<std::pair<QString, QVariant>> hazards;
    for (const auto& [id, words] : choicesOf(model, EntityKind::Node))
        if (model.node(id)->kind == domain::NodeKind::Hazard)
            hazards.emplace_back(words, QString::fromStdString(id.text()));
    fill(*m_hazard, hazards);
    fillNames(*m_stage, tr("every stage"), readiness::stagesOf(model));
    fillNames(*m_category, tr("each category"), domain::categoriesOf(model));
    const QVariant level = m_level->currentData();
    fillNames(*m_level, {}, domain::riskLevelsOf(model));
    if (m_level->currentData() != level)
        m_levelFor.clear();
    proposeLevel();
}

void AcceptForm::followSelection()
{
    const auto node = m_workspace.selectedNode();
    const int row = node ? m_hazard->findData(QString::fromStdString(node->text())) : -1;
    if (row >= 0)
        m_hazard->setCurrentIndex(row);
}

void AcceptForm::proposeLevel()
{
    const QString hazard = m_hazard->currentData().toString();
    m_worst = readiness::levelToAccept(m_workspace.model(), request());
    if (m_levelFor != hazard || m_level->currentIndex() < 0) {
        m_levelFor.clear();
        m_level->setCurrentIndex(m_worst.isEmpty() ? -1 : m_level->findData(m_worst));
    }
    fillRoles();
}

void AcceptForm::chooseLevel()
{
    m_levelFor = m_hazard->currentData().toString();
    fillRoles();
}

void AcceptForm::fillRoles()
{
    std::vector<std::pair<QString, QVariant>> roles;
    for (const domain::RiskLevel& level : domain::riskLevelsOf(m_workspace.model()))
        if (level.name == m_level->currentData().toString())
            for (const QString& role : readiness::rolesOf(level))
                roles.emplace_back(role, role);
    fill(*m_role, roles);
    const bool differs = !m_worst.isEmpty() && m_level->currentData().toString() != m_worst;
    m_differs->setVisible(differs);
    m_differs->setText(differs ? tr("Its level is %1 now.").arg(m_worst) : QString());
}

Acceptance AcceptForm::request() const
{
    Acceptance request = m_draft;
    request.hazard = base::Id::fromText(m_hazard->currentData().toString().toStdString()).value_or(Id());
    request.stage = m_stage->currentData().toString();
    request.category = m_category->currentData().toString();
    request.level = m_level->currentData().toString();
    request.role = m_role->currentData().toString();
    return request;
}

/// False where something stands that cannot be read; its reason stands below it.
bool AcceptForm::finishTyping()
{
    for (const Entry& entry : m_entries)
        entry.editor->finish();
    const auto bad = std::ranges::find_if(m_entries, [](const Entry& entry) { return entry.editor->isEditing(); });
    if (bad != m_entries.end())
        bad->editor->setFocus();
    return bad == m_entries.end();
}

void AcceptForm::accept()
{
    say({}, m_accept);
    if (!finishTyping())
        return;
    Acceptance made = request();
    const QString worst = m_worst;
    m_workspace.finishEdits();
    if (request() != made || m_worst != worst) {
        say(tr("An edit that was still open has changed the risk. Look at the level and the role again."), m_level);
        return;
    }
    made.id = Id::random();
    auto command = readiness::acceptRisk(m_workspace.model(), made, QDate::currentDate());
    if (!command) {
        refuse(command.error());
        return;
    }
    if (!m_workspace.run(std::move(command)))
        return;
    m_levelFor.clear();
    m_draft = Acceptance{};
    m_draft.requestedBy = person();
    showDraft();
    emit accepted(made.id);
}

void AcceptForm::refuse(const base::Error& error)
{
    say(wording::sentence(error, &m_workspace.model()), placeOf(error));
}

void AcceptForm::say(const QString& words, QWidget* below)
{
    m_column->removeWidget(m_refusal);
    m_column->insertWidget(m_column->indexOf(below) + 1, m_refusal);
    m_refusal->setText(words);
    m_refusal->setVisible(!words.isEmpty());
    if (!words.isEmpty())
        below->setFocus();
}

QWidget* AcceptForm::placeOf(const base::Error& error) const
{
    const std::pair<base::ErrorCode, std::string_view> places[] = { { base::AcceptanceError::ByRequester,
                                                                        "approved_by" },
        { base::AcceptanceError::Ended, "until" }, { base::AcceptanceError::NoEnd, "until" },
        { base::EntryError::Anonymous, error.detail }, { base::FieldError::Missing, error.detail } };
    for (const auto& [code, key] : places)
        for (const Entry& entry : m_entries)
            if (error.code == code && entry.key == key)
                return entry.editor;
    if (error.code == base::AcceptanceError::NotEntitled || error.detail == "role")
        return m_role;
    if (error.code == base::AcceptanceError::NotAHazard)
        return m_hazard;
    return error.code == base::AcceptanceError::NoRisk ? static_cast<QWidget*>(m_level) : m_accept;
}

QString AcceptForm::says() const
{
    return m_differs->text();
}

QString AcceptForm::refusal() const
{
    return m_refusal->text();
}

} // namespace hz::ui
