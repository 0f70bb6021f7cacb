#include "model/base/codes/scheme_errors.h"
#include "model/wording/error_texts.h"
#include "model/wording/sentences.h"

#include <QCoreApplication>

#include <array>

namespace hz::wording {

namespace {

using base::MatrixError;
using base::OccasionError;
using base::ProjectError;
using base::SchemeError;

constexpr std::array kScheme{
    Sentence{ SchemeError::BoundsOrder,
        QT_TRANSLATE_NOOP("Error",
            "The lower bound of likelihood level {detail} is not below that of the level before it. Order the bounds "
            "from most to least likely.") },
    Sentence{
        SchemeError::CellTwice, QT_TRANSLATE_NOOP("Error", "A cell of the risk matrix is given twice. Remove one.") },
    Sentence{ SchemeError::Empty,
        QT_TRANSLATE_NOOP("Error",
            "The scheme lacks categories, severities, likelihood levels or risk levels. Start from a shipped "
            "scheme.") },
    Sentence{ SchemeError::FrequencyTwice,
        QT_TRANSLATE_NOOP("Error",
            "The scheme says twice how often one severity is tolerable in one category. Remove one of the two.") },
    Sentence{ SchemeError::LetterTwice,
        QT_TRANSLATE_NOOP("Error", "Two likelihood levels have the letter {detail}. Change one.") },
    Sentence{ SchemeError::MatrixIncomplete,
        QT_TRANSLATE_NOOP("Error", "The risk matrix has no level for some cells. Give every cell a level.") },
    Sentence{
        SchemeError::NumberTwice, QT_TRANSLATE_NOOP("Error", "Two severities have the number {detail}. Change one.") },
};
static_assert(base::isWhole(kScheme));

constexpr std::array kMatrix{
    Sentence{ MatrixError::Betweenness,
        QT_TRANSLATE_NOOP("Error",
            "The risk matrix goes from its best level straight to its worst between the neighbours {detail}. Give one "
            "of them a level between.") },
    Sentence{ MatrixError::ConsistentColouring,
        QT_TRANSLATE_NOOP("Error",
            "The risk matrix gives the better level to the greater risk of the cells {detail}. Exchange or equal their "
            "levels.") },
    Sentence{ MatrixError::WeakConsistency,
        QT_TRANSLATE_NOOP("Error",
            "Of the cells {detail} in the risk matrix, the first has the best level and the second the worst, yet some "
            "risks in the first are greater. Bring their levels nearer.") },
};
static_assert(base::isWhole(kMatrix));

constexpr std::array kProject{
    Sentence{ ProjectError::NotOne,
        QT_TRANSLATE_NOOP("Error", "A project has exactly one “project” entry; this has {detail}. Add or remove.") },
    Sentence{ ProjectError::TooLarge,
        QT_TRANSLATE_NOOP("Error",
            "With this, embedded files and baselines take more than the 128 MiB that a project has for them. Refer to "
            "files instead, or remove some.") },
};
static_assert(base::isWhole(kProject));

constexpr std::array kOccasion{
    Sentence{ OccasionError::InUse,
        QT_TRANSLATE_NOOP("Error",
            "“{first}” stays: the likelihood of “{second}” is per this occasion. Give that another likelihood "
            "first.") },
};
static_assert(base::isWhole(kOccasion));

} // namespace

const char* textOf(SchemeError code)
{
    return base::rowOf(kScheme, code).text;
}

const char* textOf(MatrixError code)
{
    return base::rowOf(kMatrix, code).text;
}

const char* textOf(ProjectError code)
{
    return base::rowOf(kProject, code).text;
}

const char* textOf(OccasionError code)
{
    return base::rowOf(kOccasion, code).text;
}

} // namespace hz::wording
