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

ComboEditor::ComboEditor(const domain::Field& field, QWidget* parent)
    : FieldEditor(parent)
    , m_combo(makeQuietCombo(this))
{
    m_combo->setPlaceholderText(tr("several values"));
    m_combo->setAccessibleName(wording::label(field));
    addBody(m_combo);
    connect(m_combo, &QComboBox::activated, this, [this](int row) { submit(m_values[size_t(row)]); });
}

void ComboEditor::setChoices(const std::vector<Choice>& choices)
{
    const QSignalBlocker quiet(m_combo);
    m_combo->clear();
    m_values.clear();
    std::ranges::for_each(choices, [this](const Choice& choice) { add(choice); });
    display(shown());
}

void ComboEditor::add(const Choice& choice)
{
    m_values.push_back(choice.value);
    m_combo->addItem(choice.words);
}

bool ComboEditor::means(const domain::Value& value, const domain::Value& choice) const
{
    return value == choice;
}

int ComboEditor::rowOf(const domain::Value& value) const
{
    const auto found = std::ranges::find_if(m_values, [&](const auto& choice) { return means(value, choice); });
    return found == m_values.end() ? -1 : static_cast<int>(found - m_values.begin());
}

void ComboEditor::display(const std::optional<domain::Value>& value)
{
    const QSignalBlocker quiet(m_combo);
    m_combo->setCurrentIndex(value ? rowOf(*value) : -1);
}

void ComboEditor::setEditable(bool editable)
{
    m_combo->setEnabled(editable);
}

ChoiceEditor::ChoiceEditor(const domain::Field& field, QWidget* parent)
    : ComboEditor(field, parent)
{
    for (const domain::Choice& choice : field.choices)
        add({ QString::fromUtf8(choice.key), wording::label(choice) });
}

ReferenceEditor::ReferenceEditor(const domain::Field& field, Workspace& workspace, QWidget* parent)
    : ComboEditor(field, parent)
    , m_target(field.target)
{
    ReferenceEditor::refreshChoices(workspace.model());
}

void ReferenceEditor::refreshChoices(const domain::Model& model)
{
    std::vector<Choice> choices{ { Id(), tr("none") } };
    for (const auto& [id, words] : choicesOf(model, m_target))
        choices.push_back({ id, words });
    setChoices(choices);
}

bool NameEditor::edits(const domain::Field& field)
{
    return field.kind == domain::ValueKind::Text && field.target != domain::EntityKind::Project;
}

NameEditor::NameEditor(const domain::Field& field, Workspace& workspace, QWidget* parent)
    : ComboEditor(field, parent)
    , m_target(field.target)
{
    NameEditor::refreshChoices(workspace.model());
}

void NameEditor::refreshChoices(const domain::Model& model)
{
    const bool isLevel = m_target == domain::EntityKind::RiskLevel;
    std::vector<Choice> choices{ { QString(), isLevel ? tr("none") : tr("each") } };
    const auto take = [&choices](const auto& named) {
        for (const auto& one : named)
            choices.push_back({ one.name, drawing::oneLine(one.name, 80) });
    };
    if (isLevel)
        take(domain::riskLevelsOf(model));
    else if (m_target == domain::EntityKind::SeverityLevel)
        take(domain::severitiesOf(model));
    else
        take(domain::categoriesOf(model));
    setChoices(choices);
}

bool NameEditor::means(const domain::Value& value, const domain::Value& choice) const
{
    return std::get<QString>(value).compare(std::get<QString>(choice), Qt::CaseInsensitive) == 0;
}

void NameEditor::display(const std::optional<domain::Value>& value)
{
    if (value && !hasChoice(*value))
        add({ *value, drawing::oneLine(std::get<QString>(*value), 80) });
    ComboEditor::display(value);
}

} // namespace hz::ui
