#include "ui/fields/choice_editors.h"

#include "model/drawing/text.h"
#include "model/wording/wording.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalBlocker>
#include <QWheelEvent>

#include <algorithm>

namespace hz::ui {

namespace {

class QuietCombo : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

} // namespace

QComboBox* makeQuietCombo(QWidget* parent)
{
    auto* combo = new QuietCombo(parent);
    combo->setFocusPolicy(Qt::StrongFocus);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(8);
    return combo;
}

std::vector<std::pair<Id, QString>> choicesOf(const domain::Model& model, domain::EntityKind kind)
{
    std::vector<std::pair<Id, QString>> choices;
    const auto add = [&choices](
                         const Id& id, const QString& words) { choices.emplace_back(id, drawing::oneLine(words, 80)); };
    switch (kind) {
    case domain::EntityKind::LikelihoodLevel:
        for (const auto& level : domain::likelihoodLevelsOf(model))
            add(level.id, level.letter + u' ' + level.name);
        break;
    case domain::EntityKind::ControlRating:
        for (const auto& rating : domain::controlRatingsOf(model))
            add(rating.id, rating.name);
        break;
    case domain::EntityKind::SeverityLevel:
        for (const auto& severity : domain::severitiesOf(model))
            add(severity.id, QString::number(severity.number) + u' ' + severity.name);
        break;
    case domain::EntityKind::CommonCauseGroup:
        model.commonCauses().forEach([&](const domain::CommonCauseGroup& group) { add(group.id, group.name); });
        break;
    case domain::EntityKind::Category:
        for (const auto& category : domain::categoriesOf(model))
            add(category.id, category.name);
        break;
    case domain::EntityKind::Node:
        model.nodes().forEach([&](const domain::Node& node) { add(node.id, wording::nameOf(node)); });
        std::ranges::sort(
            choices, [](const auto& a, const auto& b) { return drawing::codeComesBefore(a.second, b.second); });
        break;
    case domain::EntityKind::Evaluation:
        model.table<domain::Evaluation>().forEach([&](const domain::Evaluation& evaluation) {
            add(evaluation.id,
                evaluation.subject.isEmpty() ? evaluation.title
                                             : evaluation.title + QStringLiteral(" \u2013 ") + evaluation.subject);
        });
        break;
    case domain::EntityKind::ChecklistItem:
        model.table<domain::ChecklistItem>().forEach(
            [&](const domain::ChecklistItem& item) { add(item.id, item.title); });
        break;
    case domain::EntityKind::Occasion:
        for (const auto& occasion : domain::occasionsOf(model))
            add(occasion.id, occasion.name);
        break;
    case domain::EntityKind::Stage:
        model.table<domain::Stage>().forEach([&](const domain::Stage& stage) { add(stage.id, stage.name); });
        break;
    default:
        break;
    }
    return choices;
}

FlagEditor::FlagEditor(const domain::Field& field, QWidget* parent)
    : FieldEditor(parent)
    , m_box(new QCheckBox(this))
{
    m_box->setAccessibleName(wording::label(field));
    addBody(m_box);
    connect(m_box, &QCheckBox::clicked, this, [this] {
        m_box->setTristate(false);
        submit(domain::Value(m_box->isChecked()));
    });
}

void FlagEditor::display(const std::optional<domain::Value>& value)
{
    m_box->setTristate(!value);
    m_box->setText(value ? QString() : tr("several values"));
    m_box->setCheckState(!value ? Qt::PartiallyChecked : std::get<bool>(*value) ? Qt::Checked : Qt::Unchecked);
}

void FlagEditor::setEditable(bool editable)
{
    m_box->setEnabled(editable);
}

ChoiceEditor::ChoiceEditor(const domain::Field& field, QWidget* parent)
    : FieldEditor(parent)
    , m_combo(makeQuietCombo(this))
{
    for (const domain::Choice& choice : field.choices)
        m_combo->addItem(wording::label(choice), QString::fromUtf8(choice.key));
    m_combo->setPlaceholderText(tr("several values"));
    m_combo->setAccessibleName(wording::label(field));
    addBody(m_combo);
    connect(m_combo, &QComboBox::activated, this, [this] { submit(domain::Value(m_combo->currentData().toString())); });
}

void ChoiceEditor::display(const std::optional<domain::Value>& value)
{
    const QSignalBlocker quiet(m_combo);
    m_combo->setCurrentIndex(value ? m_combo->findData(std::get<QString>(*value)) : -1);
}

void ChoiceEditor::setEditable(bool editable)
{
    m_combo->setEnabled(editable);
}

ReferenceEditor::ReferenceEditor(const domain::Field& field, Workspace& workspace, QWidget* parent)
    : FieldEditor(parent)
    , m_target(field.target)
    , m_combo(makeQuietCombo(this))
{
    m_combo->setAccessibleName(wording::label(field));
    m_combo->setPlaceholderText(tr("several values"));
    addBody(m_combo);
    refreshChoices(workspace.model());
    connect(m_combo, &QComboBox::activated, this, [this](int row) { submit(domain::Value(m_ids[size_t(row)])); });
}

void ReferenceEditor::refreshChoices(const domain::Model& model)
{
    const QSignalBlocker quiet(m_combo);
    m_combo->clear();
    m_ids = { Id() };
    m_combo->addItem(tr("none"));
    for (const auto& [id, words] : choicesOf(model, m_target)) {
        m_ids.push_back(id);
        m_combo->addItem(words);
    }
    display(shown());
}

void ReferenceEditor::display(const std::optional<domain::Value>& value)
{
    const QSignalBlocker quiet(m_combo);
    const auto found = value ? std::ranges::find(m_ids, std::get<Id>(*value)) : m_ids.end();
    m_combo->setCurrentIndex(found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin()));
}

