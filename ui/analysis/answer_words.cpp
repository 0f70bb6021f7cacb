#include "ui/analysis/answer_words.h"

#include "model/domain/years.h"
#include "model/wording/wording.h"

#include <QCoreApplication>

#include <cmath>

namespace hz::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Answer)
};

} // namespace

bool isOverNumber(const document::Analysis& analysis)
{
    return analysis.node.figures.occurrences.has_value();
}

QString figuresText(const document::Analysis& analysis)
{
    const analysis::Figures& figures = analysis.node.figures;
    const QString probability = wording::probabilityText(*figures.probability);
    if (!isOverNumber(analysis))
        return Words::tr("probability %1").arg(probability);
    if (std::isinf(figures.occurrences->value.high))
        return Words::tr("expected number %1; probability of at least one %2")
            .arg(wording::occurrencesText(*figures.occurrences), probability);
    const double years = domain::yearsIn(analysis.model.project().exposure);
    return Words::tr("expected %1 in the exposure, %2; probability of at least one %3")
        .arg(wording::occurrencesText(*figures.occurrences), wording::frequencyText(*figures.occurrences, years),
            probability);
}

} // namespace hz::ui
