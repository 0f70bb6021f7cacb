#pragma once

#include "model/scoring/graph/score.h"

#include <QDate>
#include <QObject>

#include <functional>
#include <memory>

namespace hz::document {

class Document;

/// Keeps a RiskResult up to date with a document, off the GUI thread: every change marks the result stale at once,
/// cancels the running job and starts the next from a snapshot. Signals arrive on the GUI thread.
class ScoringService : public QObject {
    Q_OBJECT

public:
    /// What day it is, asked for each result on the thread that scores; a day decides about findings only. Without it
    /// no evidence expires.
    using Calendar = std::function<QDate()>;

    explicit ScoringService(Document& document, Calendar today = {}, QObject* parent = nullptr);
    ~ScoringService() override;

    /// The newest finished result, perhaps stale; null before the first.
    [[nodiscard]] scoring::ResultPointer latest() const;
    /// No result yet for the current revision.
    [[nodiscard]] bool isStale() const;
    [[nodiscard]] const std::vector<scoring::Finding>& findings() const;

signals:
    void becameStale();
    void resultReady(const hz::scoring::ResultPointer& result);

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace hz::document
