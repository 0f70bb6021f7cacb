#pragma once

#include "model/document/document.h"
#include "model/document/scoring_service.h"
#include "model/drawing/theme.h"
#include "model/scoring/graph/trace.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace hz::document {
class ReadinessService;
}

namespace hz::ui {

using base::Id;
using domain::EntityKey;
using domain::Posture;

/// A scenario as the graph is to show it: which node it is of, and its events.
struct ShownScenario {
    Id node;
    std::vector<scoring::BasicEvent> events;
    QString caption;

    bool operator==(const ShownScenario&) const = default;
};

/// An earlier state that the graph is to be compared with: what differs is marked on it.
struct ShownDifference {
    std::shared_ptr<const domain::Model> before;
    QString caption;

    bool operator==(const ShownDifference&) const = default;
};

/// What all views of one project share: the document, its scores and verdicts, the selection, the posture, the category
/// filter and the theme. Views hold a reference to it and to nothing of each other; they edit by run().
class Workspace : public QObject {
    Q_OBJECT

public:
    Workspace(std::unique_ptr<document::Document> document, QObject* parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] document::Document& document() const { return *m_document; }
    /// What the window calls the project: the file's name, the project's title, or that it has none yet.
    [[nodiscard]] QString name() const;
    [[nodiscard]] const domain::Model& model() const { return m_document->model(); }
    [[nodiscard]] document::ScoringService& scoring() const { return *m_scoring; }
    [[nodiscard]] scoring::ResultPointer result() const { return m_scoring->latest(); }
    [[nodiscard]] document::ReadinessService& readiness() const { return *m_readiness; }

    [[nodiscard]] const std::vector<EntityKey>& selection() const { return m_selection; }
    /// The single selected node, if exactly one node is selected.
    [[nodiscard]] std::optional<Id> selectedNode() const;
    void select(std::vector<EntityKey> keys);
    /// Selects and asks views to bring it into sight.
    void reveal(std::vector<EntityKey> keys);

    [[nodiscard]] Posture posture() const { return m_posture; }
    void setPosture(Posture posture);
    /// Nothing: all categories.
    [[nodiscard]] std::optional<Id> category() const { return m_category; }
    void setCategory(std::optional<Id> category);
    [[nodiscard]] const drawing::Theme& theme() const { return m_theme; }
    void setTheme(const drawing::Theme& theme);

    /// The scenario on show; nothing while there is none. It leaves by itself when an edit or another posture takes
    /// away what it says.
    [[nodiscard]] const std::optional<ShownScenario>& scenario() const { return m_scenario; }
    /// How it brings its node about in the present model and posture.
    [[nodiscard]] const scoring::Trace& trace() const { return m_trace; }
    void showScenario(std::optional<ShownScenario> scenario);

    /// The difference on show; nothing while there is none. A scenario and a difference take each other's place.
    [[nodiscard]] const std::optional<ShownDifference>& difference() const { return m_difference; }
    void showDifference(std::optional<ShownDifference> difference);

    /// Executes the command and selects what it made, or shows why not (refused() is emitted; the shell shows it
    /// without a dialog): not allowed, read-only. Only when the answer is true does what it made exist.
    bool run(base::Result<commands::Command> command);
    /// Before the model is saved or left: asks every view to commit what is still being typed.
    void finishEdits() { emit finishingEdits(); }

signals:
    void selectionChanged();
    void revealRequested(const std::vector<hz::domain::EntityKey>& keys);
    void postureChanged(hz::domain::Posture posture);
    void categoryChanged();
    void themeChanged();
    void scenarioChanged();
    void differenceChanged();
    /// The scores have been stale for most of a frame: to be shown so. Where the result is sooner there, nobody blinks.
    void looksStale();
    void refused(const hz::base::Error& error);
    void finishingEdits();
    /// A field of this is to be edited where all its fields are.
    void fieldWanted(const hz::domain::EntityKey& key, const QString& field);
    /// How the figures of what is selected come about is to be shown.
    void reasonsWanted();
    /// Editing elsewhere is done: the keyboard is the graph's again.
    void keyboardLeft();

private:
    void traceAgain();

    std::unique_ptr<document::Document> m_document;
    std::unique_ptr<document::ScoringService> m_scoring;
    std::unique_ptr<document::ReadinessService> m_readiness;
    std::vector<EntityKey> m_selection;
    Posture m_posture = Posture::Current;
    std::optional<Id> m_category;
    drawing::Theme m_theme;
    std::optional<ShownScenario> m_scenario;
    std::optional<ShownDifference> m_difference;
    scoring::Trace m_trace;
    QTimer m_fade;
};

} // namespace hz::ui
