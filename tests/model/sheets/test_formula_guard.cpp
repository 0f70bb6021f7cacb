#include "model/sheets/formula_guard.h"

#include <QTest>

using namespace hz;

/// What a spreadsheet would work out is kept from it, and comes back as it was.
class TestFormulaGuard : public QObject {
    Q_OBJECT

private slots:
    void guards_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("guarded");
        for (const char* text : { "=1+1", "+1", "-1", "@SUM(A1)", " =1+1", "\t=1", "\r=1", "\uFF1D1+1", "\uFF201" })
            QTest::addRow("formula %s", text) << QString::fromUtf8(text) << u'\'' + QString::fromUtf8(text);
        QTest::addRow("guarded before") << QStringLiteral("'=1") << QStringLiteral("''=1");
        for (const char* text : { "", " ", "'", "1-1", "a=1", "'a", "''" })
            QTest::addRow("plain %s", text) << QString::fromUtf8(text) << QString::fromUtf8(text);
    }
    void guards()
    {
        QFETCH(QString, text);
        QFETCH(QString, guarded);
        QCOMPARE(sheets::withGuard(text), guarded);
        QCOMPARE(sheets::withoutGuard(guarded), text);
    }
};

QTEST_MAIN(TestFormulaGuard)
#include "test_formula_guard.moc"
