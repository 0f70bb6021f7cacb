#pragma once

#include "model/base/cancel.h"
#include "model/review/baselines.h"
#include "model/review/difference.h"
#include "model/review/effect.h"
#include "model/review/waterfall.h"
#include "ui/common/workspace.h"

#include <variant>

namespace hz::ui {

/// One side of a comparison: the project as it is, one of its baselines, a file, or what the project meant when a
/// former edition of the program wrote the file that it was opened from.
struct Present {
    bool operator==(const Present&) const = default;
};
struct ComparedFile {
    QString path;
    bool operator==(const ComparedFile&) const = default;
};
struct FormerMeaning {
    bool operator==(const FormerMeaning&) const = default;
};
using Side = std::variant<Present, Id, ComparedFile, FormerMeaning>;

struct ComparisonQuestion {
    Side before;
    Side after;

    [[nodiscard]] bool hasPresent() const
    {
        return std::holds_alternative<Present>(before) || std::holds_alternative<Present>(after);
    }
    bool operator==(const ComparisonQuestion&) const = default;
};

/// A finished answer, or the reason why there is none. Baselines are no part of either model.
struct Comparison {
    ComparisonQuestion question;
    std::optional<base::Error> error;
    bool isOfFormerEdition = false; // a side was written when things were counted otherwise, and its risk is of then
    domain::Model before; // in the terms of now
    domain::Model after; // likewise
    std::vector<review::DifferenceRow> rows; // from a former meaning: what is counted differently
    std::shared_ptr<const scoring::RiskResult> riskBefore;
    std::shared_ptr<const scoring::RiskResult> riskAfter;
    review::Effect effect;
    review::Waterfall waterfall; // none from a former meaning: nobody made an edit
};
using ComparisonPointer = std::shared_ptr<const Comparison>;

/// Compares off the GUI thread. With the present on a side every edit makes the answer stale and, after a moment
/// without further edits, the comparison begins anew; a running one is cancelled. Signals arrive on the GUI thread.
class ComparisonService : public QObject {
    Q_OBJECT

public:
    explicit ComparisonService(Workspace& workspace, QObject* parent = nullptr);
    ~ComparisonService() override;

    /// Nothing: no comparison.
    void ask(std::optional<ComparisonQuestion> question);
    [[nodiscard]] const std::optional<ComparisonQuestion>& question() const;
    /// The newest answer to the question, perhaps stale; null before the first.
    [[nodiscard]] ComparisonPointer latest() const;
    [[nodiscard]] bool isStale() const;

signals:
    void becameStale();
    void ready();

private:
    void startAnew();

    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace hz::ui
