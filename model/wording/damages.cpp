#include "model/wording/damages.h"

#include "model/commands/error_names.h"
#include "model/wording/error_texts.h"
#include "model/wording/sentences.h"
#include "model/wording/wording.h"

#include <QCoreApplication>

#include <array>

namespace hz::wording {

namespace {

using base::Damage;

/// What fills the gaps stands in the order in which it is told.
constexpr std::array kDamages{
    Sentence{ Damage::BrokenRule, QT_TRANSLATE_NOOP("Damage", "it breaks a rule of projects. {0}") },
    Sentence{ Damage::Cell, QT_TRANSLATE_NOOP("Damage", "“{1}” ({0}) cannot be “{2}”.") },
    Sentence{ Damage::History, QT_TRANSLATE_NOOP("Damage", "entry {0} of its history cannot be read.") },
    Sentence{
        Damage::Journal, QT_TRANSLATE_NOOP("Damage", "it has a journal of its own, as saved projects have not.") },
    Sentence{ Damage::NotOwn, QT_TRANSLATE_NOOP("Damage", "it, or its journal, is no file of yours.") },
    Sentence{ Damage::Seal, QT_TRANSLATE_NOOP("Damage", "it is not as it was saved.") },
    Sentence{ Damage::Session, QT_TRANSLATE_NOOP("Damage", "it has the marks of a project that is being edited.") },
    Sentence{ Damage::TooLong, QT_TRANSLATE_NOOP("Damage", "it is longer than what it holds.") },
    Sentence{ Damage::Truncated, QT_TRANSLATE_NOOP("Damage", "it ends too soon.") },
    Sentence{ Damage::Version, QT_TRANSLATE_NOOP("Damage", "it says to be of version {0}, which never was.") },
};
static_assert(base::isWhole(kDamages));

std::optional<base::ErrorCode> errorCodeOf(const std::string& key)
{
    std::optional<base::ErrorCode> code;
    base::ErrorSubjects::forEach([&]<typename Subject> {
        if (const auto known = base::codeFrom<Subject>(key))
            code = *known;
    });
    return code;
}

/// The sentence of a rule whose error stands in the lines.
QString ruleText(const QString& lines, const std::vector<base::Id>& ids, const domain::Model* model)
{
    const auto code = errorCodeOf(lines.section(u'\n', 0, 0).toStdString());
    return code ? sentence(base::Error{ *code, ids, lines.section(u'\n', 1).toStdString() }, model) : QString();
}

QStringList cellTexts(const QString& lines)
{
    const QString key = lines.section(u'\n', 1, 1);
    const auto kind = domain::kindFromKey(lines.section(u'\n', 0, 0).toStdString());
    const domain::Field* field = kind ? domain::findField(*kind, key.toStdString()) : nullptr;
    return { kind ? label(domain::kindChoice(*kind)) : QString(), field ? label(*field) : key,
        lines.section(u'\n', 2).simplified() };
}

QStringList gapsOf(Damage damage, const QString& lines, const base::Error& error, const domain::Model* model)
{
    if (damage == Damage::BrokenRule)
        return { ruleText(lines, error.ids, model) };
    return damage == Damage::Cell ? cellTexts(lines) : lines.split(u'\n');
}

QString textOf(Damage damage, const QStringList& gaps)
{
    const QString words = QCoreApplication::translate("Damage", base::rowOf(kDamages, damage).text);
    return filled(words, [&](QStringView name) {
        bool isNumber = false;
        const int gap = name.toInt(&isNumber);
        return isNumber ? std::optional(gaps.value(gap)) : std::nullopt;
    });
}

/// What the database says of a file that it cannot read.
QString databaseWords(const QString& detail)
{
    const QString words = QCoreApplication::translate("Damage", "it is no sound database (%1).");
    return words.arg(detail);
}

} // namespace

QString damageText(const base::Error& error, const domain::Model* model)
{
    const QString detail = QString::fromStdString(error.detail);
    const std::string key = detail.section(u'\n', 0, 0).toStdString();
    const auto damage = base::codeFrom<Damage>(key);
    return damage ? textOf(*damage, gapsOf(*damage, detail.section(u'\n', 1), error, model)) : databaseWords(detail);
}

} // namespace hz::wording
