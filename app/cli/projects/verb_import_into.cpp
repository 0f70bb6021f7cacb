#include "app/cli/projects/model_file.h"
#include "app/cli/projects/verbs.h"
#include "model/base/codes/file_errors.h"
#include "model/exchange/formats/spreadsheets.h"
#include "model/sheets/own_tables.h"
#include "model/store/file_name.h"

#include <QFileInfo>

namespace hz::cli {

namespace {

using sheets::OwnPlan;
using sheets::PlannedCell;
using sheets::PlannedRow;

/// Where in the file a refusal is: "x.xlsx: Hazards, row 5", "x.xlsx: Hazards, D5".
class Refusals {
public:
    Refusals(const QString& path, const sheets::Workbook& workbook, const domain::Model& model)
        : m_path(QString::fromStdString(store::shownName(path)))
        , m_workbook(workbook)
        , m_model(model)
    {
    }

    /// Tells each; how many there are.
    std::size_t tell(const OwnPlan& plan)
    {
        for (const OwnPlan::Part& part : plan.parts)
            for (std::size_t row = 0; row < part.plan.rows.size(); ++row)
                tellRow(part, part.plan.rows[row], part.table.firstRow + row + 1);
        return m_count;
    }

private:
    void tellRow(const OwnPlan::Part& part, const PlannedRow& row, std::size_t number)
    {
        const QString sheet = m_workbook.sheets[part.sheet].name;
        if (row.why)
            tellOne(*row.why, QStringLiteral("%1: %2, row %3").arg(m_path, sheet).arg(number));
        for (std::size_t column = 0; column < row.cells.size() && !row.why; ++column)
            if (const auto& why = row.cells[column].why)
                tellOne(
                    *why, QStringLiteral("%1: %2, %3%4").arg(m_path, sheet, sheets::columnName(column)).arg(number));
    }

    void tellOne(base::Error why, const QString& place)
    {
        why.place = place.toStdString();
        (void)refuse(why, &m_model);
        ++m_count;
    }

    QString m_path;
    const sheets::Workbook& m_workbook;
    const domain::Model& m_model;
    std::size_t m_count = 0;
};

QString summaryOf(const OwnPlan& plan, const sheets::Workbook& workbook)
{
    TextTable table(
        { QStringLiteral("Table"), QStringLiteral(">Changed"), QStringLiteral(">New"), QStringLiteral(">Same") });
    for (const OwnPlan::Part& part : plan.parts) {
        const auto count = [&part](PlannedRow::Fate fate) { return QString::number(part.plan.countOf(fate)); };
        table.add({ workbook.sheets[part.sheet].name, count(PlannedRow::Fate::Changed),
            count(PlannedRow::Fate::Created), count(PlannedRow::Fate::Same) });
    }
    return table.text();
}

} // namespace

/// All that the tables say, or nothing: a file that holds a mistake is corrected and brought again.
Status runImportInto(const TransferOptions& options, const exchange::Format& format)
{
    const exchange::Target target{ options.to, options.force, { options.from, options.into } };
    if (const auto allowed = exchange::checkTarget(target, format); !allowed)
        return refuse(allowed.error());
    const auto workbook = exchange::readSpreadsheet(options.from);
    if (!workbook)
        return refuse(workbook.error());
    auto model = readProject(options.into);
    if (!model)
        return refuse(model.error());
    const auto plan = sheets::planOfOwn(*model, *workbook, {});
    if (!plan) {
        base::Error error = plan.error();
        error.place = store::shownName(options.from);
        return refuse(error);
    }
    if (Refusals(options.from, *workbook, *model).tell(*plan) > 0) {
        printError(QStringLiteral("nothing was written; correct what is named above and import again"));
        return BadInput;
    }
    model->apply(plan->command.changes);
    if (const auto written = exchange::writeModel(target, *model, format); !written)
        return refuse(written.error(), &*model);
    print(summaryOf(*plan, *workbook));
    return Done;
}

} // namespace hz::cli
