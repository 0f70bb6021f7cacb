#include "model/wording/sentences.h"

namespace hz::wording {

QString filled(const QString& sentence, const GapWords& wordsFor)
{
    QString result;
    qsizetype done = 0;
    for (qsizetype open = 0; (open = sentence.indexOf(u'{', open)) >= 0;) {
        const qsizetype close = sentence.indexOf(u'}', open);
        if (close < 0)
            break;
        if (const auto words = wordsFor(QStringView(sentence).mid(open + 1, close - open - 1))) {
            result += sentence.mid(done, open - done) + *words;
            done = close + 1;
            open = done;
        } else {
            ++open;
        }
    }
    return result + sentence.mid(done);
}

} // namespace hz::wording
