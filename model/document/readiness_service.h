#pragma once

#include "model/readiness/evaluator.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>

namespace hz::document {

class Document;

/// The judged release plan of one revision. The verdicts come first, the flip points after them.
struct Readiness {
    quint64 revision = 0;
    domain::Model model;
    QDate today;
    readiness::ReleasePlan plan{};
    std::map<base::Id, readiness::FlipPoints> flips{}; // by stage
    bool hasFlips = false;
};
using ReadinessPointer = std::shared_ptr<const Readiness>;

/// Keeps the verdicts of a document's release plan up to date, off the GUI thread: every change makes them stale at
/// once, cancels the running job and starts the next from a snapshot. Signals arrive on the GUI thread.
class ReadinessService : public QObject {
    Q_OBJECT

public:
    /// What day it is, asked for each result on the thread that judges.
    using Calendar = std::function<QDate()>;

    ReadinessService(Document& document, Calendar today, QObject* parent = nullptr);
    ~ReadinessService() override;

    /// While nobody looks there is no work; with attention again it catches up.
    void setAttended(bool attended);
    /// The newest finished result, perhaps stale; null before the first.
    [[nodiscard]] ReadinessPointer latest() const;
    /// No verdicts yet for the present revision.
    [[nodiscard]] bool isStale() const;

signals:
    void becameStale();
    /// Once with the verdicts, and again with the flip points.
    void ready();

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace hz::document
