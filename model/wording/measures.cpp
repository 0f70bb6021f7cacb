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

// The formulas are those of the scoring page, section 9.
constexpr std::array kWords{
    Words{ engine::Measure::Birnbaum, QT_TRANSLATE_NOOP("Measure", "Birnbaum (MIF)"),
        QT_TRANSLATE_NOOP("Measure",
            "Birnbaum, marginal importance: how much the probability of the node changes with the event.\n"
            "MIF = P(node | event) − P(node | no event)") },
    Words{ engine::Measure::Criticality, QT_TRANSLATE_NOOP("Measure", "Criticality (CIF)"),
        QT_TRANSLATE_NOOP("Measure",
            "Criticality importance: the chance that the event occurs and decides, given that the node occurs.\n"
            "CIF = MIF × p(event) / P(node)") },
    Words{ engine::Measure::Diagnosis, QT_TRANSLATE_NOOP("Measure", "Diagnosis (DIF)"),
        QT_TRANSLATE_NOOP("Measure",
            "Diagnosis importance: the chance that the event has occurred, given that the node has.\n"
            "DIF = p(event) × P(node | event) / P(node)") },
    Words{ engine::Measure::FussellVesely, QT_TRANSLATE_NOOP("Measure", "Fussell-Vesely (FV)"),
        QT_TRANSLATE_NOOP("Measure",
            "Fussell-Vesely: the share of the probability that scenarios with the event account for.\n"
            "FV = P(some minimal cut set with the event has occurred) / P(node)") },
    Words{ engine::Measure::AchievementWorth, QT_TRANSLATE_NOOP("Measure", "Achievement worth (RAW)"),
        QT_TRANSLATE_NOOP("Measure",
            "Risk achievement worth: by what factor the probability grows when the event is certain.\n"
            "RAW = P(node | event) / P(node)") },
    Words{ engine::Measure::ReductionWorth, QT_TRANSLATE_NOOP("Measure", "Reduction worth (RRW)"),
        QT_TRANSLATE_NOOP("Measure",
            "Risk reduction worth: by what factor the probability shrinks when the event is ruled out.\n"
            "RRW = P(node) / P(node | no event)") },
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
