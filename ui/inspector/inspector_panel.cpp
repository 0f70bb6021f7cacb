#include "ui/inspector/inspector_panel.h"

#include "model/drawing/text.h"
#include "model/wording/wording.h"
#include "ui/fields/estimate_figures.h"
#include "ui/fields/field_rows.h"
#include "ui/fields/impacts_editor.h"
#include "ui/fields/scheme_editor.h"
#include "ui/inspector/column_area.h"
#include "ui/inspector/evidence_section.h"
#include "ui/inspector/inspected.h"
#include "ui/inspector/keyboard_leave.h"
#include "ui/inspector/outgrown_strip.h"
#include "ui/inspector/relations_section.h"
#include "ui/inspector/score_section.h"
#include "ui/inspector/section.h"
#include "ui/records/record_list.h"
#include "ui/tables/score_labels.h"
#include "ui/tables/table_look.h"

#include <QCoreApplication>
#include <QScopedValueRollback>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace hz::ui {

using domain::EntityKind;
using domain::Field;
using domain::NodeKind;

/// A section: the fields that belong to it, or a body of its own.
struct InspectorPanel::Plan {
    enum class Body : std::uint8_t {
        Fields,
        Scores,
        CommonCause,
        Impacts,
        Relations,
        Evidence,
        Occasions,
        Levels,
        Ratings
    };

    const char* name; // translatable
    Body body = Body::Fields;
    Field::Section fields = Field::Section::Notes;
    bool open = true;
};

const std::vector<InspectorPanel::Plan>& InspectorPanel::plans()
{
    using Body = Plan::Body;
    static const std::vector<Plan> plans{
        { QT_TRANSLATE_NOOP("Section", "Identity"), Body::Fields, Field::Section::Identity },
        { QT_TRANSLATE_NOOP("Section", "Scores"), Body::Scores },
        { QT_TRANSLATE_NOOP("Section", "Control"), Body::Fields, Field::Section::Control },
        { QT_TRANSLATE_NOOP("Section", "Likelihood"), Body::Fields, Field::Section::Likelihood },
        { QT_TRANSLATE_NOOP("Section", "Common cause"), Body::CommonCause },
        { QT_TRANSLATE_NOOP("Section", "Logic"), Body::Fields, Field::Section::Logic },
        { QT_TRANSLATE_NOOP("Section", "Impacts"), Body::Impacts },
        { QT_TRANSLATE_NOOP("Section", "Links and guards"), Body::Relations },
        { QT_TRANSLATE_NOOP("Section", "Evidence and actions"), Body::Evidence },
        { QT_TRANSLATE_NOOP("Section", "Framework attributes"), Body::Fields, Field::Section::Framework, false },
        { QT_TRANSLATE_NOOP("Section", "Notes"), Body::Fields, Field::Section::Notes, false },
        { QT_TRANSLATE_NOOP("Section", "Occasions"), Body::Occasions },
        { QT_TRANSLATE_NOOP("Section", "Likelihood levels"), Body::Levels },
        { QT_TRANSLATE_NOOP("Section", "Ratings of controls"), Body::Ratings },
    };
    return plans;
}

