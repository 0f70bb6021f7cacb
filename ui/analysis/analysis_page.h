#pragma once

#include "model/document/analysis_service.h"
#include "ui/common/workspace.h"

#include <QTimer>
#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace hz::ui {

class AnalysisSubject;
class PlainLabel;

/// The frame around one question about the subject: which node, what the answer says in one line, a filter, and a table
/// or else a sentence that says what to do. Keeps the answer live while it is in sight; a stale one stays, faded.
class AnalysisPage : public QWidget {
    Q_OBJECT

public:
    AnalysisPage(Workspace& workspace, AnalysisSubject& subject, document::AnalysisQuestion::Part part,
        QWidget* parent = nullptr);

    [[nodiscard]] const document::AnalysisService& service() const { return *m_service; }
    [[nodiscard]] QTableView& table() const { return *m_table; }
    /// Beside the filter.
    void addTool(QWidget* tool);
    /// `method`: how it was found, for who looks closer.
    void setSummary(const QString& answer, engine::Methods method = {});
    [[nodiscard]] QString summary() const;
    /// In place of the table; empty: the table.
    void setMessage(const QString& text);
    [[nodiscard]] QString message() const;
    /// What there is to say before anything of this question can be shown; empty when there is an answer.
    [[nodiscard]] QString standIn() const;
    /// Of a subject that cannot be decided, or has no upper end, why; empty of others.
    [[nodiscard]] QString openReason() const;
    /// "H01 Leak, current"
    [[nodiscard]] QString subjectName() const;

public slots:
    /// All rows on show as tab-separated text with heads, in full precision.
    void copyAll() const;

signals:
    /// An answer is there, or the question has gone.
    void answered();
    void wordsChanged(const QString& words);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void addHead();
    void addBody();
    void follow();
    void ask();
    void becameStale();
    void gotReady();
    void fade();

    Workspace& m_workspace;
    AnalysisSubject& m_subject;
    document::AnalysisQuestion::Part m_part;
    document::AnalysisService* m_service;
    QTableView* m_table;
    QHBoxLayout* m_tools;
    QLineEdit* m_filter;
    PlainLabel* m_summary;
    PlainLabel* m_working;
    PlainLabel* m_message;
    QStackedWidget* m_body;
    QTimer m_fade; // stale for most of a frame: to be shown so
    QTimer m_wait; // stale for long: to be said
};

} // namespace hz::ui
