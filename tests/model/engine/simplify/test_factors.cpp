#include "model/engine/simplify/factors.h"

#include "model/engine/simplify/step.h"

#include <QtTest>

using namespace hz::engine;

class TestFactors : public QObject {
    Q_OBJECT

private slots:
    void factors_data()
    {
        const auto row = step::rows();
        row("(a & b) | (a & c)", "a & (b | c)");
        row("(a | b) & (a | c)", "a | (b & c)");
        row("(a & b) | (a & c) | d", "d | (a & (b | c))");
        row("(!a & b) | (!a & c) | (a & d)", "(!a & (b | c)) | (a & d)");
        row("(a & b & c) | (a & b & d) | (a & e)", "a & (e | (b & (c | d)))");
        row("(a & b) | (a & c) | (d & b) | (d & c) | (d & e)", "(a & (b | c)) | (d & (b | c | e))");
        row("a | (a & b)", "a");
        row("a & (a | b)", "a");
        row("a | (!a & b)", "a | b");
        row("(a & b) | (a & b & c)", "a & b");
        row("a & (b | (c & d)) & ((c & d) | a | e)", "a & (b | (c & d))");
        row("(a & b) | (c & d)", "(a & b) | (c & d)");
        // The union of a and b is used elsewhere, so it is left as it is.
        row("2/((a | b) & (a | c), a | b, d)", "2/(a | b, d, (a | b) & (a | c))");
        // But here nothing of it is left.
        row("2/(a & (a | b), a | b, d)", "2/(a, a | b, d)");
        row("2/(a & (!a | b), !a | b, d)", "2/(!a | b, a & b, d)");
        row("2/(a & c & (a & b), a & b, d)", "2/(a & b, d, c & (a & b))");
    }

    void factors()
    {
        QFETCH(const QString, given);
        QFETCH(const QString, expected);
        Network network = text::network(given.toStdString());
        tidy(network);
        const std::string before = text::of(network);
        bool changed = false;
        while (pullOutFactors(network)) {
            tidy(network);
            changed = true;
        }
        QCOMPARE(changed, QString::fromStdString(before) != expected);
        QCOMPARE(QString::fromStdString(text::of(network)), expected);
    }
};

QTEST_APPLESS_MAIN(TestFactors)
#include "test_factors.moc"