InspectorPanel::InspectorPanel(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_kind(new PlainLabel({}, this))
    , m_title(new PlainLabel({}, this))
    , m_outgrown(new OutgrownStrip(workspace, this))
    , m_scroll(new ColumnArea(this))
{
    setObjectName(QStringLiteral("inspector"));
    m_title->setObjectName(QStringLiteral("heading"));
    m_kind->setForegroundRole(QPalette::PlaceholderText);
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(8, 8, 8, 8);
    head->setSpacing(2);
    head->addWidget(m_kind);
    head->addWidget(m_title);
    column->addLayout(head);
    column->addWidget(m_outgrown);
    column->addWidget(m_scroll, 1);
    connect(&workspace, &Workspace::selectionChanged, this, &InspectorPanel::showSelection);
    connect(&workspace.document(), &document::Document::changed, this, &InspectorPanel::follow);
    connect(&workspace, &Workspace::finishingEdits, this, &InspectorPanel::finishEditing);
    connect(&workspace, &Workspace::fieldWanted, this, &InspectorPanel::editField);
    connect(new KeyboardLeave(*this), &KeyboardLeave::left, &workspace, &Workspace::keyboardLeft);
    rebuild(shapeOf(shownKeys()));
    showSelection();
}

void InspectorPanel::editField(const EntityKey& key, const QString& field)
{
    m_workspace.select({ key });
    FieldEditor* editor = nullptr;
    for (const FieldRows* rows : m_fieldRows)
        if (auto* found = editor ? nullptr : rows->findChild<FieldEditor*>(field))
            editor = found;
    if (!editor)
        return;
    for (QWidget* each = editor; each; each = each->parentWidget())
        if (auto* section = qobject_cast<Section*>(each))
            section->setOpen(true);
    m_scroll->ensureWidgetVisible(editor);
    editor->setFocus(Qt::ShortcutFocusReason); // which takes all of a line into the selection
}

void InspectorPanel::finishEditing()
{
    commitTyped();
    if (std::exchange(m_isOverdue, false))
        showSelection();
}

/// Each commit changes the document, which would show it at once and take the editors away from under the next one.
void InspectorPanel::commitTyped()
{
    const QScopedValueRollback guard(m_isCommitting, true);
    for (FieldRows* rows : m_fieldRows)
        rows->finish();
    if (m_groupRows)
        m_groupRows->finish();
    if (m_impacts)
        m_impacts->finish();
    if (m_evidence)
        m_evidence->finish();
    if (m_occasions)
        m_occasions->finish();
    for (SchemeEditor* editor : m_schemeEditors)
        editor->finish();
}

std::vector<EntityKey> InspectorPanel::shownKeys() const
{
    std::vector<EntityKey> keys;
    for (const EntityKey& key : m_workspace.selection())
        if (isInspected(key.kind))
            keys.push_back(key);
    const bool hasNodes = std::ranges::any_of(keys, [](const EntityKey& key) { return key.kind == EntityKind::Node; });
    if (hasNodes) // a rubber band takes links along; the nodes are meant
        std::erase_if(keys, [](const EntityKey& key) { return key.kind != EntityKind::Node; });
    else if (!keys.empty())
        std::erase_if(keys, [kind = keys.front().kind](const EntityKey& key) { return key.kind != kind; });
    if (keys.empty())
        keys.push_back({ EntityKind::Project, m_workspace.model().project().id });
    return keys;
}

std::vector<domain::Entity> InspectorPanel::entities() const
{
    std::vector<domain::Entity> found;
    for (const EntityKey& key : m_keys)
        if (auto entity = m_workspace.model().find(key))
            found.push_back(std::move(*entity));
    return found;
}

InspectorPanel::Shape InspectorPanel::shapeOf(const std::vector<EntityKey>& keys) const
{
    Shape shape{ keys.front().kind, 0, keys.size() == 1 };
    if (shape.kind == EntityKind::Node)
        for (const EntityKey& key : keys)
            if (const domain::Node* node = m_workspace.model().node(key.id))
                shape.nodeKinds |= 1U << static_cast<unsigned>(node->kind);
    shape.group = groupOf(keys);
    return shape;
}

/// The common-cause group that all of them are members of; null: none.
Id InspectorPanel::groupOf(const std::vector<EntityKey>& keys) const
{
    std::optional<Id> shared;
    for (const EntityKey& key : keys) {
        const domain::Node* node = key.kind == EntityKind::Node ? m_workspace.model().node(key.id) : nullptr;
        if (!node || (shared && *shared != node->commonCause))
            return {};
        shared = node->commonCause;
    }
    return shared.value_or(Id());
}

std::vector<domain::Entity> InspectorPanel::group() const
{
    const auto found = m_workspace.model().find({ EntityKind::CommonCauseGroup, m_shape.group });
    return found ? std::vector<domain::Entity>{ *found } : std::vector<domain::Entity>{};
}

void InspectorPanel::follow(const domain::ChangeSet& changes)
{
    const bool schemeTouched = std::ranges::any_of(changes.changes, [](const domain::Change& change) {
        const EntityKind kind = change.key().kind;
        return kind == EntityKind::LikelihoodLevel || kind == EntityKind::ControlRating
            || kind == EntityKind::SeverityLevel || kind == EntityKind::Category || kind == EntityKind::CommonCauseGroup
            || kind == EntityKind::Occasion;
    });
    if (schemeTouched)
        for (FieldRows* rows : m_fieldRows)
            rows->refreshChoices();
    const bool onlyMoved = std::ranges::all_of(
        changes.changes, [](const domain::Change& change) { return change.key().kind == EntityKind::Placement; });
    if (!onlyMoved)
        showSelection();
}

void InspectorPanel::showSelection()
{
    if (m_isCommitting) {
        m_isOverdue = true;
        return;
    }
    std::vector<EntityKey> keys = shownKeys();
    if (keys != m_keys) {
        // First what was being typed, while the editors still speak of what was selected.
        commitTyped();
        m_isOverdue = false;
        keys = shownKeys();
        m_keys = keys;
        const Shape shape = shapeOf(keys);
        for (FieldRows* rows : m_scroll->findChildren<FieldRows*>())
            rows->drop();
        if (m_impacts)
            m_impacts->drop();
        for (SchemeEditor* editor : m_schemeEditors)
            editor->drop();
        if (!(shape == m_shape))
            rebuild(shape);
        for (FieldRows* rows : m_fieldRows)
            rows->bind(keys);
        if (m_impacts)
            m_impacts->bind(keys);
        if (m_scores)
            m_scores->bind(keys.front().id);
        if (m_relations)
            m_relations->bind(keys.front());
        if (m_evidence)
            m_evidence->bind(keys.front().id);
    } else if (const Shape shape = shapeOf(keys); !(shape == m_shape)) {
        m_keys.clear();
        showSelection();
        return;
    }
    refresh();
}

void InspectorPanel::rebuild(const Shape& shape)
{
    m_shape = shape;
    m_fieldRows.clear();
    m_groupRows = nullptr;
    m_impacts = nullptr;
    m_scores = nullptr;
    m_relations = nullptr;
    m_evidence = nullptr;
    m_occasions = nullptr;
    m_schemeEditors.clear();
    if (QWidget* former = m_scroll->takeWidget())
        former->deleteLater();
    auto* body = new QWidget;
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(0, 0, 0, 8);
    m_column->setSpacing(4);
    for (const Plan& plan : plans())
        if (QWidget* content = makeContent(plan, body))
            addSection(plan, content);
    if (m_impacts)
        m_impacts->setReadOnly(m_workspace.document().isReadOnly());
    m_column->addStretch(1);
    m_scroll->setWidget(body);
}

/// Nothing where there is nothing to show.
QWidget* InspectorPanel::makeContent(const Plan& plan, QWidget* body)
{
    const bool isOneNode = m_shape.kind == EntityKind::Node && m_shape.single;
    switch (plan.body) {
    case Plan::Body::Fields:
        return makeFields(fieldsFor(m_shape.kind, m_shape.nodeKinds, plan.fields), body);
    case Plan::Body::Scores:
        return isOneNode ? m_scores = new ScoreSection(m_workspace, body) : nullptr;
    case Plan::Body::CommonCause:
        return m_shape.group.isNull() ? nullptr : makeGroup(body);
    case Plan::Body::Impacts:
        return m_shape.nodeKinds == 1U << unsigned(NodeKind::Consequence)
            ? m_impacts = new ImpactsEditor(m_workspace, body)
            : nullptr;
    case Plan::Body::Relations:
        return isInspected(m_shape.kind) && m_shape.single ? m_relations = new RelationsSection(m_workspace, body)
                                                           : nullptr;
    case Plan::Body::Evidence:
        return isOneNode ? m_evidence = new EvidenceSection(m_workspace, body) : nullptr;
    case Plan::Body::Occasions:
        return makeOccasions(body);
    case Plan::Body::Levels:
        return makeScheme(EntityKind::LikelihoodLevel, { "lower_bound" }, body);
    case Plan::Body::Ratings:
        return makeScheme(EntityKind::ControlRating, { "low", "high" }, body);
    }
    return nullptr;
}

QWidget* InspectorPanel::makeFields(const std::vector<const Field*>& fields, QWidget* body)
{
    if (fields.empty())
        return nullptr;
    m_fieldRows.push_back(new FieldRows(m_workspace, fields, body));
    m_fieldRows.back()->setReadOnly(m_workspace.document().isReadOnly());
    if (m_shape.nodeKinds == 1U << unsigned(NodeKind::Control))
        m_fieldRows.back()->setHint("likelihood", tr("0.1, or 1e-5 per hour, tested every 6 months"));
    return m_fieldRows.back();
}

/// With the project, which is what is shown while nothing is selected; so is the scheme.
QWidget* InspectorPanel::makeOccasions(QWidget* body)
{
    if (m_shape.kind != EntityKind::Project)
        return nullptr;
    m_occasions = new RecordList(m_workspace, EntityKind::Occasion, tr("Counts in the exposure"), body);
    m_occasions->bind({});
    return m_occasions;
}

QWidget* InspectorPanel::makeScheme(EntityKind kind, const std::vector<std::string_view>& fields, QWidget* body)
{
    if (m_shape.kind != EntityKind::Project)
        return nullptr;
    m_schemeEditors.push_back(new SchemeEditor(m_workspace, kind, fields, body));
    m_schemeEditors.back()->setReadOnly(m_workspace.document().isReadOnly());
    return m_schemeEditors.back();
}

QWidget* InspectorPanel::makeGroup(QWidget* body)
{
    std::vector<const domain::Field*> fields;
    for (const domain::Field& field : domain::fieldsOf(EntityKind::CommonCauseGroup))
        fields.push_back(&field);
    m_groupRows = new FieldRows(m_workspace, fields, body);
    m_groupRows->setReadOnly(m_workspace.document().isReadOnly());
    m_groupRows->bind({ { EntityKind::CommonCauseGroup, m_shape.group } });
    return m_groupRows;
}

void InspectorPanel::addSection(const Plan& plan, QWidget* body)
{
    const bool isOnly = m_shape.kind != EntityKind::Node;
    const QString key = QString::fromLatin1(plan.name);
    const auto remembered = m_open.find(key);
    const bool open = remembered != m_open.end() ? remembered->second : plan.open || isOnly;
    const bool isOfOther = isOnly && plan.body == Plan::Body::Fields;
    const char* shown = !isOfOther            ? plan.name
        : m_shape.kind == EntityKind::Project ? QT_TRANSLATE_NOOP("Section", "Project")
                                              : QT_TRANSLATE_NOOP("Section", "Properties");
    auto* section = new Section(QCoreApplication::translate("Section", shown), body, open, m_column->parentWidget());
    connect(section, &Section::toggled, this, [this, key](bool isOpen) { m_open[key] = isOpen; });
    m_column->addWidget(section);
}

void InspectorPanel::refresh()
{
    const auto found = entities();
    showHeader(found);
    const bool isOneNode = m_shape.kind == EntityKind::Node && m_shape.single;
    m_outgrown->ask(isOneNode ? std::optional(m_keys.front().id) : std::nullopt);
    for (FieldRows* rows : m_fieldRows) {
        rows->refresh(found);
        rows->setNote("likelihood", likelihoodNote());
    }
    if (m_groupRows)
        m_groupRows->refresh(group());
    if (m_impacts)
        m_impacts->refresh();
    if (m_relations)
        m_relations->refresh();
    if (m_evidence)
        m_evidence->refresh();
    if (m_occasions)
        m_occasions->refresh();
    for (SchemeEditor* editor : m_schemeEditors)
        editor->refresh();
}

QString InspectorPanel::likelihoodNote() const
{
    const bool isOneNode = m_shape.kind == EntityKind::Node && m_shape.single;
    return isOneNode ? replacementNote(m_workspace.model(), m_keys.front().id) : QString();
}

void InspectorPanel::showHeader(const std::vector<domain::Entity>& shown)
{
    const Heading heading = shown.size() == 1
        ? headingOf(m_workspace.model(), shown.front())
        : Heading{ tr("Several selected"), severalWords(m_shape.kind, m_shape.nodeKinds, int(shown.size())) };
    m_kind->setText(heading.kind);
    m_title->setText(heading.title);
}

} // namespace hz::ui
