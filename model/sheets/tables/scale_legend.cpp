#include "model/sheets/tables/scale_legend.h"

#include "model/domain/value.h"

#include <QCoreApplication>

namespace hz::sheets {

namespace {

using domain::Id;
using domain::Model;

QString words(const char* text)
{
    return QCoreApplication::translate("Sheet", text);
}

TableCell cell(const QString& text)
{
    return { text, {}, {} };
}

TableCell cell(double number)
{
    return { number, {}, {} };
}

class Legend {
public:
    Legend(const Model& model, Table table)
        : m_model(model)
        , m_table(std::move(table))
    {
    }

    Table made()
    {
        addHead();
        addSeverities();
        addLikelihoods();
        addMatrix();
        addLevels();
        addRatings();
        return std::move(m_table);
    }

private:
    using Row = std::vector<TableCell>;

    void addHead()
    {
        const auto column = [this](const QString& name, double width) {
            m_table.columns.push_back({ {}, name, width });
        };
        column(words(QT_TRANSLATE_NOOP("Sheet", "Scale")), 18.0);
        column(words(QT_TRANSLATE_NOOP("Sheet", "Sign")), 10.0);
        column(words(QT_TRANSLATE_NOOP("Sheet", "Name")), 20.0);
        column(words(QT_TRANSLATE_NOOP("Sheet", "Figure")), 14.0);
        for (const domain::Category& category : domain::categoriesOf(m_model))
            column(category.name, 36.0);
    }

    void addSeverities()
    {
        for (const domain::SeverityLevel& severity : domain::severitiesOf(m_model)) {
            Row row{ cell(words(QT_TRANSLATE_NOOP("Sheet", "Severity"))), cell(severity.number), cell(severity.name),
                cell(severity.referenceMagnitude) };
            for (const domain::Category& category : domain::categoriesOf(m_model))
                row.push_back(cell(meaningOf(severity.id, category.id)));
            m_table.rows.push_back(std::move(row));
        }
    }

    [[nodiscard]] QString meaningOf(const Id& severity, const Id& category) const
    {
        QString text;
        m_model.table<domain::SeverityMeaning>().forEach([&](const domain::SeverityMeaning& meaning) {
            if (meaning.severity == severity && meaning.category == category)
                text = meaning.text;
        });
        return text;
    }

    void addLikelihoods()
    {
        const bool isYearly = m_model.project().bandMeasure == domain::BandMeasure::PerYear;
        const QString scale = isYearly ? words(QT_TRANSLATE_NOOP("Sheet", "Likelihood, from so often a year"))
                                       : words(QT_TRANSLATE_NOOP("Sheet", "Likelihood, from this probability"));
        for (const domain::LikelihoodLevel& level : domain::likelihoodLevelsOf(m_model))
            m_table.rows.push_back({ cell(scale), cell(level.letter), cell(level.name), cell(level.lowerBound) });
    }

    void addMatrix()
    {
        Row head{ cell(words(QT_TRANSLATE_NOOP("Sheet", "Matrix"))), {}, {} };
        for (const domain::SeverityLevel& severity : domain::severitiesOf(m_model))
            head.push_back(cell(QString::number(severity.number) + u' ' + severity.name));
        m_table.rows.push_back(std::move(head));
        for (const domain::LikelihoodLevel& likelihood : domain::likelihoodLevelsOf(m_model)) {
            Row row{ cell(words(QT_TRANSLATE_NOOP("Sheet", "Matrix"))), cell(likelihood.letter),
                cell(likelihood.name) };
            for (const domain::SeverityLevel& severity : domain::severitiesOf(m_model))
                row.push_back(levelAt(severity.id, likelihood.id));
            m_table.rows.push_back(std::move(row));
        }
    }

    [[nodiscard]] TableCell levelAt(const Id& severity, const Id& likelihood) const
    {
        TableCell found;
        m_model.table<domain::MatrixCell>().forEach([&](const domain::MatrixCell& each) {
            const auto* level = m_model.table<domain::RiskLevel>().find(each.level);
            if (each.severity == severity && each.likelihood == likelihood && level)
                found = { level->name, level->colour, level->textColour };
        });
        return found;
    }

    void addLevels()
    {
        for (const domain::RiskLevel& level : domain::riskLevelsOf(m_model))
            m_table.rows.push_back({ cell(words(QT_TRANSLATE_NOOP("Sheet", "Risk level"))), {},
                { level.name, level.colour, level.textColour }, {},
                cell(level.acceptedBy.isEmpty()
                        ? QString()
                        : words(QT_TRANSLATE_NOOP("Sheet", "accepted by %1")).arg(level.acceptedBy)) });
    }

    void addRatings()
    {
        for (const domain::ControlRating& rating : domain::controlRatingsOf(m_model))
            m_table.rows.push_back({ cell(words(QT_TRANSLATE_NOOP("Sheet", "Control, fails with"))), {},
                cell(rating.name), cell(rating.low),
                cell(words(QT_TRANSLATE_NOOP("Sheet", "to %1")).arg(domain::toText(rating.high))) });
    }

    const Model& m_model;
    Table m_table;
};

} // namespace

Table scaleLegend(const Model& model, Table table)
{
    return Legend(model, std::move(table)).made();
}

} // namespace hz::sheets