void ReferenceEditor::setEditable(bool editable)
{
    m_combo->setEnabled(editable);
}

bool NameEditor::edits(const domain::Field& field)
{
    return field.kind == domain::ValueKind::Text && field.target != domain::EntityKind::Project;
}

NameEditor::NameEditor(const domain::Field& field, Workspace& workspace, QWidget* parent)
    : FieldEditor(parent)
    , m_target(field.target)
    , m_combo(makeQuietCombo(this))
{
    m_combo->setAccessibleName(wording::label(field));
    m_combo->setPlaceholderText(tr("several values"));
    addBody(m_combo);
    refreshChoices(workspace.model());
    connect(m_combo, &QComboBox::activated, this, [this] { submit(domain::Value(m_combo->currentData().toString())); });
}

void NameEditor::refreshChoices(const domain::Model& model)
{
    const QSignalBlocker quiet(m_combo);
    m_combo->clear();
    m_combo->addItem(m_target == domain::EntityKind::Category ? tr("each") : tr("none"), QString());
    const auto add = [this](const auto& named) {
        for (const auto& one : named)
            m_combo->addItem(drawing::oneLine(one.name, 80), one.name);
    };
    if (m_target == domain::EntityKind::Category)
        add(domain::categoriesOf(model));
    else
        add(domain::riskLevelsOf(model));
    display(shown());
}

void NameEditor::display(const std::optional<domain::Value>& value)
{
    const QSignalBlocker quiet(m_combo);
    const QString name = value ? std::get<QString>(*value) : QString();
    if (value && m_combo->findData(name, Qt::UserRole, Qt::MatchFixedString) < 0)
        m_combo->addItem(drawing::oneLine(name, 80), name);
    m_combo->setCurrentIndex(value ? m_combo->findData(name, Qt::UserRole, Qt::MatchFixedString) : -1);
}

void NameEditor::setEditable(bool editable)
{
    m_combo->setEnabled(editable);
}

} // namespace hz::ui
