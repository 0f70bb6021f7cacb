#include "model/engine/formula/methods.h"

#include <QTest>

using namespace hz::engine;

class TestMethods : public QObject {
    Q_OBJECT
private slots:
    /// What files say is a promise.
    void areNamedInFiles()
    {
        QCOMPARE(nameOf(Method::Diagrams), std::string("bdd"));
        QCOMPARE(nameOf(Method::Search | Method::Diagrams), std::string("bdd + search"));
        QCOMPARE(nameOf(Method::Diagrams | Method::UnknownsOnTop), std::string("bdd, unknowns on top"));
        QCOMPARE(nameOf(Method::Bounds), std::string("bounds"));
        QCOMPARE(nameOf(Method::Modules), std::string("modules"));
        QCOMPARE(
            nameOf(Method::Diagrams | Method::Search | Method::Elimination), std::string("bdd + search + elimination"));
        QCOMPARE(nameOf(Method::Search | Method::Bounds), std::string("search + bounds"));
        QCOMPARE(nameOf(Method::Modules | Method::ByOrder | Method::ByProbability),
            std::string("modules, by order, by probability"));
        QCOMPARE(nameOf(Method::Stopped), std::string("stopped"));
        QCOMPARE(nameOf(Method::Cancelled), std::string("cancelled"));
        QCOMPARE(nameOf(Methods()), std::string());
    }
    void areASet()
    {
        Methods all;
        for (const Method method : kMethods) {
            QVERIFY(!all.has(method));
            all = all | method;
            QVERIFY(all.has(method) && !nameOf(method).empty());
        }
    }
};

QTEST_APPLESS_MAIN(TestMethods)
#include "test_methods.moc"
