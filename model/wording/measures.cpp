#include "model/base/codes/code_table.h"
#include "model/wording/wording.h"

#include <QCoreApplication>

#include <array>

namespace hz::wording {

namespace {

struct Words {
    engine::Measure code;
    const char* name;
    const char* help;
};

// The formulas are those of the scoring page, section 10; of what does not recur N is the probability.
constexpr std::array kWords{
    Words{ engine::Measure::Birnbaum, QT_TRANSLATE_NOOP("Measure", "Birnbaum (MIF)"),
        QT_TRANSLATE_NOOP("Measure",
            "Birnbaum, marginal importance: how much the expected number N of the node changes with the event.\n"
            "MIF = N(event certain) − N(event impossible)") },
    Words{ engine::Measure::Criticality, QT_TRANSLATE_NOOP("Measure", "Criticality (CIF)"),
        QT_TRANSLATE_NOOP("Measure",
            "Criticality importance: the part of the expected number N in which the event decides.\n"
            "CIF = MIF × p(event) / N") },
    Words{ engine::Measure::Diagnosis, QT_TRANSLATE_NOOP("Measure", "Diagnosis (DIF)"),
        QT_TRANSLATE_NOOP("Measure",
            "Diagnosis importance: the part of the expected number N at which the event is there.\n"
            "DIF = p(event) × N(event certain) / N") },
    Words{ engine::Measure::FussellVesely, QT_TRANSLATE_NOOP("Measure", "Fussell-Vesely (FV)"),
        QT_TRANSLATE_NOOP("Measure",
            "Fussell-Vesely: the part of the expected number N that scenarios with the event account for.\n"
            "FV = N(by some scenario with the event) / N") },
    Words{ engine::Measure::AchievementWorth, QT_TRANSLATE_NOOP("Measure", "Achievement worth (RAW)"),
        QT_TRANSLATE_NOOP("Measure",
            "Risk achievement worth: by what factor the expected number N grows when the event is certain.\n"
            "RAW = N(event certain) / N") },
    Words{ engine::Measure::ReductionWorth, QT_TRANSLATE_NOOP("Measure", "Reduction worth (RRW)"),
        QT_TRANSLATE_NOOP("Measure",
            "Risk reduction worth: by what factor the expected number N shrinks when the event is ruled out.\n"
            "RRW = N / N(event impossible)") },
};
static_assert(base::isWhole(kWords));

} // namespace

QString measureName(engine::Measure measure)
{
    return QCoreApplication::translate("Measure", base::rowOf(kWords, measure).name);
}

QString measureHelp(engine::Measure measure)
{
    return QCoreApplication::translate("Measure", base::rowOf(kWords, measure).help);
}

} // namespace hz::wording
