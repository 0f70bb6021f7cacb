#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

namespace hz::ui {

class AnalysisPage;
class AnalysisSubject;
class ImportanceModel;

/// How much each basic event matters to the subject, by six measures. Its selection is the graph's.
class ImportanceView : public QWidget {
    Q_OBJECT

public:
    ImportanceView(Workspace& workspace, AnalysisSubject& subject, QWidget* parent = nullptr);

    [[nodiscard]] AnalysisPage& page() const { return *m_page; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setUpTable(Workspace& workspace, AnalysisSubject& subject);
    void showAnswer();

    AnalysisPage* m_page;
    ImportanceModel* m_model;
};

} // namespace hz::ui
