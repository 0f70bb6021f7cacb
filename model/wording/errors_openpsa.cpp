#include "model/base/codes/openpsa_errors.h"
#include "model/wording/error_texts.h"
#include "model/wording/sentences.h"

#include <QCoreApplication>

#include <array>

namespace hz::wording {

namespace {

using base::AnalysisError;
using base::OpenPsaError;

constexpr std::array kOpenPsa{
    Sentence{ OpenPsaError::AttributeTooLong,
        QT_TRANSLATE_NOOP("Error", "The attribute “{detail}” is longer than 65,536 characters. Shorten it.") },
    Sentence{ OpenPsaError::BadArgument,
        QT_TRANSLATE_NOOP("Error",
            "An argument is outside what its operation is defined for: {detail}. Give one within the brackets.") },
    Sentence{ OpenPsaError::BadFactor,
        QT_TRANSLATE_NOOP(
            "Error", "A factor of a common cause group is out of its range: {detail}. Give a value from 0 to 1.") },
    Sentence{ OpenPsaError::BadFrequency,
        QT_TRANSLATE_NOOP("Error", "This is no frequency: {detail}. Give 0 or a larger number.") },
    Sentence{ OpenPsaError::BadMissionTime,
        QT_TRANSLATE_NOOP("Error", "“{detail}” is no mission time. Give a number of hours, 0 or more.") },
    Sentence{
        OpenPsaError::BadNumber, QT_TRANSLATE_NOOP("Error", "“{detail}” is no number. Write it like 0.001 or 1e-3.") },
    Sentence{ OpenPsaError::BadProbability,
        QT_TRANSLATE_NOOP("Error", "This is no probability: {detail}. Give a value from 0 to 1.") },
    Sentence{ OpenPsaError::BadThreshold,
        QT_TRANSLATE_NOOP("Error", "A gate asks for {detail} inputs. Ask for no more than it has.") },
    Sentence{ OpenPsaError::BadValue,
        QT_TRANSLATE_NOOP("Error", "A value cannot be read here: {detail}. In brackets stands what can be.") },
    Sentence{ OpenPsaError::Direction,
        QT_TRANSLATE_NOOP("Error",
            "The direction “{detail}” of the format is not read; only forward is: what is set holds for what is "
            "collected afterwards.") },
    Sentence{ OpenPsaError::DocumentType,
        QT_TRANSLATE_NOOP("Error",
            "The entity “{detail}” is declared or used, and entities are not read. Write what it stands for in its "
            "place.") },
    Sentence{ OpenPsaError::Duplicate,
        QT_TRANSLATE_NOOP("Error", "“{detail}” is defined or named twice. Names are unique: keep one.") },
    Sentence{ OpenPsaError::EmptyGate,
        QT_TRANSLATE_NOOP("Error", "“{detail}” has no inputs. Give it some, or take it out.") },
    Sentence{ OpenPsaError::ExchangeNegation,
        QT_TRANSLATE_NOOP("Error",
            "A substitution with a source works on cut sets, and “{detail}” has none: it contains negations. Take the "
            "substitution or the negation out.") },
    Sentence{ OpenPsaError::ExchangeSource,
        QT_TRANSLATE_NOOP("Error",
            "The source “{detail}” is no basic event by itself: common cause groups replace their members. Use another "
            "one, or --ccf off.") },
    Sentence{ OpenPsaError::ExchangeTooLarge,
        QT_TRANSLATE_NOOP("Error",
            "A substitution with a source works on cut sets one by one, and “{detail}” has too many. Take the "
            "substitution out.") },
    Sentence{ OpenPsaError::FactorSum,
        QT_TRANSLATE_NOOP("Error",
            "The phi factors of a common cause group add up to {detail}, and they are shares of its distribution: "
            "correct them, so that they add up to 1.") },
    Sentence{ OpenPsaError::ForeignCode,
        QT_TRANSLATE_NOOP("Error",
            "External functions (“{detail}”) are not supported: their code would have to be run. Give an expression in "
            "their place.") },
    Sentence{ OpenPsaError::ForkTwice,
        QT_TRANSLATE_NOOP(
            "Error", "The functional event “{detail}” stands twice on one path. Take one of the forks out.") },
    Sentence{ OpenPsaError::Fractions,
        QT_TRANSLATE_NOOP(
            "Error", "The time fractions of the phases of “{detail}” do not add up to 1. Correct them.") },
    Sentence{ OpenPsaError::IncludeElsewhere,
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” is to be included, but only files beside this one or in folders below are. Put it there and "
            "name it.") },
    Sentence{ OpenPsaError::IncludeNotFound,
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” is to be included and is not there. Put it where the name says, seen from this file.") },
    Sentence{ OpenPsaError::IncludePointer,
        QT_TRANSLATE_NOOP("Error",
            "Only whole files are included, and “{detail}” means a part of one. Make that a file of its own.") },
    Sentence{ OpenPsaError::LinkTooEarly,
        QT_TRANSLATE_NOOP("Error",
            "A link to the event tree “{detail}” is met before a sequence ends the path. Use it in sequences only.") },
    Sentence{ OpenPsaError::Loop, QT_TRANSLATE_NOOP("Error", "These depend on themselves: {detail}. Break the loop.") },
    Sentence{ OpenPsaError::MissingAttribute,
        QT_TRANSLATE_NOOP("Error", "The attribute {detail} is missing or empty. Give it.") },
    Sentence{ OpenPsaError::MissingElement,
        QT_TRANSLATE_NOOP("Error", "“{detail}” is not complete: something that must be in it is missing. Add it.") },
    Sentence{ OpenPsaError::NameWithBlank,
        QT_TRANSLATE_NOOP("Error",
            "The name “{detail}” has a blank in it, which the format does not allow. Rename it: name-with-a-dash.") },
    Sentence{ OpenPsaError::NameWithDot,
        QT_TRANSLATE_NOOP(
            "Error", "The name “{detail}” has a dot in it, and dots separate the steps of a reference. Rename it.") },
    Sentence{ OpenPsaError::NoNumber,
        QT_TRANSLATE_NOOP("Error", "The value of “{detail}” is too large or not defined. Correct the expression.") },
    Sentence{ OpenPsaError::NotUtf8,
        QT_TRANSLATE_NOOP("Error",
            "There are bytes here that are not UTF-8, the encoding of the file. Save it as UTF-8, or declare the "
            "encoding that it has.") },
    Sentence{ OpenPsaError::NotXml,
        QT_TRANSLATE_NOOP("Error", "The file is not well-formed XML: {detail}. Correct it, or write it again.") },
    Sentence{ OpenPsaError::NumberTooLarge,
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” is too large to be held: numbers end at 1.8e308. A probability is from 0 to 1; correct it.") },
    Sentence{ OpenPsaError::NumberTooSmall,
        QT_TRANSLATE_NOOP(
            "Error", "“{detail}” is too small to be held: numbers begin at 4.9e-324. Write 0 or a larger number.") },
    Sentence{ OpenPsaError::OtherRoot,
        QT_TRANSLATE_NOOP("Error",
            "The file begins with the element “{detail}”, and an Open-PSA model begins with “opsa-mef”. Give another "
            "file.") },
    Sentence{ OpenPsaError::Part,
        QT_TRANSLATE_NOOP("Error",
            "This is a part of a model: it begins with “{detail}”, and not with “opsa-mef”. Give the main file, which "
            "includes it, or both (--with).") },
    Sentence{ OpenPsaError::SameLook,
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” looks like another name of the model and differs from it in its Unicode form only. Write both "
            "the same way (NFC), or rename one.") },
    Sentence{ OpenPsaError::SetGroup,
        QT_TRANSLATE_NOOP("Error",
            "The parameter “{detail}” is set on a path, and a common cause group depends on it, which is not read. "
            "Take one of them out.") },
    Sentence{ OpenPsaError::StateTwice,
        QT_TRANSLATE_NOOP(
            "Error", "A fork has two paths for one state ({detail}). Each state is given once: join or rename them.") },
    Sentence{ OpenPsaError::StrayText,
        QT_TRANSLATE_NOOP("Error", "There is text where only elements belong: “{detail}”. Take it out.") },
    Sentence{ OpenPsaError::TooDeep,
        QT_TRANSLATE_NOOP("Error", "Elements are nested more than {detail} deep. Use gates of their own.") },
    Sentence{
        OpenPsaError::TooLarge, QT_TRANSLATE_NOOP("Error", "The files are larger than {detail}. Split the model.") },
    Sentence{ OpenPsaError::TooManyCombinations,
        QT_TRANSLATE_NOOP("Error",
            "The common cause group “{detail}” has too many combinations of members. Give fewer levels or members.") },
    Sentence{ OpenPsaError::TooManyFiles,
        QT_TRANSLATE_NOOP("Error", "The model is made of more than {detail} files. Put some of them together.") },
    Sentence{ OpenPsaError::TooManyPaths,
        QT_TRANSLATE_NOOP("Error", "The event tree “{detail}” has too many paths. Split it, or fork less often.") },
    Sentence{ OpenPsaError::TreeAsElement,
        QT_TRANSLATE_NOOP("Error",
            "The event tree of an initiating event is named in its attribute, not by an element: "
            "event-tree=\"{detail}\".") },
    Sentence{ OpenPsaError::TwoLinks,
        QT_TRANSLATE_NOOP("Error", "The sequence “{detail}” goes on to two event trees. Leave one.") },
    Sentence{ OpenPsaError::Undecidable,
        QT_TRANSLATE_NOOP("Error",
            "Nothing can be decided about “{detail}”: it rests on occurrences that never meet. Nothing was written: "
            "say how long one of them lasts, or that it is a condition.") },
    Sentence{ OpenPsaError::Undefined,
        QT_TRANSLATE_NOOP("Error",
            "“{detail}” is not defined, or is of another kind. Define it, correct the name, or give the file that "
            "defines it as well (--with).") },
    Sentence{ OpenPsaError::UnknownElement,
        QT_TRANSLATE_NOOP("Error",
            "The element “{detail}” does not belong here. Take it out, or put it where the Open-PSA format 2.0d has "
            "it.") },
    Sentence{ OpenPsaError::UnknownEncoding,
        QT_TRANSLATE_NOOP("Error",
            "The file says that it is written in the encoding “{detail}”, which is not known here. Save it as "
            "UTF-8.") },
    Sentence{ OpenPsaError::Unsupported,
        QT_TRANSLATE_NOOP("Error",
            "The format has the element “{detail}”, but it is not read here. Take it out, and what uses it.") },
    Sentence{ OpenPsaError::WaysAddUp,
        QT_TRANSLATE_NOOP("Error",
            "The chances of the ways into the sequence “{detail}” add up to more than 1, and the ways do not exclude "
            "each other. Correct what is collected on them.") },
    Sentence{ OpenPsaError::WrongCount,
        QT_TRANSLATE_NOOP(
            "Error", "“{detail}” has too few or too many elements in it. See the Open-PSA format 2.0d.") },
    Sentence{ OpenPsaError::WrongEncoding,
        QT_TRANSLATE_NOOP("Error",
            "The file says that it is written in the encoding “{detail}”, and the bytes here are not. Save it as "
            "UTF-8, and declare that.") },
};
static_assert(base::isWhole(kOpenPsa));

constexpr std::array kAnalysis{
    Sentence{ AnalysisError::AmbiguousNode,
        QT_TRANSLATE_NOOP("Error", "Several nodes have the code “{detail}”. Name the one that you mean by its id.") },
    Sentence{ AnalysisError::NoGate,
        QT_TRANSLATE_NOOP("Error", "The model has no gates, so there is nothing to analyse. Define a gate.") },
    Sentence{ AnalysisError::NoNode,
        QT_TRANSLATE_NOOP(
            "Error", "The project has no hazards and no consequences. Add one, or name another node (--node).") },
    Sentence{ AnalysisError::NotStarted,
        QT_TRANSLATE_NOOP("Error",
            "No initiating event starts the event tree “{detail}”, and there is no gate, so there is nothing to "
            "analyse. Name the tree in an initiating event (event-tree).") },
    Sentence{ AnalysisError::OnlyData,
        QT_TRANSLATE_NOOP("Error",
            "The file defines values only, and nothing that they are for: it is a part of a model. Give the main file, "
            "or that one as well (--with).") },
    Sentence{ AnalysisError::UnknownGate,
        QT_TRANSLATE_NOOP("Error", "There is no gate or sequence “{detail}”. Name one that the model defines.") },
    Sentence{ AnalysisError::UnknownNode,
        QT_TRANSLATE_NOOP("Error", "There is no node “{detail}”. Give the code or the id of a node.") },
};
static_assert(base::isWhole(kAnalysis));

} // namespace

const char* textOf(OpenPsaError code)
{
    return base::rowOf(kOpenPsa, code).text;
}

const char* textOf(AnalysisError code)
{
    return base::rowOf(kAnalysis, code).text;
}

} // namespace hz::wording
