#include "ui/shell/file_properties.h"

#include "model/document/document.h"
#include "model/document/kept_history.h"
#include "model/wording/dates.h"
#include "ui/shell/actions.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace hz::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FileProperties)
};

QLabel* fact(const QString& text, const char* name)
{
    auto* made = new QLabel(text);
    made->setObjectName(QString::fromLatin1(name));
    made->setTextFormat(Qt::PlainText);
    made->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    made->setWordWrap(true);
    return made;
}

QString day(const QDateTime& when)
{
    return wording::day(when.toLocalTime().date());
}

QString placeText(const document::Document& document)
{
    return document.path().isEmpty() ? Words::tr("never saved") : QDir::toNativeSeparators(document.path());
}

QString sizeText(const document::Document& document)
{
    const QFileInfo file(document.path());
    return file.isFile() ? QLocale().formattedDataSize(file.size()) : QStringLiteral("–");
}

QString historyText(const document::KeptHistory& kept)
{
    if (kept.steps == 0)
        return Words::tr("none");
    return Words::tr("%n step(s), from %1 to %2", nullptr, kept.steps).arg(day(kept.first), day(kept.last));
}

QString personsText(const document::KeptHistory& kept)
{
    return kept.persons.isEmpty() ? Words::tr("nobody") : kept.persons.join(QStringLiteral(", "));
}

QString deletedText(const document::KeptHistory& kept)
{
    if (kept.steps == 0)
        return Words::tr("nothing");
    return Words::tr("%n thing(s) with all their texts, and earlier texts of what was edited", nullptr, kept.deleted);
}

QString baselinesText(const domain::Model& model)
{
    const auto count = static_cast<int>(model.table<domain::Baseline>().size());
    return count == 0 ? Words::tr("none") : Words::tr("%n, each with the whole project as it was", nullptr, count);
}

QFormLayout* factsOf(const document::Document& document)
{
    const auto kept = document::keptIn(document.history(), document.model());
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(Words::tr("File"), fact(placeText(document), "place"));
    form->addRow(Words::tr("Size"), fact(sizeText(document), "size"));
    form->addRow(Words::tr("History"), fact(historyText(kept), "history"));
    form->addRow(Words::tr("Edited by"), fact(personsText(kept), "persons"));
    form->addRow(Words::tr("Deleted, but kept"), fact(deletedText(kept), "deleted"));
    form->addRow(Words::tr("Baselines"), fact(baselinesText(document.model()), "baselines"));
    return form;
}

} // namespace

QWidget* showFileProperties(QWidget* window, const document::Document& document, QAction& saveCopy)
{
    auto* dialog = new QDialog(window);
    dialog->setObjectName(QStringLiteral("fileProperties"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(Words::tr("Properties"));
    // What it tells is of this project and of now.
    QObject::connect(&document, &QObject::destroyed, dialog, &QWidget::close);
    QObject::connect(&document, &document::Document::changed, dialog, &QWidget::close);
    auto* layout = new QVBoxLayout(dialog);
    layout->addLayout(factsOf(document));
    layout->addWidget(
        fact(Words::tr("Whoever gets this file can read all of it. A copy without history keeps the project "
                       "as it is: its baselines, and the names and comments that stand in it."),
            "advice"));
    auto* copy = new QPushButton(plainText(saveCopy));
    copy->setObjectName(QStringLiteral("saveCopy"));
    copy->setAutoDefault(false);
    QObject::connect(copy, &QPushButton::clicked, &saveCopy, &QAction::trigger);
    layout->addWidget(copy, 0, Qt::AlignRight);
    dialog->resize(520, 320);
    dialog->show();
    return dialog;
}

} // namespace hz::ui
