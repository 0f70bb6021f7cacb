#pragma once

#include "model/base/cancel.h"
#include "ui/common/workspace.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace hz::ui {

class BackgroundJob;

/// Reads the results of an evaluation from a file, off the GUI thread, with progress and cancel; the outcome is one new
/// evaluation, or new results of one that there is, as one undo step.
class EvaluationImport : public QWidget {
    Q_OBJECT

public:
    EvaluationImport(Workspace& workspace, QWidget* parent);
    ~EvaluationImport() override;

    /// Asks for a file. Nothing: a new evaluation.
    void start(std::optional<Id> evaluation = std::nullopt);
    /// `scorer`: the one that counts; empty: the only one, and the person is asked where there are several.
    void read(const QString& path, std::optional<Id> evaluation, const QString& scorer = {});

signals:
    void imported(const hz::base::Id& evaluation);

private:
    struct Reading;

    void finish(const Reading& reading, const base::Status& status);
    void refuse(const Reading& reading, const base::Error& error);
    [[nodiscard]] static QString whatIsMissing(const Reading& reading);
    [[nodiscard]] static QString notesAfter(const QString& notes, const Reading& reading);
    [[nodiscard]] domain::Evaluation madeFrom(const Reading& reading) const;

    Workspace& m_workspace;
    base::CancelToken m_cancel;
    BackgroundJob* m_job = nullptr;
    QLabel* m_words;
    QProgressBar* m_bar;
};

} // namespace hz::ui
