#include "model/commands/commands.h"

#include <algorithm>
#include <array>

namespace hz::commands {

using domain::NodeKind;

namespace {

constexpr std::array<char16_t, 4> kLetters{ u'C', u'H', u'S', u'K' }; // cause, hazard, consequence, control

} // namespace

QString nextCode(const Model& model, NodeKind kind)
{
    const QChar letter(kLetters[static_cast<std::size_t>(kind)]);
    int highest = 0;
    model.nodes().forEach([&](const domain::Node& node) {
        if (node.code.size() < 2 || node.code.front() != letter)
            return;
        bool ok = false;
        const int number = QStringView(node.code).mid(1).toInt(&ok);
        if (ok && number < 1'000'000)
            highest = std::max(highest, number);
    });
    return letter + QStringLiteral("%1").arg(highest + 1, 2, 10, QLatin1Char('0'));
}

} // namespace hz::commands
