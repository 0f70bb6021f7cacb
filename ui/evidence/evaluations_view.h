#pragma once

#include "model/base/cancel.h"
#include "ui/common/workspace.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QTableView;
class QTabWidget;

namespace hz::ui {

class BackgroundJob;
class DecayChart;
class EvaluationImport;
class MappingView;
class ProfileChart;
class RecordForm;
class RecordTableModel;
class ResultsModel;
struct EvaluationFigures;

/// The evaluations of the project above, and of the chosen one below: its results, pass@k and profile, how it decays
/// with length, the likelihoods that it feeds, and its description.
class EvaluationsView : public QWidget {
    Q_OBJECT

public:
    explicit EvaluationsView(Workspace& workspace, QWidget* parent = nullptr);
    ~EvaluationsView() override;

    [[nodiscard]] EvaluationImport& import() const { return *m_import; }
    [[nodiscard]] std::optional<Id> current() const;
    /// Selects the evaluation; of an estimate its evaluation, and it among the likelihoods.
    void reveal(const EntityKey& key);

private:
    QWidget* makeList();
    QWidget* makeTabs();
    void select(const Id& evaluation);
    void follow();
    void compute();
    void showFigures(const EvaluationFigures& figures);
    void addPublished();
    void remove();

    Workspace& m_workspace;
    RecordTableModel* m_evaluations;
    ResultsModel* m_results;
    QTableView* m_table = nullptr;
    EvaluationImport* m_import;
    RecordForm* m_form;
    QTabWidget* m_tabs = nullptr;
    QLabel* m_rates = nullptr;
    QLabel* m_fit = nullptr;
    ProfileChart* m_profile;
    DecayChart* m_decay;
    MappingView* m_mapping;
    QPushButton* m_update = nullptr;
    QPushButton* m_remove = nullptr;
    BackgroundJob* m_job = nullptr;
    base::CancelToken m_cancel;
    std::optional<domain::Evaluation> m_shown; // whose figures are shown or being made
};

} // namespace hz::ui
