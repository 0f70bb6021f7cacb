#pragma once

#include "ui/common/workspace.h"

#include <QWidget>

namespace hz::ui {

class RecordsView;

/// All actions, with the risk that completing each would take off, by category. First comes what removes most in the
/// category with the worst risk, until somebody sorts otherwise.
class ActionsView : public QWidget {
    Q_OBJECT

public:
    ActionsView(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] RecordsView& records() const { return *m_records; }

private:
    void showResult();
    void showCategories(const QStringList& categories);
    void measure(const scoring::RiskResult& result);
    void sortByDefault();

    Workspace& m_workspace;
    RecordsView* m_records;
    QStringList m_categories; // those that have columns
    std::vector<double> m_most; // that any action removes, by category
    int m_default = -1; // the column that rows are sorted by unless somebody sorts otherwise
};

} // namespace hz::ui
