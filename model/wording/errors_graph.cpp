#include "model/base/codes/graph_errors.h"
#include "model/wording/error_texts.h"
#include "model/wording/sentences.h"

#include <QCoreApplication>

#include <array>

namespace hz::wording {

namespace {

using base::CommonCauseError;
using base::GuardError;
using base::ImpactError;
using base::LinkError;
using base::NodeError;
using base::PasteError;
using base::PlacementError;

constexpr std::array kLink{
    Sentence{ LinkError::Exists, QT_TRANSLATE_NOOP("Error", "This link is there already.") },
    Sentence{ LinkError::FromControl,
        QT_TRANSLATE_NOOP(
            "Error", "A link cannot start at the control “{first}”. Drop the control on the link that it guards.") },
    Sentence{ LinkError::IntoItself,
        QT_TRANSLATE_NOOP("Error", "“{first}” cannot be linked to itself. Choose another end.") },
    Sentence{ LinkError::LoopThroughControl,
        QT_TRANSLATE_NOOP(
            "Error", "This would make a loop through a control, which has no meaning: {loop}. Break it somewhere.") },
    Sentence{ LinkError::LoopThroughExactlyOne,
        QT_TRANSLATE_NOOP("Error",
            "This would make a loop through “exactly one”, which has no meaning: {loop}. Break it somewhere.") },
    Sentence{ LinkError::LoopThroughNegation,
        QT_TRANSLATE_NOOP("Error",
            "This would make a loop through a negated link, which has no meaning: {loop}. Break it somewhere.") },
    Sentence{ LinkError::NegatedExclusive,
        QT_TRANSLATE_NOOP("Error",
            "The link from “{first}” to “{second}” is negated, and exclusive branches cannot be. Let the link not be "
            "negated, or the branches not be exclusive.") },
    Sentence{ LinkError::NegatedMet,
        QT_TRANSLATE_NOOP("Error",
            "The link from “{first}” to “{second}” is negated, and nothing can meet what is not there. Let the link "
            "not be negated, or take out by what it is met.") },
    Sentence{ LinkError::UnknownNode, QT_TRANSLATE_NOOP("Error", "An end of the link is not there any more.") },
};
static_assert(base::isWhole(kLink));

constexpr std::array kGuard{
    Sentence{ GuardError::Exists, QT_TRANSLATE_NOOP("Error", "“{first}” guards this link already.") },
    Sentence{ GuardError::NoLink,
        QT_TRANSLATE_NOOP("Error",
            "There is no link that “{first}” could guard here. Draw a link first, then drop the control on it.") },
    Sentence{ GuardError::NotAControl,
        QT_TRANSLATE_NOOP("Error", "“{first}” is no control, and only controls guard links. Use a control.") },
    Sentence{ GuardError::OwnDegradation,
        QT_TRANSLATE_NOOP("Error", "“{first}” cannot guard the link that degrades it. Use another control.") },
    Sentence{
        GuardError::UnknownLink, QT_TRANSLATE_NOOP("Error", "The link that should be guarded is not there any more.") },
};
static_assert(base::isWhole(kGuard));

constexpr std::array kImpact{
    Sentence{ ImpactError::Exists,
        QT_TRANSLATE_NOOP("Error", "There are two impacts of one consequence in one category. Remove one.") },
    Sentence{ ImpactError::NotAConsequence,
        QT_TRANSLATE_NOOP(
            "Error", "“{first}” is no consequence, and only consequences have impacts. Rate a consequence.") },
};
static_assert(base::isWhole(kImpact));

constexpr std::array kCommonCause{
    Sentence{ CommonCauseError::MemberAlready,
        QT_TRANSLATE_NOOP("Error", "“{first}” is in a common-cause group already. Take it out of that one first.") },
    Sentence{ CommonCauseError::Mixed,
        QT_TRANSLATE_NOOP("Error",
            "“{first}” and “{second}” are not of one kind, as members of a common-cause group must be: one is drawn "
            "once for the exposure, the other anew each time. Let the control's failure stay hidden, or take one of "
            "them out of the group.") },
    Sentence{ CommonCauseError::NoLikelihood,
        QT_TRANSLATE_NOOP(
            "Error", "“{first}” has no likelihood of its own that could have a common cause. Give it one.") },
    Sentence{ CommonCauseError::NotAMember,
        QT_TRANSLATE_NOOP("Error", "“{first}” is neither cause nor control: it cannot be in a common-cause group.") },
    Sentence{ CommonCauseError::TooFew,
        QT_TRANSLATE_NOOP(
            "Error", "A common-cause group takes two members at least. Select more causes or controls.") },
    Sentence{ CommonCauseError::Unequal,
        QT_TRANSLATE_NOOP("Error",
            "“{first}” and “{second}” are not equally likely, as members of a common-cause group must be. Give them "
            "the same likelihood first.") },
};
static_assert(base::isWhole(kCommonCause));

constexpr std::array kPlacement{
    Sentence{ PlacementError::UnknownNode,
        QT_TRANSLATE_NOOP(
            "Error", "A position is given for {first}, which is no node of the project. Remove the position.") },
};
static_assert(base::isWhole(kPlacement));

constexpr std::array kPaste{
    Sentence{ PasteError::Nothing, QT_TRANSLATE_NOOP("Error", "There is nothing to paste. Copy some nodes first.") },
};
static_assert(base::isWhole(kPaste));

constexpr std::array kNode{
    Sentence{ NodeError::ExclusiveSum,
        QT_TRANSLATE_NOOP("Error",
            "The exclusive branches of “{first}” have chances that add up to {detail}, and at most one of them is "
            "taken: 1 is the most that they may come to. Lower their chances first.") },
};
static_assert(base::isWhole(kNode));

} // namespace

const char* textOf(LinkError code)
{
    return base::rowOf(kLink, code).text;
}

const char* textOf(GuardError code)
{
    return base::rowOf(kGuard, code).text;
}

const char* textOf(ImpactError code)
{
    return base::rowOf(kImpact, code).text;
}

const char* textOf(CommonCauseError code)
{
    return base::rowOf(kCommonCause, code).text;
}

const char* textOf(PlacementError code)
{
    return base::rowOf(kPlacement, code).text;
}

const char* textOf(PasteError code)
{
    return base::rowOf(kPaste, code).text;
}

const char* textOf(NodeError code)
{
    return base::rowOf(kNode, code).text;
}

} // namespace hz::wording
