#include "support/random_record.h"

#include "model/commands/rules.h"
#include "model/domain/fields.h"

#include <cmath>

namespace hz::testing {

using namespace domain;

namespace {

class Filler {
public:
    Filler(const Model& model, std::mt19937& random, const std::function<QString()>& text)
        : m_model(model)
        , m_random(random)
        , m_text(text)
    {
    }

    Value valueFor(const Field& field)
    {
        switch (field.kind) {
        case ValueKind::Flag:
            return Value(coin());
        case ValueKind::Integer:
            return Value(static_cast<qint64>(below(1000)));
        case ValueKind::Number:
            return Value(fraction() + (coin() ? 1.0 : 0.0));
        case ValueKind::OptionalNumber:
            return coin() ? Value() : Value(number());
        case ValueKind::TextList:
            return Value(texts());
        case ValueKind::Choice:
            return Value(QString::fromLatin1(field.choices[below(field.choices.size())].key));
        case ValueKind::Reference:
            return Value(referenceTo(field.target, field.required));
        case ValueKind::Exposure:
            return Value(Exposure{ fraction() + 1e-3, static_cast<TimeUnit>(below(5)) });
        case ValueKind::OptionalQuantity:
            return Value(Quantity::point(number()));
        case ValueKind::Date:
            return Value(coin() ? QDate()
                                : QDate(1900 + static_cast<int>(below(300)), 1 + static_cast<int>(below(12)),
                                    1 + static_cast<int>(below(28))));
        case ValueKind::Bytes:
            return Value(bytes());
        default:
            return Value(text() + u'.');
        }
    }

private:
    std::size_t below(std::size_t count) { return m_random() % std::max<std::size_t>(count, 1); }
    bool coin() { return below(2) == 0; }
    double fraction() { return static_cast<double>(m_random()) / 4294967296.0; }
    double number() { return coin() ? 1e-300 : fraction() * 1e6; }
    QString text() { return m_text ? m_text() : QStringLiteral("text %1").arg(below(1000)); }
    QStringList texts()
    {
        QStringList list;
        for (std::size_t i = below(4); i > 0; --i)
            list.append(text().remove(u'\n') + u'.'); // an entry of a list is one line, and not empty
        return list;
    }
    QByteArray bytes()
    {
        QByteArray random;
        for (std::size_t i = below(40); i > 0; --i)
            random.append(static_cast<char>(below(256)));
        return random;
    }
    Id referenceTo(EntityKind kind, bool required)
    {
        std::vector<Id> known;
        m_model.forEachEntity([&](const auto& entity) {
            if (kindOf(Entity(entity)) == kind)
                known.push_back(entity.id);
        });
        return known.empty() || (!required && coin()) ? Id() : known[below(known.size())];
    }

    const Model& m_model;
    std::mt19937& m_random;
    const std::function<QString()>& m_text;
};

} // namespace

Entity randomRecord(const Model& model, EntityKind kind, std::mt19937& random, const std::function<QString()>& text)
{
    Filler filler(model, random, text);
    const std::uint64_t high = random();
    Entity entity = blankEntity(kind, { high << 32 | random(), random() + 1ULL });
    for (int round = 0; round < 2; ++round) // names first for those whom a rule compares
        for (const Field& field : fieldsOf(kind)) {
            const Entity before = entity;
            const bool wasSound = !commands::whyNotValue(model, before);
            const bool written = field.write(entity, filler.valueFor(field));
            if (!written || (wasSound && commands::whyNotValue(model, entity)))
                entity = before;
        }
    return entity;
}

} // namespace hz::testing
