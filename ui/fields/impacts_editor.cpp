#include "ui/fields/impacts_editor.h"

#include "model/drawing/text.h"
#include "model/wording/wording.h"
#include "ui/common/tip.h"
#include "ui/tables/score_labels.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace hz::ui {

namespace {

const domain::Field& impactField(const char* key)
{
    return *domain::findField(domain::EntityKind::Impact, key);
}

struct Content {
    Id severity;
    std::optional<domain::Quantity> magnitude;

    bool operator==(const Content&) const = default;
};

Content contentOf(const domain::Model& model, const Id& consequence, const Id& category)
{
    Content content;
    model.impacts().forEach([&](const domain::Impact& impact) {
        if (impact.consequence == consequence && impact.category == category)
            content = { impact.severity, impact.magnitude };
    });
    return content;
}

domain::Value valueOf(const std::optional<domain::Quantity>& magnitude)
{
    return magnitude ? domain::Value(*magnitude) : domain::Value();
}

std::optional<domain::Quantity> quantityOf(const domain::Value& value)
{
    if (const auto* quantity = std::get_if<domain::Quantity>(&value))
        return *quantity;
    if (const auto* number = std::get_if<double>(&value))
        return domain::Quantity::point(*number);
    return std::nullopt;
}

} // namespace

ImpactsEditor::ImpactsEditor(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    rebuild();
}

void ImpactsEditor::rebuild()
{
    delete m_body;
    m_rows.clear();
    m_body = new QWidget(this);
    auto* grid = new QGridLayout(m_body);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(2, 3);
    grid->setColumnStretch(3, 2);
    int column = 2;
    for (const QString& head : { tr("Severity"), tr("Magnitude") }) {
        auto* label = new PlainLabel(drawing::oneLine(head, 40), m_body);
        label->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(label, 0, column++);
    }
    m_categories = domain::categoriesOf(m_workspace.model());
    for (const domain::Category& category : m_categories)
        addRow(category);
    layout()->addWidget(m_body);
}

void ImpactsEditor::addRow(const domain::Category& category)
{
    auto* grid = static_cast<QGridLayout*>(m_body->layout());
    const int at = static_cast<int>(m_rows.size()) + 1;
    auto* name = new PlainLabel(drawing::oneLine(category.name, 40), m_body);
    grid->addWidget(new CategoryBadge(category, m_workspace, m_body), at, 0);
    grid->addWidget(name, at, 1);
    const auto editorFor = [&](const char* key, int column) {
        FieldEditor* editor = makeFieldEditor(impactField(key), m_workspace, m_body);
        editor->setObjectName(QString::fromLatin1(key) + u'-' + category.letter);
        setTip(*editor, wording::help(impactField(key)));
        editor->setWhatsThis(wording::help(impactField(key)));
        editor->setReadOnly(m_readOnly);
        const bool isSeverity = column == 2;
        editor->setCheck([this, id = category.id, isSeverity](const domain::Value& value) {
            const auto made = command(id, isSeverity, value);
            return made ? QString() : wording::sentence(made.error(), &m_workspace.model());
        });
        connect(editor, &FieldEditor::committed, this, [this, id = category.id, isSeverity](const auto& value) {
            m_workspace.run(command(id, isSeverity, value));
        });
        grid->addWidget(editor, at, column);
        return editor;
    };
    FieldEditor* severity = editorFor("severity", 2);
    m_rows.push_back({ category.id, severity, editorFor("magnitude", 3) });
}

void ImpactsEditor::bind(const std::vector<EntityKey>& consequences)
{
    finish();
    drop();
    m_keys = consequences;
}

void ImpactsEditor::drop()
{
    for (const Row& row : m_rows) {
        dropTyped(*row.severity, impactField("severity"), m_workspace);
        dropTyped(*row.magnitude, impactField("magnitude"), m_workspace);
    }
}

void ImpactsEditor::finish()
{
    for (const Row& row : m_rows)
        if (row.magnitude->isEditing())
            row.magnitude->finish();
}

ImpactsEditor::Held ImpactsEditor::held(const Id& category) const
{
    if (m_keys.empty())
        return { domain::Value(Id()), domain::Value() };
    const Content first = contentOf(m_workspace.model(), m_keys.front().id, category);
    Held shared{ domain::Value(first.severity), valueOf(first.magnitude) };
    for (const EntityKey& key : m_keys) {
        const Content content = contentOf(m_workspace.model(), key.id, category);
        if (content.severity != first.severity)
            shared.severity.reset();
        if (content.magnitude != first.magnitude)
            shared.magnitude.reset();
    }
    return shared;
}

void ImpactsEditor::refresh()
{
    if (m_categories != domain::categoriesOf(m_workspace.model()))
        rebuild();
    for (const Row& row : m_rows) {
        const Held values = held(row.category);
        row.severity->refreshChoices(m_workspace.model());
        row.severity->showValue(values.severity);
        row.magnitude->setHint(hint(values));
        if (!row.magnitude->isEditing())
            row.magnitude->showValue(values.magnitude);
    }
}

/// The scheme's reference magnitude stands in where none is given: say which.
QString ImpactsEditor::hint(const Held& values) const
{
    const Id* id = values.severity ? std::get_if<Id>(&*values.severity) : nullptr;
    const auto* severity = id ? m_workspace.model().table<domain::SeverityLevel>().find(*id) : nullptr;
    return severity ? tr("%1 (reference)").arg(wording::numberText(severity->referenceMagnitude)) : QString();
}

void ImpactsEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (const Row& row : m_rows)
        for (FieldEditor* editor : { row.severity, row.magnitude })
            editor->setReadOnly(readOnly);
}

/// One command over all consequences: each has its own impact entity, so their changes never meet.
base::Result<commands::Command> ImpactsEditor::command(
    const Id& category, bool isSeverity, const domain::Value& value) const
{
    commands::Command all;
    for (const EntityKey& key : m_keys) {
        const Content content = contentOf(m_workspace.model(), key.id, category);
        const Id* severity = std::get_if<Id>(&value);
        auto one = commands::setImpact(m_workspace.model(), key.id, category,
            isSeverity && severity ? *severity : content.severity, isSeverity ? content.magnitude : quantityOf(value));
        if (!one)
            return one.error();
        auto& changes = all.changes.changes;
        changes.insert(changes.end(), one->changes.changes.begin(), one->changes.changes.end());
        all.name = one->name;
    }
    all.name.count = static_cast<int>(m_keys.size());
    return all;
}

} // namespace hz::ui
