#pragma once

#include "model/analysis/projects/loss_spread.h"
#include "model/analysis/projects/node_figures.h"
#include "model/scoring/loss_exceedance.h"

#include <QObject>

#include <memory>
#include <optional>

namespace hz::document {

class Document;

/// Which node is looked into, in which posture, and for what. Losses are those of the whole graph: of no node.
struct AnalysisQuestion {
    enum class Part : std::uint8_t { Scenarios, Importances, Losses };

    base::Id node;
    domain::Posture posture = domain::Posture::Current;
    Part part = Part::Scenarios;
    base::Id stage{}; // of losses: in the exposure of this stage; null: in that of the project

    bool operator==(const AnalysisQuestion&) const = default;
};

/// A finished answer with the question, revision and model that it belongs to; only the part asked for is filled.
struct Analysis {
    AnalysisQuestion question;
    quint64 revision = 0;
    domain::Model model;
    analysis::NodeFigures node{}; // of the node that the question is about
    scoring::LossExceedance mostLosses{}; // with unknown inputs at their upper ends
    scoring::LossExceedance leastLosses{}; // at their lower ends; empty where all is known
    std::vector<analysis::Uncertainty> lossSpread{}; // by category, of the expected loss over what is uncertain
};
using AnalysisPointer = std::shared_ptr<const Analysis>;

/// Keeps the answer to one question up to date with a document, off the GUI thread: every edit and every new question
/// makes the answer stale at once, cancels the running job and starts the next from a snapshot. Signals arrive on the
/// GUI thread; the answer stays until the next one is there.
class AnalysisService : public QObject {
    Q_OBJECT

public:
    explicit AnalysisService(Document& document, QObject* parent = nullptr);
    ~AnalysisService() override;

    /// Nothing: no work until the next question. The same question again does nothing.
    void ask(std::optional<AnalysisQuestion> question);
    [[nodiscard]] const std::optional<AnalysisQuestion>& question() const;
    /// While nobody looks there is no work; with attention again it catches up.
    void setAttended(bool attended);

    /// The newest finished answer, perhaps stale; null before the first.
    [[nodiscard]] AnalysisPointer latest() const;
    /// There is a question whose answer for the present revision is not there yet.
    [[nodiscard]] bool isStale() const;

signals:
    void becameStale();
    void ready();

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace hz::document
