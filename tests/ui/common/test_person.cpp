#include "ui/common/person.h"

#include "ui/common/dialogs.h"

#include <QSettings>
#include <QTest>

using namespace hz::ui;

class TestPerson : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("person-test"));
        QCoreApplication::setApplicationName(QStringLiteral("person-test"));
    }
    void init()
    {
        QSettings().clear();
        m_asked = 0;
        dialogs().line = [this](QWidget*, const QString&, const QString&, const QString& present) {
            ++m_asked;
            m_present = present;
            return m_answer;
        };
    }

    void theNameIsAskedForOnce()
    {
        m_answer = QStringLiteral("Ada");
        QCOMPARE(person(), QString());
        QCOMPARE(personOrAsk(nullptr), QStringLiteral("Ada"));
        QCOMPARE(personOrAsk(nullptr), QStringLiteral("Ada"));
        QCOMPARE(m_asked, 1);
        QCOMPARE(person(), QStringLiteral("Ada"));
    }

    void givingUpLeavesNoName()
    {
        m_answer.clear();
        QCOMPARE(personOrAsk(nullptr), QString());
        QCOMPARE(personOrAsk(nullptr), QString());
        QCOMPARE(m_asked, 2);
    }

    void theNameCanBeChangedButNotTakenAway()
    {
        setPerson(QStringLiteral("  Ada \n Lovelace "));
        QCOMPARE(person(), QStringLiteral("Ada Lovelace"));
        m_answer.clear();
        changePerson(nullptr);
        QCOMPARE(m_present, QStringLiteral("Ada Lovelace"));
        QCOMPARE(person(), QStringLiteral("Ada Lovelace"));
        m_answer = QStringLiteral("Grace");
        changePerson(nullptr);
        QCOMPARE(person(), QStringLiteral("Grace"));
    }

private:
    QString m_answer;
    QString m_present;
    int m_asked = 0;
};

QTEST_MAIN(TestPerson)
#include "test_person.moc"
