#pragma once

#include "model/domain/fields.h"
#include "model/exchange/library.h"
#include "model/exchange/twin.h"
#include "ui/common/workspace.h"
#include "ui/records/record_form.h"
#include "ui/records/records_view.h"
#include "ui/review/reviews_panel.h"
#include "ui/shell/main_window.h"
#include "ui/shell/views.h"

#include <QDockWidget>
#include <QTabWidget>
#include <QTableView>
#include <QtTest>

/// A project that has something for every table of the window, and the way to all of them.
namespace hz::testing {

/// What must never be read as markup.
inline const QString kMarkup = QStringLiteral("<img src=\"file:///nowhere.png\"> ");

inline domain::Evaluation evaluationWithResults()
{
    domain::Evaluation made;
    made.id = base::Id::random();
    made.title = QStringLiteral("A first evaluation"); // stands first
    made.results = QStringList{ QStringLiteral("one,100,30,chain=1"), QStringLiteral("two,100,10,chain=2") };
    made.date = QDate(2026, 1, 2);
    return made;
}

/// The largest sample, with what it lacks: comments, estimates, and an evaluation with the results of tasks.
inline domain::Model richProject()
{
    domain::Model model = exchange::newProject(QStringLiteral("codex")).value();
    const domain::Node* cause = nullptr;
    for (const domain::Node* node : model.nodes().all())
        if (node->kind == domain::NodeKind::Cause && !cause)
            cause = node;
    const domain::Evaluation evaluation = evaluationWithResults();
    domain::Estimate estimate;
    estimate.id = base::Id::random();
    estimate.node = cause->id;
    estimate.evaluation = evaluation.id;
    estimate.author = QStringLiteral("Ada");
    estimate.date = evaluation.date;
    const domain::Comment comment{ base::Id::random(), cause->id, QStringLiteral("Ada"), evaluation.date,
        QStringLiteral("Why so much?"), false, {} };
    model.put(evaluation);
    model.put(estimate);
    model.put(comment);
    return model;
}

/// The same with markup at the beginning of every text that a person may enter.
inline domain::Model withMarkup(const domain::Model& plain)
{
    const auto isForPeople = [](const domain::Field& field) {
        const std::initializer_list<std::string_view> others{ "colour", "text_colour", "letter", "digest", "file_hash",
            "results", "totals", "tasks" };
        return std::ranges::find(others, std::string_view(field.key)) == others.end();
    };
    domain::Model made = plain;
    std::vector<domain::Entity> all;
    plain.forEachEntity([&](const auto& entity) { all.emplace_back(entity); });
    for (domain::Entity& entity : all) {
        for (const domain::Field& field : domain::fieldsOf(domain::kindOf(entity))) {
            domain::Value value = field.read(entity);
            const bool isText = field.kind == domain::ValueKind::Text || field.kind == domain::ValueKind::LongText;
            if (auto* text = std::get_if<QString>(&value); text && isText && isForPeople(field))
                field.write(entity, kMarkup + *text);
            if (auto* list = std::get_if<QStringList>(&value); list && isForPeople(field))
                field.write(
                    entity, QStringList(*list).replaceInStrings(QRegularExpression(QStringLiteral("^")), kMarkup));
        }
        made.put(entity);
    }
    return made;
}

/// The tabs within a widget, one after the other, to what is in them.
inline void forEachTabIn(QWidget& view, const std::function<void()>& visit)
{
    const auto tabs = view.findChildren<QTabWidget*>();
    if (tabs.isEmpty())
        return visit();
    for (QTabWidget* each : tabs)
        for (int i = 0; i < each->count(); ++i) {
            each->setCurrentIndex(i);
            visit();
        }
}

/// Every tab and every dock, and every tab within them; each is in sight when it is visited.
inline void visitEverything(const ui::MainWindow& window, const std::function<void(QWidget& place)>& visit)
{
    ui::Views& views = *window.views();
    for (int tab = 0; tab < views.count(); ++tab) {
        views.setCurrentIndex(tab);
        QTest::qWait(0);
        forEachTabIn(*views.currentWidget(), [&] { visit(*views.currentWidget()); });
    }
    for (auto* dock : window.findChildren<QDockWidget*>()) {
        dock->show();
        dock->raise();
        QTest::qWait(0);
        forEachTabIn(*dock->widget(), [&] { visit(*dock->widget()); });
    }
}

/// The first row of a table that is in sight, which opens the form beside it.
inline void selectFirstRows(QWidget& place)
{
    for (auto* table : place.findChildren<QTableView*>())
        if (table->isVisible() && table->model() && table->model()->rowCount() > 0 && !table->currentIndex().isValid())
            table->selectRow(0);
    QTest::qWait(0);
}

[[nodiscard]] inline bool waitForScores(const ui::Workspace& workspace)
{
    return QTest::qWaitFor([&] { return workspace.result() && !workspace.scoring().isStale(); }, 60000);
}

} // namespace hz::testing
