#include "model/sheets/register.h"

#include "model/base/codes/entity_errors.h"
#include "model/base/codes/exchange_errors.h"

#include "model/domain/code_order.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace hz::sheets {

namespace {

using base::Error;
using base::Id;
using base::SheetError;
using domain::EntityKind;
using domain::Field;
using domain::Model;

/// What columns are called in registers, by what they hold; what comes first is meant before what comes later. Spelled
/// as plainName makes them; "|" between.
struct Words {
    Holds holds;
    const char* field; // of Holds::Field
    const char* names;
};

constexpr std::array kWords{
    Words{ Holds::Id, "", "graphazard id" },
    Words{ Holds::Field, "code", "code|id|hazard id|risk id|ref|reference|no|number|nr|item|#|identifiant|numéro|n°" },
    Words{ Holds::Field, "title",
        "title|hazard title|risk title|hazard|hazardous event|hazardous situation|top event|risk|risk event|"
        "threat event|failure mode|hazard description|risk description|problem|issue|event|scenario|threat|name|"
        "titre|intitulé|danger|risque|événement redouté|mode de défaillance|description du danger|"
        "description du risque|problème" },
    Words{ Holds::Field, "description", "description|details|détails|hazard description|risk description" },
    Words{ Holds::Field, "hazard_source",
        "hazard source|source|threat source|risk source|subsystem|component|function|system|category|"
        "source du danger|source|composant|sous-système|fonction|système" },
    Words{ Holds::Field, "trigger_event", "trigger event|trigger|initiating event|événement déclencheur|déclencheur" },
    Words{ Holds::Field, "domains", "application domain|application|domain|domaine" },
    Words{ Holds::Field, "agents", "users agents|users|agents|stakeholders|utilisateurs|acteurs" },
    Words{ Holds::Field, "vectors", "vector|vecteur" },
    Words{ Holds::Field, "protected_characteristics", "protected characteristics|caractéristiques protégées" },
    Words{ Holds::Field, "assets", "assets|asset|asset system|affected assets|biens|actifs|actif" },
    Words{ Holds::Cause, "",
        "cause|causes|root cause|root causes|potential causes|potential cause of failure|mechanism|failure mechanism|"
        "failure cause|vulnerability|sequence of events|threats|cause potentielle|causes potentielles|mécanisme|"
        "vulnérabilité" },
    Words{ Holds::Consequence, "",
        "consequence|consequences|effect|effects|potential effects|potential effect of failure|system effects|"
        "system effect|failure effect|harm|impact description|loss|conséquence|conséquences|effet|effets|dommage|"
        "dommages" },
    Words{ Holds::ControlInPlace, "",
        "existing controls|current controls|controls in place|existing control|control|controls|barriers|safeguards|"
        "mesures existantes|mesures en place|barrières|contrôles" },
    Words{ Holds::ControlPlanned, "",
        "recommended mitigations|recommended action|recommended actions|planned controls|proposed controls|"
        "additional controls|mitigation|mitigations|mitigation plan|risk control measures|actions|treatment|treatment "
        "plan|"
        "mesures prévues|mesures proposées|actions recommandées|plan d'action|mesures" },
    Words{ Holds::SeverityBefore, "", "severity|impact|impact rating|severity rating|gravité|sévérité|impact" },
    Words{ Holds::LikelihoodBefore, "",
        "likelihood|probability|likeliness|occurrence|frequency|likelihood rating|probabilité|vraisemblance|fréquence|"
        "occurrence" },
    Words{ Holds::Field, "owner", "owner|risk owner|hazard owner|responsible|assigned to|responsable|pilote" },
    Words{ Holds::Field, "tags", "tags|labels|mots clés|étiquettes" },
    Words{ Holds::Field, "references", "references|sources|références" },
    Words{ Holds::Field, "notes", "notes|comment|comments|remarks|commentaire|commentaires|remarque|remarques" },
};

constexpr std::array kLater{ "residual", "after", "post", "target", "final", "résiduelle", "résiduel", "après",
    "finale" };
constexpr std::array kEarlier{ "initial", "inherent", "before", "current", "raw", "pre", "initiale", "brute", "avant",
    "actuelle" };

/// A name of a column in small letters, without what is in brackets and without marks between its words.
QString plainName(QString name)
{
    static const QRegularExpression kBrackets(QStringLiteral("\\([^)]*\\)|\\[[^\\]]*\\]"));
    static const QRegularExpression kMarks(QStringLiteral("[\\s/,:;._*]+"));
    if (const QString bare = QString(name).remove(kBrackets); !bare.trimmed().isEmpty())
        name = bare;
    return name.replace(kMarks, QStringLiteral(" ")).trimmed().toLower();
}

template <std::size_t Count> bool takeWord(QStringList& words, const std::array<const char*, Count>& known)
{
    const auto before = words.size();
    words.removeIf([&](const QString& word) {
        return std::ranges::any_of(known, [&](const char* each) { return word == QString::fromUtf8(each); });
    });
    return words.size() < before;
}

/// The name without the words for before and after the controls, and whether it is one of after.
struct PlainName {
    QString whole;
    QString bare;
    bool isAfter = false;
};

PlainName readName(const QString& name)
{
    QString said = name; // what stands in brackets may say it: "HRI (post)"
    static const QRegularExpression kMarks(QStringLiteral("[^\\w']+"), QRegularExpression::UseUnicodePropertiesOption);
    QStringList all = said.replace(kMarks, QStringLiteral(" ")).toLower().split(u' ', Qt::SkipEmptyParts);
    QStringList words = plainName(name).split(u' ', Qt::SkipEmptyParts);
    PlainName read{ words.join(u' '), {}, takeWord(all, kLater) };
    takeWord(words, kLater);
    takeWord(words, kEarlier);
    read.bare = words.join(u' ');
    return read;
}

Holds afterOf(Holds holds)
{
    return holds == Holds::SeverityBefore  ? Holds::SeverityAfter
        : holds == Holds::LikelihoodBefore ? Holds::LikelihoodAfter
                                           : holds;
}

bool mayRepeat(Holds holds)
{
    return holds == Holds::Cause || holds == Holds::Consequence || holds == Holds::ControlInPlace
        || holds == Holds::ControlPlanned || holds == Holds::Words || holds == Holds::Nothing;
}

using Given = std::set<std::pair<Holds, const Field*>>;

/// Gives the columns with this name what they hold, if it is not given yet.
void give(const std::vector<PlainName>& names, const QString& name, Holds holds, const Field* field,
    std::vector<RegisterColumn>& columns, Given& given)
{
    for (std::size_t column = 0; column < names.size(); ++column) {
        RegisterColumn& mine = columns[column];
        const bool isScale = hasScale(holds);
        if (mine.holds != Holds::Nothing || (isScale ? names[column].bare : names[column].whole) != name)
            continue;
        const Holds wanted = isScale && names[column].isAfter ? afterOf(holds) : holds;
        if (!mayRepeat(wanted) && !given.emplace(wanted, field).second)
            continue;
        mine.holds = wanted;
        mine.field = field;
    }
}

bool isSaid(const std::vector<RegisterColumn>& columns, Holds holds, std::string_view field = {})
{
    return std::ranges::any_of(columns, [&](const RegisterColumn& column) {
        return column.holds == holds && (field.empty() || (column.field && column.field->key == field));
    });
}

QString nameOf(const Field& field)
{
    return plainName(QCoreApplication::translate("Field", field.label));
}

} // namespace

