#include <QTest>

/// Each function does what a test must not do, or may do by exception; test_test_run says which.
class Careless : public QObject {
    Q_OBJECT

private slots:
    void warns() { qWarning("nobody expects this"); }
    void warnsOfSomethingWorse() { qCritical("nobody expects this"); }
    void announces()
    {
        QTest::ignoreMessage(QtWarningMsg, "everybody expects this");
        qWarning("everybody expects this");
    }
    void skips() { QSKIP("without a word in the list"); }
    void skipsAsAllowed() { QSKIP("as the list says"); }
};

QTEST_GUILESS_MAIN(Careless)
#include "careless_test.moc"
