#include "model/domain/spoken_names.h"

#include "model/base/codes/entity_errors.h"
#include "model/domain/model.h"
#include "model/domain/time_words.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <ranges>

namespace hz::domain {

namespace {

using base::Error;
using base::Id;
using base::Result;
using NamedOccasion = LikelihoodNames::Occasion;
using LetteredLevel = LikelihoodNames::Level;

constexpr qsizetype kLongestName = 60; // that is written as it is
// What is an occasion by its meaning; the first two are nothing else, whatever the project calls its own.
constexpr std::array<const char*, 10> kDefaultWords{ "occasion", "occasions", "use", "uses", "utilisation",
    "utilisations", "demand", "demands", "sollicitation", "sollicitations" };
// What has a meaning behind the name of an occasion or before it.
constexpr std::array<const char*, 20> kTakenWords{ "a", "an", "un", "une", "per", "par", "x", "lasting", "pendant",
    "durant", "tested", "testé", "testée", "testés", "testées", "occurs", "survient", "produit", "every", "each" };

template <std::size_t N> bool isOneOf(const QString& word, const std::array<const char*, N>& words)
{
    return std::ranges::any_of(words, [&](const char* known) { return word == QString::fromUtf8(known); });
}

QString folded(const QString& name)
{
    return name.normalized(QString::NormalizationForm_C).simplified().toCaseFolded();
}

bool isCalled(const NamedOccasion& occasion, const QString& foldedWord)
{
    const QString name = folded(occasion.name);
    const QString plural = occasion.plural.isEmpty() ? name + u's' : folded(occasion.plural);
    return foldedWord == name || foldedWord == plural;
}

Error unknownOccasion(const QString& word, const LikelihoodNames& names)
{
    QStringList known;
    for (const NamedOccasion& occasion : names.occasions)
        known << occasion.name.simplified().left(kLongestName);
    const base::ErrorCode code = known.isEmpty() ? base::ValueError::NoSuchOccasion : base::ValueError::UnknownOccasion;
    return Error{ code, {}, (word.left(100) + u'\n' + known.join(QStringLiteral(", ")).left(400)).toStdString() };
}

bool hasNameCharacters(const QString& name)
{
    return std::ranges::all_of(name, [](QChar c) {
        return c.isLetterOrNumber() || c.isMark() || c == u' ' || c == u'-' || c == u'\'' || c == u'\u2019';
    });
}

/// The reader finds a name whole behind "per" and nothing in it has another meaning.
bool isSayable(const QString& name)
{
    if (name.isEmpty() || name.size() > kLongestName || name != name.simplified() || !name[0].isLetter()
        || !hasNameCharacters(name) || unitNamed(name))
        return false;
    const QStringList words = folded(name).split(u' ');
    return std::ranges::none_of(words, [](const QString& word) { return isOneOf(word, kTakenWords); });
}

bool isSayableLetter(const QString& letter)
{
    return !letter.isEmpty() && letter.size() <= 20 && std::ranges::all_of(letter, [](QChar c) {
        return c.isLetterOrNumber() || c == u'+' || c == u'-' || c == u'\u2212';
    });
}

template <typename Entry> const Entry* entryOf(const std::vector<Entry>& entries, const Id& id)
{
    const auto found = std::ranges::find(entries, id, &Entry::id);
    return found == entries.end() ? nullptr : &*found;
}

std::vector<Id> levelsCalled(const QString& letter, const LikelihoodNames& names, Qt::CaseSensitivity sensitivity)
{
    std::vector<Id> found;
    for (const LetteredLevel& level : names.levels)
        if (level.letter.compare(letter, sensitivity) == 0)
            found.push_back(level.id);
    return found;
}

} // namespace

LikelihoodNames namesIn(const Model& model)
{
    LikelihoodNames names;
    for (const domain::Occasion& occasion : occasionsOf(model))
        names.occasions.push_back({ occasion.id, occasion.name, occasion.plural });
    for (const LikelihoodLevel& level : likelihoodLevelsOf(model))
        names.levels.push_back({ level.id, level.letter });
    return names;
}

Result<Id> occasionNamed(const QString& word, const LikelihoodNames& names)
{
    const QString wanted = folded(word);
    if (const QString prefix = QStringLiteral("occasion "); wanted.startsWith(prefix))
        if (const auto id = Id::fromText(wanted.mid(prefix.size()).toStdString()))
            return *id;
    if (wanted == QLatin1String(kDefaultWords[0]) || wanted == QLatin1String(kDefaultWords[1]))
        return Id();
    std::vector<Id> called;
    for (const NamedOccasion& occasion : names.occasions)
        if (isCalled(occasion, wanted))
            called.push_back(occasion.id);
    if (called.size() == 1)
        return called.front();
    if (called.size() > 1)
        return Error{ base::ValueError::SameOccasion, called, word.left(100).toStdString() };
    return isOneOf(wanted, kDefaultWords) ? Result<Id>(Id()) : unknownOccasion(word, names);
}

QString occasionWord(const Id& occasion, const LikelihoodNames& names)
{
    if (occasion.isNull())
        return QStringLiteral("occasion");
    const NamedOccasion* known = entryOf(names.occasions, occasion);
    const bool isClear = known && isSayable(known->name) && [&] {
        const auto read = occasionNamed(known->name, names);
        return read && *read == occasion;
    }();
    return isClear ? known->name : QStringLiteral("occasion ") + idText(occasion);
}

std::optional<Result<Id>> levelWithLetter(const QString& letter, const LikelihoodNames& names)
{
    auto called = levelsCalled(letter, names, Qt::CaseSensitive);
    if (called.empty())
        called = levelsCalled(letter, names, Qt::CaseInsensitive);
    if (called.empty())
        return std::nullopt;
    return called.size() == 1 ? Result<Id>(called.front())
                              : Error{ base::ValueError::SameLetter, called, letter.left(100).toStdString() };
}

QString levelWord(const Id& level, const LikelihoodNames& names, Language language)
{
    const QString prefix = language == Language::French ? QStringLiteral("niveau ") : QStringLiteral("level ");
    const LetteredLevel* known = entryOf(names.levels, level);
    const auto read = known && isSayableLetter(known->letter) ? levelWithLetter(known->letter, names) : std::nullopt;
    if (!read || !*read || **read != level)
        return prefix + idText(level);
    const bool isPlain = known->letter[0].isLetter() && !meansUnknown(known->letter);
    return isPlain ? known->letter : prefix + known->letter;
}

QString lettersOf(const LikelihoodNames& names)
{
    QStringList letters;
    for (const LetteredLevel& level : names.levels)
        letters << level.letter.simplified().left(20);
    return letters.join(QStringLiteral(", ")).left(400);
}

bool meansUnknown(const QString& text)
{
    const QString lower = text.toLower();
    return lower == u"unknown" || lower == u"?" || lower == u"inconnu" || lower == u"inconnue";
}

QString idText(const Id& id)
{
    return QString::fromStdString(id.text());
}

} // namespace hz::domain