bool hasScale(Holds holds)
{
    return holds == Holds::SeverityBefore || holds == Holds::SeverityAfter || holds == Holds::LikelihoodBefore
        || holds == Holds::LikelihoodAfter;
}

std::vector<const Field*> registerFields()
{
    std::vector<const Field*> fields;
    for (const Field& field : domain::fieldsOf(EntityKind::Node))
        if (field.appliesTo(domain::NodeKind::Hazard) && field.entry == Field::Entry::Typed
            && std::string_view(field.key) != "kind")
            fields.push_back(&field);
    return fields;
}

RegisterMapping proposedMapping(const Model& model, const Sheet& sheet, const Head& head)
{
    std::vector<PlainName> names;
    std::ranges::transform(head.names, std::back_inserter(names), readName);
    RegisterMapping mapping;
    mapping.columns.resize(names.size());
    Given given;
    for (const Words& words : kWords) {
        const Field* field = words.holds == Holds::Field ? domain::findField(EntityKind::Node, words.field) : nullptr;
        for (const QString& name : QString::fromUtf8(words.names).split(u'|'))
            give(names, name, words.holds, field, mapping.columns, given);
    }
    for (const Field* field : registerFields())
        for (const QString& name : { nameOf(*field), plainName(QString::fromUtf8(field->label)) })
            give(names, name, Holds::Field, field, mapping.columns, given);
    for (std::size_t column = 0; column < names.size(); ++column)
        if (hasScale(mapping.columns[column].holds))
            mapping.columns[column].scale = proposedScale(model, sheet, head, column, mapping.columns[column].holds);
    const auto categories = domain::categoriesOf(model);
    mapping.category = categories.size() == 1 ? categories.front().id : Id();
    mapping.knowsTitles = !isSaid(mapping.columns, Holds::Id) && !isSaid(mapping.columns, Holds::Field, "code");
    mapping.likelihoodsOccur = model.project().bandMeasure == domain::BandMeasure::PerYear;
    return mapping;
}

base::Status checkMapping(const Model& model, const Head& head, const RegisterMapping& mapping)
{
    Given given;
    for (std::size_t i = 0; i < mapping.columns.size(); ++i) {
        const RegisterColumn& column = mapping.columns[i];
        const std::string name = head.names.size() > i ? head.names[i].toStdString() : std::string();
        if (column.holds == Holds::Field && !column.field)
            return Error{ base::FieldError::Unknown, {}, name };
        if (!mayRepeat(column.holds) && !given.emplace(column.holds, column.field).second)
            return Error{ SheetError::RoleTwice, {}, name };
    }
    const bool isNamed = isSaid(mapping.columns, Holds::Id) || isSaid(mapping.columns, Holds::Field, "code")
        || isSaid(mapping.columns, Holds::Field, "title");
    if (!isNamed)
        return Error{ SheetError::NoNameColumn };
    const bool isRated =
        isSaid(mapping.columns, Holds::SeverityBefore) || isSaid(mapping.columns, Holds::SeverityAfter);
    if (isRated && !model.contains({ EntityKind::Category, mapping.category }))
        return Error{ SheetError::NoCategory };
    return base::Done{};
}

} // namespace hz::sheets
