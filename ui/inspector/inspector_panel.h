#pragma once

#include "model/domain/fields.h"
#include "ui/common/workspace.h"

#include <QWidget>

#include <map>
#include <string_view>
#include <vector>

class QVBoxLayout;

namespace hz::ui {

class ColumnArea;
class EvidenceSection;
class FieldRows;
class ImpactsEditor;
class OutgrownStrip;
class PlainLabel;
class RecordList;
class RelationsSection;
class SchemeEditor;
class ScoreSection;

/// The fields of what is selected, from the description in model/domain/fields: one entity, several of a kind at once,
/// or the project when nothing is selected.
class InspectorPanel : public QWidget {
    Q_OBJECT

public:
    explicit InspectorPanel(Workspace& workspace, QWidget* parent = nullptr);

    /// Commits what is being typed, e.g. before a save.
    void finishEditing();
    /// Shows the field of that thing, with the keyboard in it.
    void editField(const EntityKey& key, const QString& field);

private:
    struct Plan;
    [[nodiscard]] static const std::vector<Plan>& plans();

    /// What decides which rows there are; equal shapes share the widgets.
    struct Shape {
        domain::EntityKind kind = domain::EntityKind::Project;
        unsigned nodeKinds = 0;
        bool single = true;
        Id group{}; // the common-cause group that all are members of; null: none

        bool operator==(const Shape&) const = default;
    };

    void follow(const domain::ChangeSet& changes);
    void showSelection();
    void commitTyped();
    void rebuild(const Shape& shape);
    [[nodiscard]] QWidget* makeContent(const Plan& plan, QWidget* body);
    [[nodiscard]] QWidget* makeFields(const std::vector<const domain::Field*>& fields, QWidget* body);
    [[nodiscard]] QWidget* makeGroup(QWidget* body);
    [[nodiscard]] QWidget* makeOccasions(QWidget* body);
    [[nodiscard]] QWidget* makeScheme(
        domain::EntityKind kind, const std::vector<std::string_view>& fields, QWidget* body);
    void addSection(const Plan& plan, QWidget* body);
    void refresh();
    [[nodiscard]] QString likelihoodNote() const;
    void showHeader(const std::vector<domain::Entity>& entities);
    [[nodiscard]] std::vector<EntityKey> shownKeys() const;
    [[nodiscard]] std::vector<domain::Entity> entities() const;
    [[nodiscard]] Id groupOf(const std::vector<EntityKey>& keys) const;
    [[nodiscard]] std::vector<domain::Entity> group() const;
    [[nodiscard]] Shape shapeOf(const std::vector<EntityKey>& keys) const;

    Workspace& m_workspace;
    std::vector<EntityKey> m_keys;
    Shape m_shape;
    PlainLabel* m_kind;
    PlainLabel* m_title;
    OutgrownStrip* m_outgrown;
    ColumnArea* m_scroll;
    QVBoxLayout* m_column = nullptr;
    std::vector<FieldRows*> m_fieldRows;
    FieldRows* m_groupRows = nullptr;
    ImpactsEditor* m_impacts = nullptr;
    ScoreSection* m_scores = nullptr;
    RelationsSection* m_relations = nullptr;
    EvidenceSection* m_evidence = nullptr;
    RecordList* m_occasions = nullptr; // of the project, as the scheme
    std::vector<SchemeEditor*> m_schemeEditors;
    bool m_isCommitting = false;
    bool m_isOverdue = false; // to be shown anew when all is committed
    std::map<QString, bool> m_open; // sections that the person has opened or closed
};

} // namespace hz::ui
